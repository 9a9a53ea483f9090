import * as fc from 'fast-check';
import { expect, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly propertyRuns: number | null;
    readonly propertySeed: number | null;
  }
}

/** Of all that Node and browsers have, the one thing needed here. */
declare const console: { readonly info: (line: string) => void };

/** What a run of a property takes from outside: how often, and where it begins. */
interface PropertyRuns {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * Parameters of one property. `PROPERTY_RUNS` takes the place of its usual number of cases, `PROPERTY_SEED` of a fresh seed;
 * the seed is printed, so that the run can be repeated. Where a run tries several cases, as many runs are made as those take.
 */
export function propertyRuns(name: string, usual: number, casesInRun = 1): PropertyRuns {
  const [fresh] = fc.sample(fc.noBias(fc.integer()), 1);
  const seed = inject('propertySeed') ?? fresh ?? 0;
  const numRuns = Math.ceil((inject('propertyRuns') ?? usual) / casesInRun);
  // oxlint-disable-next-line no-console -- the only way in which a test that passes can tell its seed
  console.info(`seed ${seed} of ${name}, ${numRuns * casesInRun} cases`);
  return { numRuns, seed };
}

/** Checks a property under the name of its test. */
export function checkProperty<Values>(property: fc.IProperty<Values>, usual = 100): void {
  fc.assert(property, propertyRuns(expect.getState().currentTestName ?? 'a property', usual));
}

/** How long a property may take that goes through many parts, ms; without end where a long run is asked for. */
export const longPropertyMs = inject('propertyRuns') === null ? 120_000 : 6 * 60 * 60_000;

/** As `checkProperty`, of a property that waits for something, and may try several cases in one run. */
export async function checkAsyncProperty<Values>(
  property: fc.IAsyncProperty<Values>,
  usual = 100,
  casesInRun = 1,
): Promise<void> {
  await fc.assert(property, propertyRuns(expect.getState().currentTestName ?? 'a property', usual, casesInRun));
}
