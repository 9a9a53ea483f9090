import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The smallest configuration, and what a case may add to it. */
export const instance = { key: 'acme', label: 'ACME', address: 'https://acme.campaign.example' };
export const store = { sqliteFile: 'data/console.sqlite' };
export const account = {
  organizationId: '0123456789ABCDEF01234567@AdobeOrg',
  clientId: 'id',
  clientSecretFile: 'secret',
};

export interface Arrangement {
  /** Merged over the smallest configuration; text and bytes are the whole file. */
  readonly file?: object | string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
  /** Files beside the configuration, and their rights; null is a folder. */
  readonly files?: Readonly<Record<string, readonly [content: string | Buffer | null, mode?: number]>>;
}

/** A mistake and its exact sentence. CANARY stands for a secret. */
export type Mistake = readonly [what: string, Arrangement, sentence: string];

/** Writes the files of an arrangement into a folder and returns the environment that names them. */
export function arrangeConfig(folder: string, { file = {}, environment = {}, files = {} }: Arrangement) {
  for (const [name, [content, mode = 0o600]] of Object.entries(files)) {
    const at = path.join(folder, name);
    mkdirSync(content === null ? at : path.dirname(at), { recursive: true });
    if (content === null) continue;
    writeFileSync(at, content);
    chmodSync(at, mode);
  }
  const at = path.join(folder, 'config.json');
  const isWhole = typeof file === 'string' || Buffer.isBuffer(file);
  writeFileSync(at, isWhole ? file : JSON.stringify({ instances: [instance], store, ...file }));
  return { CONSOLE_CONFIG: at, ...environment };
}

export const inInstance = (change: object) => ({ file: { instances: [{ ...instance, ...change }] } });
export const inAccount = (change: object) => ({
  file: { adminConsole: { ...account, ...change } },
  files: { secret: ['CANARY'] } as const,
});
export const withSecret = (content: string | Buffer, mode = 0o600): Arrangement => ({
  file: { adminConsole: account },
  files: { secret: [content, mode] },
});
