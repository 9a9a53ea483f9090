import type { RefreshState } from '@console/contract';
import type { ImpactSource, SourceFact } from '@console/domain';
import type { PeopleSet, StoredSnapshot } from '../store/store.ts';
import type { CampaignPeople, CampaignTrust, Missing } from './campaign-people.ts';
import { isCampaign } from './directory.ts';

/** What was read of people. */
export interface ReadSources {
  readonly snapshot: StoredSnapshot | undefined;
  readonly set: PeopleSet | undefined;
  readonly campaign: CampaignPeople;
}

interface Circumstances {
  /** What the background reading of Admin Console does now. */
  readonly refresh: RefreshState;
  /** Products named by the deployer as Campaign's. */
  readonly products: readonly string[] | undefined;
  readonly staleMs: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Clocks of two machines that share a store differ a little. */
const clockDriftMs = 60_000;

/** Every source with its state, its age and why it is not whole (docs/sources.md). */
export function sourceFacts(read: ReadSources, { refresh, products, staleMs, now }: Circumstances): SourceFact[] {
  const { snapshot, set, campaign } = read;
  const ages = { since: now - staleMs, until: now + clockDriftMs };
  const reason = absenceOf(refresh);
  return [
    snapshot === undefined
      ? { source: 'profiles', state: 'missing', readAt: null, reason }
      : withProduct(
          listFact('profiles', { ...snapshot.body, readAt: Date.parse(snapshot.body.readAt) }, ages),
          productIn(read, products),
        ),
    set === undefined ? { source: 'members', state: 'missing', readAt: null, reason } : listFact('members', set, ages),
    campaignFact('operators', campaign.operators, ages),
    campaignFact('operator-groups', campaign.groups, ages),
  ];
}

/**
 * Which product is Campaign, as far as the list of profiles tells: `named` by the deployer, `guessed` by the word in its name,
 * or `not-found`: a product was named that no profile is of, or no product has the word. Then any profile may be Campaign's.
 */
export type ProductKnowledge = 'named' | 'guessed' | 'not-found';

export function productIn(
  { snapshot }: Pick<ReadSources, 'snapshot'>,
  products: readonly string[] | undefined,
): ProductKnowledge {
  const names = new Set(snapshot?.profiles.map(({ productName }) => productName));
  if (products !== undefined) return products.every((name) => names.has(name)) ? 'named' : 'not-found';
  return [...names].some((productName) => productName !== undefined && isCampaign({ productName }, undefined))
    ? 'guessed'
    : 'not-found';
}

function withProduct(fact: SourceFact, product: ProductKnowledge): SourceFact {
  if (fact.state === 'missing' || product === 'named') return fact;
  if (product === 'guessed') return { ...fact, isGuess: true };
  return {
    ...fact,
    state: fact.state === 'complete' ? 'partial' : fact.state,
    reason: fact.reason ?? 'product-not-found',
  };
}

interface Listed {
  readonly readAt: number;
  readonly completeness: 'complete' | 'partial';
  readonly reason: string | null;
  readonly oddEntries?: number;
  readonly isEveryEntryKnown?: boolean;
  readonly notListed?: number;
}

interface Ages {
  /** Lists read before this are stale, ms since 1970. */
  readonly since: number;
  /** So are those dated later than now: one of two clocks is wrong, and nobody knows how old they are. */
  readonly until: number;
}

function listFact(source: ImpactSource, listed: Listed, { since, until }: Ages): SourceFact {
  const { readAt, completeness, reason, oddEntries = 0, isEveryEntryKnown = false, notListed = 0 } = listed;
  const isOfNow = readAt >= since && readAt <= until;
  return {
    source,
    state: completeness === 'complete' && !isOfNow ? 'stale' : completeness,
    readAt: new Date(readAt).toISOString(),
    reason,
    ...(oddEntries > 0 ? { oddEntries } : {}),
    ...(notListed > 0 ? { notListed } : {}),
    ...(isEveryEntryKnown && isOfNow ? { isEveryEntryKnown } : {}),
  };
}

function campaignFact(
  source: ImpactSource,
  list: (CampaignTrust & { readAt: number }) | Missing,
  ages: Ages,
): SourceFact {
  if (!('readAt' in list)) return { source, state: 'missing', readAt: null, reason: list.reason };
  return listFact(
    source,
    { ...list, completeness: list.partial === null ? 'complete' : 'partial', reason: list.partial },
    ages,
  );
}

/** Why nothing of Admin Console is stored. */
function absenceOf(refresh: RefreshState): string {
  if (refresh.state === 'waiting') return refresh.reason;
  return refresh.state === 'not-configured' ? 'not-configured' : 'not-read-yet';
}
