import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { openBytes, sealBytes } from '../sealed-bytes.ts';

/** Encrypts short texts for the store (AES-256-GCM). */
export interface SealedBox {
  seal(text: string): Buffer;
  /** Undefined if the bytes were sealed with another key or for another owner, or were changed. */
  open(sealed: Buffer): string | undefined;
}

export interface BoxKey {
  readonly serverKey: Buffer;
  /** Known only to the browser: the store and the server key cannot open the box without it. */
  readonly secret: Buffer;
  readonly purpose: string;
  /** Bound into each seal, so that the bytes of one row do not open in another row. */
  readonly owner: string;
}

const imported = new WeakMap<Buffer, KeyObject>();

/** Importing the server key costs as much as deriving from it, so import it once. */
function importedKey(key: Buffer): KeyObject {
  const known = imported.get(key) ?? createSecretKey(key);
  imported.set(key, known);
  return known;
}

/** A box whose key is derived from the server key and a secret that the server does not store. */
export function createSealedBox({ serverKey, secret, purpose, owner }: BoxKey): SealedBox {
  let derived: KeyObject | undefined;
  // Derived on first use: most requests open only one of the two boxes of a session.
  const key = () =>
    (derived ??= createSecretKey(Buffer.from(hkdfSync('sha256', importedKey(serverKey), secret, purpose, 32))));
  return {
    seal: (text) => sealBytes(key(), Buffer.from(text), owner),
    open: (sealed) => openBytes(key(), sealed, owner)?.toString('utf8'),
  };
}
