import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanMask } from '../mask/mask-scan.ts';
import { dialectDoubtsOf } from './dialect-doubts.ts';
import { javascriptReader, re2Reader } from './testing/live-engines.ts';
import { randomFrom, randomMask } from './testing/random-masks.ts';

const [seed = 1] = fc.sample(fc.noBias(fc.integer()), 1);

it(`is certain only where RE2JS and RegExp agree, 5,000 times (seed ${seed})`, () => {
  const random = randomFrom(seed);
  const wrong: unknown[] = [];
  let certain = 0;
  let fitting = 0;
  for (let count = 0; count < 5000; count += 1) {
    const { mask, name: nextName } = randomMask(random);
    const name = nextName();
    const re2 = re2Reader(mask)?.(name);
    if (re2 === undefined) continue;
    const fits = (): boolean => re2.some((answer) => answer !== '-');
    if (dialectDoubtsOf(scanMask(mask), 'javascript').doubtOf(name, fits) !== null) continue;
    certain += 1;
    if (fits()) fitting += 1;
    const javascript = javascriptReader(mask)(name);
    if (re2.some((answer, index) => answer !== javascript[index])) wrong.push({ mask, name, re2, javascript });
  }
  expect(wrong).toEqual([]);
  expect(certain).toBeGreaterThan(2000);
  expect(fitting).toBeGreaterThan(500);
}, 60_000);
