import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

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
  const bound = Buffer.from(owner);
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(bound);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      if (sealed.length < nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, nonceBytes)).setAAD(bound);
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
          'utf8',
        );
      } catch {
        return undefined;
      }
    },
  };
}
