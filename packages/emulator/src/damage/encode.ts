import type { Encoding } from './effect.ts';

/** The format of a reply. */
export type Format = 'json' | 'xml' | 'other';

/** The characters of windows-1252 from 0x80 on; a space is a byte without a character. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Encodes a text. A character that the encoding lacks becomes a numeric escape of the format, else `?`. */
export function encode(text: string, encoding: Encoding, format: Format): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  const chunks: number[] = [];
  for (const character of text) {
    const byte = byteOf(character, encoding);
    if (byte === undefined) chunks.push(...Buffer.from(reference(character, format), 'latin1'));
    else chunks.push(byte);
  }
  return Buffer.from(chunks);
}

function byteOf(character: string, encoding: 'iso-8859-1' | 'windows-1252'): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (encoding === 'iso-8859-1') return code <= 0xff ? code : undefined;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const at = character === ' ' ? -1 : WINDOWS_1252.indexOf(character);
  return at < 0 ? undefined : 0x80 + at;
}

function reference(character: string, format: Format): string {
  switch (format) {
    case 'xml':
      return `&#${character.codePointAt(0) ?? 0};`;
    case 'json':
      return Array.from({ length: character.length }, (_, at) => {
        const unit = character.charCodeAt(at).toString(16).padStart(4, '0');
        return `\\u${unit}`;
      }).join('');
    default:
      return '?';
  }
}

/** The text with its XML declaration naming the encoding. */
export function declareEncoding(text: string, encoding: Encoding): string {
  const name = encoding === 'utf-16le' ? 'UTF-16' : encoding.toUpperCase();
  const rest = text.replace(/^<\?xml[^>]*\?>/, '');
  return `<?xml version='1.0' encoding='${name}'?>${rest}`;
}
