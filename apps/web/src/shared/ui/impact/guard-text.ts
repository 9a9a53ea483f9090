import type { GuardBody } from '@console/contract';
import { impactSources } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';

/** A guard that is not clear. */
export type StandingGuard = GuardBody & { readonly state: 'trips' | 'may-trip' };

function isStanding(guard: GuardBody): guard is StandingGuard {
  return guard.state !== 'clear';
}

/** Guards that speak against a change, the certain ones first. */
export function standingGuards(guards: readonly GuardBody[]): readonly StandingGuard[] {
  const standing = guards.filter(isStanding);
  return [...standing.filter(({ state }) => state === 'trips'), ...standing.filter(({ state }) => state !== 'trips')];
}

/** Values that are counts, so that sentences can count. */
const counts: ReadonlySet<string> = new Set([
  'before',
  'after',
  'maybe',
  'withPassword',
  'certain',
  'possible',
  'population',
  'limit',
  'fails',
  'mayFail',
  'accounts',
]);

function filled(params: GuardBody['params']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, counts.has(name) ? Number(value) : value]),
  );
}

/** The sentence of a guard. */
export function guardText(text: Texts, { code, state, params }: StandingGuard): string {
  const told = state === 'trips' ? params['missing'] : params['doubtful'];
  const sources = impactSources.filter((source) => told?.split(',').includes(source));
  const named = sources.map((source) => text(`source.${source}`)).join(', ');
  return text(`guard.${code}.${state}`, { ...filled(params), sources: named });
}
