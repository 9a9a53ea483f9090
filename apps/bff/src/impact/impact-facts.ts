import {
  isSameOrganization,
  type NameLists,
  type OperatorGroup,
  type SourceFact,
  sourceStatesOf,
} from '@console/domain';
import type { InstanceConfig } from '../config/load-config.ts';
import type { ImpactBytes, LoadableFacts } from '../ports.ts';
import type { PeopleSet, PeopleTable } from '../store/people-store.ts';
import type { AdminConsoleLists } from '../directory/admin-console-lists.ts';
import type { Missing } from '../directory/campaign-lists.ts';
import { type CampaignPeople, type CampaignPeopleReader, audienceOf } from '../people/campaign-people.ts';
import { isCampaign, otherProfileNames } from '../directory/campaign-product.ts';
import type { ProfileSnapshots } from '../directory/profile-snapshots.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import { type ReadSources, sourceFacts } from '../directory/source-facts.ts';

export interface ImpactFactsReader {
  /**
   * What is known about people now, with its age; does not call Admin Console. `isAnew`: Campaign's lists are read again
   * instead of taken from the cache, as a plan needs.
   */
  gather(signedIn: SignedIn, wanted?: { readonly isAnew: boolean }): Promise<GatheredPeople>;
}

export interface GatheredPeople {
  /** The organization of the lists of people; undefined if there are none. */
  readonly organizationId: string | undefined;
  readonly audience: string;
  readonly facts: LoadableFacts;
  /** Equal texts mean equal lists, by content and not by age. */
  readonly basis: { readonly people: string; readonly groups: string; readonly sources: string };
  readonly adobeUsers: number;
  readonly operators: number;
  /** Groups of the instance, from the same read; undefined when they could not be read. */
  readonly groups: { readonly items: readonly OperatorGroup[]; readonly source: SourceFact } | undefined;
  /** Names that expectations may use, from the same facts. */
  readonly names: () => NameLists;
}

type StoredPeople = Pick<PeopleTable, 'current' | 'uploaded' | 'users'>;

export interface ImpactFactsParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly snapshots: Pick<ProfileSnapshots, 'state'>;
  readonly lists: AdminConsoleLists;
  readonly people: StoredPeople;
  readonly campaignPeople: Pick<CampaignPeopleReader, 'read' | 'readAnew'>;
  /** Whose lists of people are read; undefined without a technical account. */
  readonly organizationId: string | undefined;
  readonly staleMs: number;
  readonly now: () => number;
}

export function createImpactFactsReader(parts: ImpactFactsParts): ImpactFactsReader {
  const { instances, snapshots, lists, people, campaignPeople, organizationId, staleMs, now } = parts;
  return {
    async gather(signedIn, { isAnew } = { isAnew: false }) {
      const [{ snapshot, set }, campaign] = await Promise.all([
        lists.current(signedIn.instanceKey),
        isAnew ? campaignPeople.readAnew(signedIn) : campaignPeople.read(signedIn),
      ]);
      const read = { snapshot, set, campaign };
      const products = instances.get(signedIn.instanceKey)?.products;
      const sources = sourceFacts(read, { refresh: snapshots.state(), products, staleMs, now: now() });
      return {
        names: () => {
          const { groups, profiles } = listsOf(read, products);
          return { groups, profileNames: profiles.map(({ name }) => name), states: sourceStatesOf(sources) };
        },
        audience: audienceOf(signedIn),
        groups: groupsWithSource(campaign.groups, sources),
        adobeUsers: set?.userCount ?? 0,
        operators: 'items' in campaign.operators ? campaign.operators.count : 0,
        organizationId: organizationId ?? set?.organizationId,
        basis: basisOf(read, sources),
        facts: {
          key: Object.values(basisOf(read, sources)).join(' '),
          sources,
          load: async () => ({
            users: await usersOf(people, set),
            operators: operatorsOf(read),
            ...listsOf(read, products),
            sources,
          }),
        },
      };
    },
  };
}

function groupsWithSource(list: CampaignPeople['groups'], sources: readonly SourceFact[]): GatheredPeople['groups'] {
  const source = sources.find((fact) => fact.source === 'operator-groups');
  return 'items' in list && source !== undefined ? { items: list.items, source } : undefined;
}

/**
 * The facts without lists of other organizations than the account's, before or after the change: those say nothing about who
 * gets in. If the account's organization was not read (`null`), the lists may be of another one and are left out too. An
 * account without an organization is not checked.
 */
export function ofOrganizations(
  { facts, organizationId }: GatheredPeople,
  accounts: readonly (string | null)[],
): LoadableFacts {
  const isOwn = (account: string | null) =>
    organizationId === undefined || account === '' || isSameOrganization(account, organizationId);
  if (!accounts.includes(null) && accounts.some(isOwn)) return facts;
  const reason = accounts.includes(null) ? 'organization-not-read' : 'other-organization';
  const sources = facts.sources.map((fact): SourceFact => {
    if (fact.source !== 'profiles' && fact.source !== 'members') return fact;
    return { source: fact.source, state: 'missing', readAt: null, reason };
  });
  const nobody = { users: undefined, profiles: [], otherProfileNames: [], userGroupNames: [] };
  return {
    key: `${reason} ${facts.key}`,
    sources,
    load: async () => ({ ...(await facts.load()), ...nobody, sources }),
  };
}

function digestOf(list: { digest: string } | Missing): string | null {
  return 'digest' in list ? list.digest : null;
}

/** From content and trust, not age: a list that is read again unchanged needs no new computation. */
function basisOf({ snapshot, set, campaign }: ReadSources, sources: readonly SourceFact[]): GatheredPeople['basis'] {
  return {
    people: JSON.stringify([snapshot?.body.snapshotId, set?.setId, digestOf(campaign.operators)]),
    groups: JSON.stringify(digestOf(campaign.groups)),
    sources: JSON.stringify(sources.map(({ state, isEveryEntryKnown = false }) => [state, isEveryEntryKnown])),
  };
}

async function usersOf(people: StoredPeople, set: PeopleSet | undefined): Promise<ImpactBytes['users']> {
  if (set === undefined) return undefined;
  const found = await people.users(set.setId);
  if (found !== undefined) return found;
  // Another set has replaced it. Use that one; the next request has the new key.
  const newer = await newerOf(people, set);
  return newer && (await people.users(newer.setId));
}

function newerOf(people: StoredPeople, { upload, organizationId }: PeopleSet): Promise<PeopleSet | undefined> {
  return upload === null ? people.current(organizationId) : people.uploaded(upload.instanceKey);
}

function listsOf(read: ReadSources, products: readonly string[] | undefined) {
  const { snapshot, campaign } = read;
  const all = snapshot?.profiles ?? [];
  // An export does not say which product a profile belongs to: every name may count, and none counts for certain.
  const isExport = snapshot?.body.source === 'users-export';
  const profiles = isExport ? [] : all.filter((profile) => isCampaign(profile, products));
  return {
    profiles,
    otherProfileNames: otherProfileNames(all, products),
    userGroupNames: snapshot?.userGroupNames ?? [],
    groups: 'items' in campaign.groups ? campaign.groups.items : [],
  };
}

function operatorsOf({ campaign: { operators } }: ReadSources): ImpactBytes['operators'] {
  return 'items' in operators ? operators.items : undefined;
}
