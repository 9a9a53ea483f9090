import { type DecodedBytes, decodeBytes } from '@console/domain';

/** The maximum size of a file, in bytes. */
export const fileSizeLimit = 20 * 1024 * 1024;

export type DecodedFile = DecodedBytes | { readonly kind: 'too-big' } | { readonly kind: 'unreadable' };

/** Reads a chosen or dropped file. Never throws. */
export async function decodeFile(file: File): Promise<DecodedFile> {
  if (file.size > fileSizeLimit) return { kind: 'too-big' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return decodeBytes(bytes, (label) => new TextDecoder(label, { fatal: true }));
  } catch {
    return { kind: 'unreadable' };
  }
}
