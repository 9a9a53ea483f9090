import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import { promisify } from 'node:util';
import * as z from 'zod';

const compress = promisify(zstdCompress);
const digestLength = 32;

/** Bytes that `pack` did not make: damaged, or of an older format. */
export class UnreadablePack extends Error {
  override readonly name = 'UnreadablePack';
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The digest in front of the content, which identifies it. */
export function digestIn(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, digestLength)).toString('base64url');
}

/** Serialises and compresses a value, with its SHA-256 in front. The same value gives the same bytes. */
export async function pack(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await compress(serialize(value), { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
  const bytes = new Uint8Array(digestLength + packed.length);
  bytes.set(digestOf(packed));
  bytes.set(packed, digestLength);
  return bytes;
}

/** Checks the columns by the schema; their content is as packed, by the digest. @throws UnreadablePack */
export function unpack<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  const packed = bytes.subarray(digestLength);
  if (!digestOf(packed).equals(bytes.subarray(0, digestLength))) throw new UnreadablePack('damaged');
  const found = schema.safeParse(deserialize(zstdDecompressSync(packed)));
  if (!found.success) throw new UnreadablePack('of another form');
  return found.data;
}

const numbers = z.instanceof(Int32Array);
const textColumn = z.strictObject({ text: z.string(), offsets: numbers });
const rowLists = z.strictObject({ offsets: numbers, values: numbers });
const octets = z.instanceof(Uint8Array);
const names = z.array(z.string());

/** `UserColumns`. */
export const packedUsers = z.strictObject({
  size: z.int(),
  ids: textColumn,
  emails: textColumn,
  usernames: textColumn,
  names: textColumn,
  domains: numbers,
  domainNames: names,
  states: octets,
  flags: octets,
  groupNames: names,
  groups: rowLists,
  direct: rowLists,
});

/** `OperatorColumns`. */
export const packedOperators = z.strictObject({
  size: z.int(),
  ids: textColumn,
  logins: textColumn,
  labels: textColumn,
  emails: textColumn,
  disabled: octets,
  authentications: octets,
  groupNames: names,
  groups: rowLists,
});
