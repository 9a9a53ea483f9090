/**
 * An engine's answers for one mask and one name, in four readings: whole name, search, and both ignoring case. `-`: no match, or a
 * mask that the engine refuses. `=` and a text: capture 1, percent-encoded, empty where the group took no part. `?`: the engine
 * gave up because of the time.
 */
export type Answers = readonly [string, string, string, string];

/** `=` and the text as UTF-8, percent-encoded as the recorded answers are. Half a surrogate pair is `%half`. */
export function captured(text: string | null | undefined): string {
  let encoded = '=';
  for (const char of text ?? '') {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) encoded += `%half${code.toString(16)}`;
    else
      encoded += encodeURIComponent(char).replaceAll(
        /[!'()*]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      );
  }
  return encoded;
}
