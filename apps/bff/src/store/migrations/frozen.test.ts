import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storeKeysOf } from '../../config/secrets/server-key.ts';
import { migrations } from './migrations.ts';

/**
 * A migration has run in stores that are out there, and runs once: changed, it would make other stores than it made so far. What
 * is wrong in one is put right by the next one. The SHA-256 of each file, without its imports: they name folders, which may move.
 */
const frozen = {
  '0001-first': 'd060aa22c2cf84ee3c6b8aceb9a9e8550664c848e5dde73fe1d7f60d18ec3772',
  '0002-people': '1bdad962857718af8a1aa70170a07c5b7cadf77ddb4f44fa63284e3d4107f882',
  '0003-group-names': '5a4783b7d2a0f248e5d7a53d2bc71bd7c5c4be0e13e894760678f49fde60ce16',
  '0004-stated-readings': '36d2d42af7ae24fa978b5e1349064f64365a91d9f942baaad4851e7a3ae0e73a',
  '0005-list-trust': '9310b20596ac1a1171229b23030bbe50bc18315cba73ca586fa02c01bd326891',
  '0006-pins-by-name': '093ca00caf3b6b7dee22c1b4578770e8ecbc88c9413da890df745dbbd8470872',
  '0007-columns': '66cec5e50ed6bc9d4861d69fb3db0880da0697460d41e5ff073de0e467614f17',
  '0008-people-uploads': 'a2ceb2f24ce559582862b09bf48c9c05a4aba1c819613acc778a337f5565192c',
  '0009-in-force': 'c8dd220a43e5527dc276419795792bfff33395c137932092965aaf182407d450',
  '0010-apply-decisions': '347da2002d3f9abd5386c3b9db2d85a06044f189d257a19ba5d5c985e5c97c1f',
  '0011-settling': '21a42d846ed5b787587c9732bb3183d6101c7ed25a9198b3542609750fc1cc2b',
  '0012-server-key': '44612ebf79329c9ed70cffae700b3accd21c410fe721bfbd866b9856895e76e0',
  '0013-known-sign-ins': 'b49a7acd2da334eef895534f959456b4b276a2cc8cbb44657c83f944af70a3a8',
  '0014-row-marks': 'fd8982d047259bc7e349104832459341ecc7a00c89fd801f8fdb500a7a0cf98a',
  '0015-sealed-lists': 'cc28ade2256b5c6c46bfb5a9585aca12a58330a8f0d8e20c673d541593e4a94a',
  '0016-leases': 'fb1c70a7db8e4da3b55b4db0cae7110a0e77edf32894da8a83e3ed404564ca19',
  '0017-versioned-records': '2160fbb4b95be96a9d683dc3b04acfc38d70d8ebe3daffcef93658a195b97c5f',
  '0018-any-account': 'febd1d0c1d006b975e18d9e40d73483a334612f51fac8bbc1ef32c98fd549620',
  '0019-plan-sets': '1e7683c81d77dd4ee26b21ab80089feeabfa4a50f977a7ca5503117d2ed6c2ba',
  '0020-secret-memories': '67fc95c225b4165795381e624fd585bdd0a36ed9e9cb9fd10ece0457c9e8225f',
} as const;

function hashOf(name: string): string {
  const text = readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8');
  return createHash('sha256')
    .update(text.replaceAll(/^import [^;]*;\n/gmu, ''))
    .digest('hex');
}

test('a migration is never changed', () => {
  expect(Object.fromEntries(Object.keys(frozen).map((name) => [name, hashOf(name)]))).toEqual(frozen);
});

test('each has a file of its name, and is frozen', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^\d{4}-[a-z-]+\.ts$/u.test(file));
  expect(files.map((file) => file.replace(/\.ts$/u, '')).toSorted()).toEqual(Object.keys(frozen));
  expect(Object.keys(migrations(storeKeysOf(Buffer.alloc(0))))).toEqual(Object.keys(frozen));
});
