import { createLargeSeed } from './large.ts';
import { createMessySeed } from './messy.ts';
import { createSmallSeed } from './small.ts';
import type { Seed } from './seed.ts';

/** `small` can be read whole, `messy` holds every near miss, `large` has 100,000 people. */
export type SeedName = 'small' | 'large' | 'messy';

const SEEDS: Readonly<Record<SeedName, () => Seed>> = {
  small: createSmallSeed,
  large: createLargeSeed,
  messy: createMessySeed,
};

export function createSeed(name: SeedName): Seed {
  return SEEDS[name]();
}

export function isSeedName(name: string): name is SeedName {
  return Object.hasOwn(SEEDS, name);
}
