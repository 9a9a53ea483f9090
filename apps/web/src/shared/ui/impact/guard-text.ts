import type { GuardBody } from '@console/contract';
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

/** Numbers among the values as numbers, so that sentences can count. */
function filled(params: GuardBody['params']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const number = Number(value);
      return [name, value.trim() !== '' && Number.isFinite(number) ? number : value];
    }),
  );
}

/** The sentence of a guard. */
export function guardText(text: Texts, { code, state, params }: StandingGuard): string {
  return text(`guard.${code}.${state}`, { count: 0, limit: 0, share: 0, accounts: '', ...filled(params) });
}
