import type { RefreshState, UsersExportBody } from '@console/contract';
import type { ImpactSource, SourceFact } from '@console/domain';
import type { StoredSnapshot } from '../store/store.ts';
import type { PeopleSet } from '../store/people-store.ts';
import { usersExportOf } from './admin-console-lists.ts';
import type { CampaignTrust, Missing } from './campaign-lists.ts';
import type { CampaignPeople } from '../people/campaign-people.ts';
import { type ProductKnowledge, productIn } from './campaign-product.ts';

/** What was read of people. */
export interface ReadSources {
  readonly snapshot: StoredSnapshot | undefined;
  readonly set: PeopleSet | undefined;
  readonly campaign: CampaignPeople;
}

interface Circumstances {
  /** The state of the background read of Admin Console. */
  readonly refresh: RefreshState;
  /** Products that the deployer named as Campaign's. */
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
  const ages = agesAt(now, staleMs);
  const reason = absenceOf(refresh);
  return [
    snapshot === undefined
      ? { source: 'profiles', state: 'missing', readAt: null, reason }
      : withProduct(
          listFact('profiles', { ...snapshot.body, readAt: Date.parse(snapshot.body.readAt) }, ages),
          productIn(snapshot.profiles, products),
        ),
    set === undefined
      ? { source: 'members', state: 'missing', readAt: null, reason }
      : listFact('members', { ...set, usersExport: usersExportOf(set) }, ages),
    campaignFact('operators', campaign.operators, ages),
    campaignFact('operator-groups', campaign.groups, ages),
  ];
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
  readonly usersExport?: UsersExportBody | undefined;
}

interface Ages {
  /** Lists read before this are stale, ms since 1970. */
  readonly since: number;
  /** Lists dated later than this are stale too: a clock is wrong, and their age is not known. */
  readonly until: number;
}

/** The read times that count as current. */
export function agesAt(now: number, staleMs: number): Ages {
  return { since: now - staleMs, until: now + clockDriftMs };
}

function listFact(source: ImpactSource, listed: Listed, { since, until }: Ages): SourceFact {
  const { readAt, completeness, reason, oddEntries = 0, isEveryEntryKnown = false, notListed = 0 } = listed;
  const { usersExport } = listed;
  const isOfNow = readAt >= since && readAt <= until;
  return {
    source,
    state: isOfNow ? completeness : 'stale',
    readAt: new Date(readAt).toISOString(),
    reason,
    ...(oddEntries > 0 ? { oddEntries } : {}),
    ...(notListed > 0 ? { notListed } : {}),
    ...(isEveryEntryKnown && isOfNow ? { isEveryEntryKnown } : {}),
    ...(usersExport === undefined ? {} : { usersExport }),
  };
}

/** The state of a list read from Campaign. */
export function campaignFact(
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

/** Why no list of Admin Console is stored. */
function absenceOf(refresh: RefreshState): string {
  if (refresh.state === 'waiting') return refresh.reason;
  return refresh.state === 'not-configured' ? 'not-configured' : 'not-read-yet';
}
