import * as fc from 'fast-check';
import { expect, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly propertyRuns: number | null;
    readonly propertySeed: number | null;
  }
}

/** The only part of the platform that is needed here. */
declare const console: { readonly info: (line: string) => void };

/** Options of a property run that can be set from outside. */
interface PropertyRuns {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * Parameters of one property. `PROPERTY_RUNS` replaces the usual number of cases, `PROPERTY_SEED` the random seed. The seed is
 * printed, so that the run can be repeated. `casesInRun`: one run tries several cases, so fewer runs are made.
 */
export function propertyRuns(name: string, usual: number, casesInRun = 1): PropertyRuns {
  const [fresh] = fc.sample(fc.noBias(fc.integer()), 1);
  const seed = inject('propertySeed') ?? fresh ?? 0;
  const numRuns = Math.ceil((inject('propertyRuns') ?? usual) / casesInRun);
  // oxlint-disable-next-line no-console -- the only way for a passing test to print its seed
  console.info(`seed ${seed} of ${name}, ${numRuns * casesInRun} cases`);
  return { numRuns, seed };
}

/** Checks a property under the name of its test. */
export function checkProperty<Values>(property: fc.IProperty<Values>, usual = 100): void {
  fc.assert(property, propertyRuns(expect.getState().currentTestName ?? 'a property', usual));
}

/** Time limit of a property with many parts, ms; nearly unlimited for a long run. */
export const longPropertyMs = inject('propertyRuns') === null ? 120_000 : 6 * 60 * 60_000;

/** As `checkProperty`, for an asynchronous property, which may try several cases in one run. */
export async function checkAsyncProperty<Values>(
  property: fc.IAsyncProperty<Values>,
  usual = 100,
  casesInRun = 1,
): Promise<void> {
  await fc.assert(property, propertyRuns(expect.getState().currentTestName ?? 'a property', usual, casesInRun));
}
