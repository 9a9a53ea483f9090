import type { GuardBody } from '@console/contract';
import { impactSources } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';

const order = ['trips', 'may-trip'] as const;

function rank({ state, wasSoBefore = false }: GuardBody): number {
  if (state === 'clear') return 2 * order.length;
  return order.indexOf(state) + (wasSoBefore ? order.length : 0);
}

/** Guards that speak against a change first, the certain ones before the others, what was so before after both. */
export function guardsBySeverity(guards: readonly GuardBody[]): readonly GuardBody[] {
  return guards.toSorted((a, b) => rank(a) - rank(b));
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
  'signIn',
  'maySignIn',
  'of',
  'limit',
  'fails',
  'mayFail',
  'vain',
  'accounts',
]);

/** Whether a guard has something to say that must be seen, clear or not. */
export function hasWord({ state, params }: GuardBody): boolean {
  return state !== 'clear' || Number(params['vain'] ?? 0) > 0;
}

function filled(params: GuardBody['params']): Record<string, string | number> {
  const { signIn, maySignIn = '0', population = '0' } = params;
  // Plans stored earlier have a share of everybody known, and count no vain expectations.
  const of = signIn === undefined ? population : String(Number(signIn) + Number(maySignIn));
  const basis = signIn === undefined ? 'population' : 'signIn';
  return Object.fromEntries(
    Object.entries({ vain: '0', ...params, maySignIn, of, basis }).map(([name, value]) => [
      name,
      counts.has(name) ? Number(value) : value,
    ]),
  );
}

/** The sentence of a guard. `reader`: the login of whoever reads it, who is “you” in no plan of another person. */
export function guardText(text: Texts, { code, state, params }: GuardBody, reader: string): string {
  const told = state === 'trips' ? params['missing'] : params['doubtful'];
  const sources = impactSources.filter((source) => told?.split(',').includes(source));
  const named = sources.map((source) => text(`source.${source}`)).join(', ');
  return text(`guard.${code}.${state}`, {
    ...filled(params),
    sources: named,
    isYou: params['login'] === reader ? 'yes' : 'no',
  });
}
