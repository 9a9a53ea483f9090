import type { ProductProfile } from '@console/domain';
import { expect, test } from 'vitest';
import { otherProfileNames, productIn } from './campaign-product.ts';

type Entry = readonly [name: string, productName: string | undefined];

const listOf = (...entries: readonly Entry[]): ProductProfile[] =>
  entries.map(([name, productName], index) => {
    const profile: ProductProfile = { id: String(index), name };
    return productName === undefined ? profile : Object.assign(profile, { productName });
  });

interface Case {
  readonly what: string;
  readonly entries: readonly Entry[];
  readonly products?: readonly string[];
  readonly product: string;
  /** Names that are of another product, or may be. */
  readonly others: readonly string[];
}

test.each<Case>([
  { what: 'one Campaign product', entries: [['a', 'Adobe Campaign']], product: 'guessed', others: [] },
  {
    what: 'a name in Campaign and in another product',
    entries: [
      ['a', 'Adobe Campaign'],
      ['a', 'Adobe Analytics'],
    ],
    product: 'guessed',
    others: ['a'],
  },
  {
    what: 'the same, the other product first',
    entries: [
      ['a', 'Adobe Analytics'],
      ['a', 'Adobe Campaign'],
    ],
    product: 'guessed',
    others: ['a'],
  },
  {
    what: 'a name in two products with the word',
    entries: [
      ['a', 'Adobe Campaign'],
      ['a', 'Adobe Campaign Standard'],
      ['b', 'Adobe Campaign Standard'],
    ],
    product: 'guessed',
    others: ['a'],
  },
  {
    what: 'a name in three, back to the first',
    entries: [
      ['a', 'Campaign x'],
      ['a', 'Campaign y'],
      ['a', 'Campaign x'],
    ],
    product: 'guessed',
    others: ['a'],
  },
  {
    what: 'a name twice in one product',
    entries: [
      ['a', 'Adobe Campaign'],
      ['a', 'Adobe Campaign'],
    ],
    product: 'guessed',
    others: [],
  },
  {
    what: 'a name of a product with the word, and of one that is not named',
    entries: [
      ['a', 'Adobe Campaign'],
      ['a', undefined],
    ],
    product: 'guessed',
    others: ['a'],
  },
  {
    what: 'two products that the deployer names',
    entries: [
      ['a', 'Adobe Campaign'],
      ['a', 'Adobe Campaign Standard'],
    ],
    products: ['Adobe Campaign', 'Adobe Campaign Standard'],
    product: 'named',
    others: [],
  },
  {
    what: 'a name in the product that is named, and in one with the word',
    entries: [
      ['a', 'Adobe Campaign'],
      ['a', 'Adobe Campaign Standard'],
    ],
    products: ['Adobe Campaign'],
    product: 'named',
    others: ['a'],
  },
  {
    what: 'no product with the word',
    entries: [
      ['a', 'Adobe Analytics'],
      ['a', 'AEM'],
    ],
    product: 'not-found',
    others: [],
  },
  {
    what: 'a named product that no profile is of',
    entries: [
      ['a', 'Adobe Campaign'],
      ['a', 'AEM'],
    ],
    products: ['Adobe Campain'],
    product: 'not-found',
    others: [],
  },
])('$what', ({ entries, products, product, others }) => {
  expect(productIn(listOf(...entries), products)).toBe(product);
  expect(otherProfileNames(listOf(...entries), products)).toEqual(others);
});
