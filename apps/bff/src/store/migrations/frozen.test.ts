import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storeKeysOf } from '../../server-key.ts';
import { migrations } from './migrations.ts';

/**
 * A migration has run in stores that are out there, and runs once: changed, it would make other stores than it made so far. What
 * is wrong in one is put right by the next one. The SHA-256 of each file:
 */
const frozen = {
  '0001-first': 'b7e0b7f15ac50b19a44f7c75d63f36ea90091efb08c70fca3fa7b42a6cb6d8be',
  '0002-people': '6fbfbc41649c463e8bc5fd52dfa74bebcc1494fe67dcb47340cd60beb2814af0',
  '0003-group-names': '9c6372322f3fad2f4bd26a8db61fae60ef80772cd7363bdc131524de12f0f509',
  '0004-stated-readings': '5b8d6274e25314aceeb068e392678c05c084a6a3518a7a76927ed5915c98ae6e',
  '0005-list-trust': '8b2eb01f7f41634291b6be12baed57b23733e736725d088f3484ac969b21047f',
  '0006-pins-by-name': 'ac89cb8cde338d5a96b8b9af3505fd247e8cf79288927f983761a425f46e3f1b',
  '0007-columns': '5761e2a538a58ee3f3d0a1dc65427446c35a094f5b56962703361ac5dc293648',
  '0008-people-uploads': '5fff21c8092e7a7230e1681553fae93fe1bdefc2fc2b4b67c3ff047ff852ab9a',
  '0009-in-force': '55be1989bcf1afc2e3afae3700624802c6b4ec6c5282a2e9bb82ffd5dde3e71e',
  '0010-apply-decisions': '60f8547bf55dcf8f03b2650f9d431106691790c879c677c8836617b596d7d907',
  '0011-settling': '444a3de76f2ccd61e90e038e1108f7adea3c8f5aa529fdbf7e150bd3a3f04ece',
  '0012-server-key': '6538413301b328fe8de991e88feaa8c094030fc93175c1f04308b2a310da1175',
  '0013-known-sign-ins': 'd2043028a0b8be14bf832c08a24c27ca7bf7c8cdf6a4106f5f661fffacef9c1e',
  '0014-row-marks': 'cd17dd0482202e38ef945c1c5feb8860c758a8739aba363416c75031473f1d6d',
  '0015-sealed-lists': 'eb6a1cbee6c7d540746c81d9c33964508af4ff19918b596c9ccdc8a541e8b6bf',
  '0016-leases': '2d91de0cefda52e6dc4e3904edcdccbfad90d613cd8f56426a76f24659b738dd',
  '0017-versioned-records': '2160fbb4b95be96a9d683dc3b04acfc38d70d8ebe3daffcef93658a195b97c5f',
} as const;

const hashOf = (name: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(`${name}.ts`, import.meta.url)))
    .digest('hex');

test('a migration is never changed', () => {
  expect(Object.fromEntries(Object.keys(frozen).map((name) => [name, hashOf(name)]))).toEqual(frozen);
});

test('each has a file of its name, and is frozen', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^\d{4}-[a-z-]+\.ts$/u.test(file));
  expect(files.map((file) => file.replace(/\.ts$/u, '')).toSorted()).toEqual(Object.keys(frozen));
  expect(Object.keys(migrations(storeKeysOf(Buffer.alloc(0))))).toEqual(Object.keys(frozen));
});
