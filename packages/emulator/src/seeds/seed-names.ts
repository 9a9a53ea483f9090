import { createSmallSeed } from './small.ts';
import type { Seed } from './seed.ts';

export type SeedName = 'small' | 'large' | 'messy';

const SEEDS: Readonly<Record<SeedName, () => Seed>> = {
  small: createSmallSeed,
  large: createSmallSeed,
  messy: createSmallSeed,
};

export function createSeed(name: SeedName): Seed {
  return SEEDS[name]();
}

export function isSeedName(name: string): name is SeedName {
  return Object.hasOwn(SEEDS, name);
}
