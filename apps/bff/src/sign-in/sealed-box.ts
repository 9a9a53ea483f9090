import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { openBytes, sealBytes } from '../sealed-bytes.ts';

/** Encrypts short texts for the store (AES-256-GCM). */
export interface SealedBox {
  seal(text: string): Buffer;
  /** Undefined when the bytes were sealed with another key, for another owner, or changed. */
  open(sealed: Buffer): string | undefined;
}

export interface BoxKey {
  readonly serverKey: Buffer;
  /** Known to the browser alone: neither the store nor the server key opens the box without it. */
  readonly secret: Buffer;
  readonly purpose: string;
  /** Bound into each seal, so that one row's bytes do not open in another row. */
  readonly owner: string;
}

const imported = new WeakMap<Buffer, KeyObject>();

/** Importing the server's key costs as much as deriving from it: once for each key is enough. */
function importedKey(key: Buffer): KeyObject {
  const known = imported.get(key) ?? createSecretKey(key);
  imported.set(key, known);
  return known;
}

/** A box whose key comes from the server's key and a secret that the server does not keep. */
export function createSealedBox({ serverKey, secret, purpose, owner }: BoxKey): SealedBox {
  let derived: KeyObject | undefined;
  // Derived when first used: most requests open one box of the two that a session has.
  const key = () =>
    (derived ??= createSecretKey(Buffer.from(hkdfSync('sha256', importedKey(serverKey), secret, purpose, 32))));
  return {
    seal: (text) => sealBytes(key(), Buffer.from(text), owner),
    open: (sealed) => openBytes(key(), sealed, owner)?.toString('utf8'),
  };
}
