import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const TRAILER_LENGTH = 3;

/**
 * Campaign's stored form of a secret: `@` and the base64 of AES-256-CBC with a zero vector, over the UTF-8 text, two
 * bytes of salt and one check byte (as the public SDK reads it).
 */
export class SecretCipher {
  /** The key in base64, as the option `XtkSecretKey` holds it. */
  readonly key: string;
  private readonly keyBytes: Buffer;

  /** @param seed any text; the same seed gives the same key. */
  constructor(seed: string) {
    this.keyBytes = createHash('sha256').update(seed).digest();
    this.key = this.keyBytes.toString('base64');
  }

  encrypt(plain: string): string {
    const data = Buffer.from(plain, 'utf8');
    const salted = Buffer.concat([data, randomBytes(2)]);
    const cipher = createCipheriv('aes-256-cbc', this.keyBytes, Buffer.alloc(16));
    const trailer = Buffer.from([checkByte(salted)]);
    return `@${Buffer.concat([cipher.update(Buffer.concat([salted, trailer])), cipher.final()]).toString('base64')}`;
  }

  /** The plain text, or undefined when this key did not make the cipher text. */
  decrypt(cipherText: string): string | undefined {
    if (!cipherText.startsWith('@')) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-cbc', this.keyBytes, Buffer.alloc(16));
      const data = Buffer.concat([decipher.update(Buffer.from(cipherText.slice(1), 'base64')), decipher.final()]);
      const salted = data.subarray(0, -1);
      if (data.length < TRAILER_LENGTH || data.at(-1) !== checkByte(salted)) return undefined;
      return data.subarray(0, -TRAILER_LENGTH).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

function checkByte(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = (sum + byte) % 256;
  return sum;
}
