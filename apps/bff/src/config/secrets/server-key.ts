import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const keyBytes = 32;

/** Parses a key of 32 bytes in base64 or hex; undefined for any other text. */
export function readServerKey(text: string): Buffer | undefined {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  const key = Buffer.from(trimmed, 'base64');
  return key.length === keyBytes && /^[\w+/-]{43}=?$/.test(trimmed) ? key : undefined;
}

/** The path of the key if none is configured. */
export function keyFileBeside(sqliteFile: string): string {
  return path.join(path.dirname(sqliteFile), 'server.key');
}

/** The key beside the store; created at the first start, readable by this user only. */
export function serverKeyBesideStore(sqliteFile: string): Buffer {
  const file = keyFileBeside(sqliteFile);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    // `wx`: of two first starts at once, one writes and the other reads.
    writeFileSync(file, `${randomBytes(keyBytes).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = readServerKey(readFileSync(file, 'utf8'));
  if (key === undefined) throw new Error('server.key beside the store does not hold a key of 32 bytes.');
  return key;
}

/** The key of the audit chain, derived so that no two uses share one. */
export function auditKeyOf(serverKey: Buffer): Buffer {
  return derived(serverKey, 'audit-chain');
}

/** Keys of the store, derived from the server key, one for each use. */
export interface StoreKeys {
  readonly audit: Buffer;
  /** Marks rows that decide. */
  readonly marks: Buffer;
  /** Encrypts lists of people. */
  readonly lists: KeyObject;
}

export function storeKeysOf(serverKey: Buffer): StoreKeys {
  return {
    audit: auditKeyOf(serverKey),
    marks: derived(serverKey, 'row-marks'),
    lists: createSecretKey(derived(serverKey, 'people-lists')),
  };
}

function derived(serverKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', serverKey, '', purpose, 32));
}
