import type { GuardBody } from '@console/contract';
import { impactSources } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';

const order = ['trips', 'may-trip'] as const;

function rank({ state, wasSoBefore = false }: GuardBody): number {
  if (state === 'clear') return 2 * order.length;
  return order.indexOf(state) + (wasSoBefore ? order.length : 0);
}

/** Tripped guards first, then those that may trip, then those that tripped before the change, then clear ones. */
export function guardsBySeverity(guards: readonly GuardBody[]): readonly GuardBody[] {
  return guards.toSorted((a, b) => rank(a) - rank(b));
}

/** Params that are counts; they are passed as numbers, so that messages can use plurals. */
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
  'linked',
  'named',
  'unanswered',
]);

/** Whether a guard is listed openly. A clear one is if pins protect nothing (`vain`). */
export function isListedOpenly({ state, params }: GuardBody): boolean {
  return state !== 'clear' || Number(params['vain'] ?? 0) > 0;
}

function filled(params: GuardBody['params']): Record<string, string | number> {
  const { signIn, maySignIn = '0', population = '0' } = params;
  // Older stored plans give the share of the whole population, and do not count vain expectations.
  const of = signIn === undefined ? population : String(Number(signIn) + Number(maySignIn));
  const basis = signIn === undefined ? 'population' : 'signIn';
  return Object.fromEntries(
    Object.entries({ vain: '0', ...params, maySignIn, of, basis }).map(([name, value]) => [
      name,
      counts.has(name) ? Number(value) : value,
    ]),
  );
}

/** The sentence of a guard. It says “you” if the guard names the login of the `reader`. */
export function guardText(text: Texts, { code, state, params }: GuardBody, reader: string): string {
  const listed = state === 'trips' ? params['missing'] : params['doubtful'];
  const sources = impactSources.filter((source) => listed?.split(',').includes(source));
  const named = sources.map((source) => text(`source.${source}`)).join(', ');
  return text(`guard.${code}.${state}`, {
    ...filled(params),
    sources: named,
    isYou: params['login'] === reader ? 'yes' : 'no',
  });
}
