/**
 * SQL `LIKE`: `%` stands for any text, `_` for one character; case-sensitive. Runs in time proportional to the
 * product of the lengths at worst, never exponential.
 */
export function like(text: string, pattern: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const wanted = pattern.charAt(inPattern);
    if (wanted === '%') {
      star = inPattern;
      resume = at;
      inPattern += 1;
    } else if (wanted !== '' && (wanted === '_' || wanted === text.charAt(at))) {
      at += 1;
      inPattern += 1;
    } else if (star >= 0) {
      resume += 1;
      at = resume;
      inPattern = star + 1;
    } else {
      return false;
    }
  }
  while (pattern.charAt(inPattern) === '%') inPattern += 1;
  return inPattern === pattern.length;
}
