import type * as z from 'zod';
import { type DecoderOf, decodeBytes } from '../name-lists/decode-bytes.ts';
import {
  type AccountFile,
  accountFileFormat,
  accountFileLimit,
  accountFileSchema,
  accountFileVersion,
  isSecretInFile,
} from './account-file.ts';

/**
 * Why a file cannot be used. `where` says where it is wrong, such as `accounts[3].fields.server`; `account` is an internal name, `field` the
 * key of a field. No parameter holds a value of the file.
 */
export type AccountFileFault =
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'no-text' }
  | { readonly code: 'other-encoding' }
  | { readonly code: 'empty' }
  | { readonly code: 'no-json'; readonly line: number | null }
  | { readonly code: 'other-format' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'secret'; readonly account: string; readonly field: string }
  | { readonly code: 'unknown-member'; readonly where: string; readonly names: string }
  | { readonly code: 'missing'; readonly where: string }
  | { readonly code: 'wrong-kind'; readonly where: string }
  | { readonly code: 'too-long'; readonly where: string }
  | { readonly code: 'name-twice'; readonly account: string }
  | { readonly code: 'field-twice'; readonly account: string; readonly field: string };

export type ParsedAccountFile =
  | { readonly kind: 'read'; readonly file: AccountFile }
  | { readonly kind: 'refused'; readonly fault: AccountFileFault };

function refused(fault: AccountFileFault): ParsedAccountFile {
  return { kind: 'refused', fault };
}

/** Whether a file of so many bytes is too large; asked before they are read. */
export function sizeFault(bytes: number): AccountFileFault | null {
  return bytes > accountFileLimit ? { code: 'too-large', megabytes: accountFileLimit / 1024 / 1024 } : null;
}

/**
 * Reads a file of accounts by its bytes: UTF-8 with or without a byte order mark, or UTF-16 with one; any line ends. The first fault
 * refuses it whole, since half of a file is another file.
 */
export function parseAccountFile(bytes: Uint8Array, decoderOf: DecoderOf): ParsedAccountFile {
  const tooLarge = sizeFault(bytes.byteLength);
  if (tooLarge !== null) return refused(tooLarge);
  const decoded = decodedOf(bytes, decoderOf);
  if (decoded === null || decoded.kind === 'no-text') return refused({ code: 'no-text' });
  // Which letters a file of Windows-1252 has is a guess, and a value must not be one.
  if (decoded.encoding === 'Windows-1252') return refused({ code: 'other-encoding' });
  const text = decoded.text.startsWith('\uFEFF') ? decoded.text.slice(1) : decoded.text;
  if (text.trim() === '') return refused({ code: 'empty' });
  const parsed = parsedOf(text);
  if ('line' in parsed) return refused({ code: 'no-json', line: parsed.line });
  return readDocument(parsed.value);
}

function decodedOf(bytes: Uint8Array, decoderOf: DecoderOf): ReturnType<typeof decodeBytes> | null {
  try {
    return decodeBytes(bytes, decoderOf);
  } catch {
    return null;
  }
}

function parsedOf(text: string): { readonly value: unknown } | { readonly line: number | null } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    // Engines say where in words of their own; some say only how many characters come before.
    const message = error instanceof Error ? error.message : '';
    const line = /\bline (\d{1,9})\b/.exec(message)?.[1];
    if (line !== undefined) return { line: Number(line) };
    const position = /\bposition (\d{1,9})\b/.exec(message)?.[1];
    return { line: position === undefined ? null : text.slice(0, Number(position)).split('\n').length };
  }
}

function readDocument(value: unknown): ParsedAccountFile {
  if (memberOf(value, 'format') !== accountFileFormat) return refused({ code: 'other-format' });
  const version = memberOf(value, 'version');
  if (typeof version === 'number' && version > accountFileVersion) return refused({ code: 'newer-version', version });
  const secret = secretIn(value);
  if (secret !== null) return refused(secret);
  const read = accountFileSchema.safeParse(value);
  if (!read.success) return refused(faultOf(read.error, value));
  const twice = twiceIn(read.data);
  return twice === null ? { kind: 'read', file: read.data } : refused(twice);
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Before everything else that may be wrong: who put a secret into a file has to hear of that. */
function secretIn(document: unknown): AccountFileFault | null {
  for (const [index, account] of listOf(memberOf(document, 'accounts')).entries()) {
    const name = memberOf(account, 'name');
    const needed = new Set(listOf(memberOf(account, 'secrets')));
    for (const [field, value] of entriesOf(memberOf(account, 'fields'))) {
      const text = typeof value === 'string' || typeof value === 'boolean' ? value : '';
      if (needed.has(field) || isSecretInFile(field, text))
        return { code: 'secret', account: typeof name === 'string' ? name : `accounts[${index}]`, field };
    }
  }
  return null;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((where, step) => {
    if (typeof step === 'number') return `${where}[${step}]`;
    return where === '' ? String(step) : `${where}.${String(step)}`;
  }, '');
}

function faultOf({ issues }: z.ZodError, document: unknown): AccountFileFault {
  const [issue] = issues;
  if (issue === undefined) return { code: 'wrong-kind', where: '' };
  const where = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') return { code: 'unknown-member', where, names: issue.keys.join(', ') };
  if (issue.code === 'too_big') return { code: 'too-long', where };
  const found = issue.path.reduce<unknown>(memberOf, document);
  // An empty name is as good as none.
  return found === undefined || issue.code === 'too_small' ? { code: 'missing', where } : { code: 'wrong-kind', where };
}

function twiceIn({ accounts }: AccountFile): AccountFileFault | null {
  const names = new Set<string>();
  for (const { name, fields, secrets, leftOut } of accounts) {
    if (names.has(name)) return { code: 'name-twice', account: name };
    names.add(name);
    const seen = new Set<string>();
    for (const field of [...Object.keys(fields), ...secrets, ...Object.keys(leftOut)]) {
      if (seen.has(field)) return { code: 'field-twice', account: name, field };
      seen.add(field);
    }
  }
  return null;
}
