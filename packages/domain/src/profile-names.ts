import { isBlank } from './text-scan.ts';

/** Names read from pasted text: each once, in the order they first came, with how many lines were left out and why. */
export interface ProfileNames {
  readonly names: readonly string[];
  readonly duplicates: number;
  readonly blank: number;
}

/**
 * Reads one profile name a line. A byte order mark and CRLF, CR or LF ends are taken off; spaces within and at the ends
 * of a name are kept, since they are what makes a profile miss its mask. The end of the last line is not a blank line.
 */
export function parseProfileNames(text: string): ProfileNames {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const names = new Set<string>();
  let duplicates = 0;
  let blank = 0;
  for (let start = 0; start < body.length; ) {
    const end = endOfLine(body, start);
    const line = body.slice(start, end);
    if (isBlank(line)) blank += 1;
    else if (names.has(line)) duplicates += 1;
    else names.add(line);
    start = end + (body.startsWith('\r\n', end) ? 2 : 1);
  }
  return { names: [...names], duplicates, blank };
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return at;
  }
  return text.length;
}
