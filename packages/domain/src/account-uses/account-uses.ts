import type { Guard } from '../impact/access-impact.ts';

/** `link`: a record links to the account; `name`: a text holds its internal name, and may mean something else by it. */
export const useKinds = ['link', 'name'] as const;

/**
 * Why a source has nothing to ask. `schema-absent`: the instance has no such schema; `no-link`: the schema has no link to external
 * accounts; `stored-as-text`: it has one within an element that the database stores as one text, which no query looks into.
 */
export const nothingToAskCauses = ['schema-absent', 'no-link', 'stored-as-text'] as const;

/**
 * Why a source gave no answer. `right-missing`: Campaign refuses it to this operator; `fault`: it refuses it otherwise;
 * `list-not-whole`: it counts more than it handed out; `link-not-understood`: the schema joins by something else than the id or the
 * name of the account; `too-many-schemas`: more schemas link to accounts than are asked at once.
 */
export const unansweredCauses = [
  'right-missing',
  'fault',
  'timeout',
  'unreachable',
  'unexpected-reply',
  'list-not-whole',
  'link-not-understood',
  'too-many-schemas',
] as const;

/** Where an account may be used and no query looks, in the order in which it is said. The one list of these. */
export const beyondQueries = [
  'workflow-activities',
  'scripts',
  'web-applications',
  'account-lists',
  'data-schemas',
  'other-systems',
] as const;
export type BeyondQuery = (typeof beyondQueries)[number];

/** A record that uses the account, or may. What Campaign did not report is `null`. */
export interface UseRecord {
  readonly id: string;
  readonly name: string | null;
  readonly label: string | null;
  /** Its status in Campaign's own words, such as *Finished*. */
  readonly status: string | null;
  /** Where the record can be enabled. */
  readonly enabled: boolean | null;
  /** As Campaign writes it: an ISO time. */
  readonly changedAt: string | null;
}

export type UseAnswer =
  /** `count` may be larger than the number of `records`, which are the latest. */
  | { readonly state: 'asked'; readonly count: number; readonly records: readonly UseRecord[] }
  | { readonly state: 'nothing-to-ask'; readonly cause: (typeof nothingToAskCauses)[number] }
  | { readonly state: 'unanswered'; readonly cause: (typeof unansweredCauses)[number] };

/** One question: the records of a schema, by one of its links or by a name in their texts. */
export interface UseSource {
  /** Such as `nms:delivery`. */
  readonly schema: string;
  /** Campaign's own label of the schema, in the language of the instance. */
  readonly schemaLabel: string | null;
  readonly kind: (typeof useKinds)[number];
  /** Name of the link; `null` where there is none, or a name is looked for. */
  readonly link: string | null;
  readonly linkLabel: string | null;
  readonly answer: UseAnswer;
}

/**
 * `used`: a record links to the account; `maybe-used`: a text holds its name; `nothing-found`: every question was answered, and found
 * nothing, which is less than *not used*; `not-known`: nothing was found, and some question had no answer.
 */
export const useVerdicts = ['used', 'maybe-used', 'nothing-found', 'not-known'] as const;
export type UseVerdict = (typeof useVerdicts)[number];

export interface UseSum {
  readonly verdict: UseVerdict;
  /** How many links point to the account. */
  readonly linked: number;
  /** How many texts hold its name. */
  readonly named: number;
  /** How many questions had no answer. */
  readonly unanswered: number;
}

/** What the answers come to. */
export function sumUses(sources: readonly UseSource[]): UseSum {
  const countOf = (kind: UseSource['kind']): number =>
    sources.reduce((sum, source) => sum + (source.kind === kind ? foundIn(source) : 0), 0);
  const [linked, named] = [countOf('link'), countOf('name')];
  const unanswered = sources.filter(({ answer }) => answer.state === 'unanswered').length;
  if (linked > 0) return { verdict: 'used', linked, named, unanswered };
  if (named > 0) return { verdict: 'maybe-used', linked, named, unanswered };
  // Without a single question nothing was looked at.
  return { verdict: unanswered > 0 || sources.length === 0 ? 'not-known' : 'nothing-found', linked, named, unanswered };
}

function foundIn({ answer }: UseSource): number {
  return answer.state === 'asked' ? answer.count : 0;
}

interface PlannedChange {
  readonly act: 'change' | 'create' | 'delete';
  /** Fields that change, with their values after it. */
  readonly changes: readonly { readonly field: string; readonly after: unknown }[];
}

/** Whether what uses the account stops working by the change: it is deleted or disabled. */
export function endsUse({ act, changes }: PlannedChange): boolean {
  if (act === 'delete') return true;
  return act === 'change' && changes.some(({ field, after }) => field === 'enabled' && after === false);
}

/**
 * The guard of a change that ends the use of an account. What is disabled already works for nobody, so its end takes nothing away;
 * of an account that does not tell whether it is enabled, that is not known.
 */
export function useGuards(isEnabled: boolean | null, sources: readonly UseSource[]): Guard[] {
  const { verdict, linked, named, unanswered } = sumUses(sources);
  const params = { linked: String(linked), named: String(named), unanswered: String(unanswered) };
  const state = (): Guard['state'] => {
    if (isEnabled === false || verdict === 'nothing-found') return 'clear';
    return isEnabled === true && verdict === 'used' ? 'trips' : 'may-trip';
  };
  return [{ code: 'account-used', state: state(), params }];
}

/** Whether something uses the account now that did not when the plan was made. More of the same is no news. */
export function isNewlyUsed(planned: readonly UseSource[], now: readonly UseSource[]): boolean {
  const known = new Set(planned.filter((source) => foundIn(source) > 0).map(sourceKey));
  return now.some((source) => foundIn(source) > 0 && !known.has(sourceKey(source)));
}

/** Names one question among those of an account. */
export function sourceKey({ schema, kind, link }: Pick<UseSource, 'schema' | 'kind' | 'link'>): string {
  return `${schema} ${kind} ${link ?? ''}`;
}
