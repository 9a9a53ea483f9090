import { createHmac, hkdfSync } from 'node:crypto';

export interface Fingerprints {
  /** Changes when the stored secret changes; says nothing about it. */
  secret(instanceKey: string, cipherText: string): string;
  /** The revision of a canonical record. */
  record(canonical: string): string;
}

/** HMACs under keys derived from the server's key: without it nothing can be guessed back to a stored value. */
export function createFingerprints(serverKey: Buffer): Fingerprints {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', serverKey, '', purpose, 32));
  const secretKey = key('secret-fingerprint');
  const recordKey = key('record-revision');
  return {
    secret: (instanceKey, cipherText) =>
      createHmac('sha256', secretKey).update(`${instanceKey}\0${cipherText}`).digest('hex').slice(0, 16),
    record: (canonical) => createHmac('sha256', recordKey).update(canonical).digest('base64url').slice(0, 32),
  };
}
