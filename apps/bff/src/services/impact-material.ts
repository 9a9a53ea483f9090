import type { RefreshState } from '@console/contract';
import type { ImpactSource, SourceFact } from '@console/domain';
import type { InstanceConfig } from '../config.ts';
import type { ImpactBytes, ImpactMaterial } from '../ports.ts';
import type { PeopleSet, PeopleTable, StoredSnapshot } from '../store/store.ts';
import { type CampaignPeople, type CampaignPeopleReader, type Missing, placeOf } from './campaign-people.ts';
import { isCampaign } from './directory.ts';
import type { ProfileSnapshots } from './profile-snapshots.ts';
import type { SignedIn } from './sessions.ts';

export interface ImpactMaterials {
  /** What is known of people now, with its age; nothing is asked of Admin Console. */
  gather(signedIn: SignedIn): Promise<GatheredPeople>;
}

export interface GatheredPeople {
  readonly place: string;
  readonly material: ImpactMaterial;
  readonly adobeUsers: number;
  readonly operators: number;
}

export interface ImpactMaterialParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly snapshots: ProfileSnapshots;
  readonly people: PeopleTable;
  readonly campaignPeople: CampaignPeopleReader;
  readonly staleMs: number;
  readonly now: () => number;
}

interface Read {
  readonly snapshot: StoredSnapshot | undefined;
  readonly set: PeopleSet | undefined;
  readonly campaign: CampaignPeople;
}

export function createImpactMaterials(parts: ImpactMaterialParts): ImpactMaterials {
  const { instances, snapshots, people, campaignPeople, staleMs, now } = parts;
  const sourcesOf = ({ snapshot, set, campaign }: Read): SourceFact[] => {
    const since = now() - staleMs;
    const absent = absenceOf(snapshots.state());
    return [
      snapshot === undefined
        ? { source: 'profiles', state: 'missing', readAt: null, reason: absent }
        : listFact('profiles', { ...snapshot.body, readAt: Date.parse(snapshot.body.readAt) }, since),
      set === undefined
        ? { source: 'members', state: 'missing', readAt: null, reason: absent }
        : listFact('members', set, since),
      campaignFact('operators', campaign.operators, since),
      campaignFact('operator-groups', campaign.groups, since),
    ];
  };

  return {
    async gather(signedIn) {
      const [snapshot, set, campaign] = await Promise.all([
        snapshots.current(),
        people.current(),
        campaignPeople.read(signedIn),
      ]);
      const read = { snapshot, set, campaign };
      const sources = sourcesOf(read);
      const products = instances.get(signedIn.instanceKey)?.products;
      return {
        place: placeOf(signedIn),
        adobeUsers: set?.userCount ?? 0,
        operators: 'items' in campaign.operators ? campaign.operators.count : 0,
        material: {
          key: keyOf(read, sources),
          sources,
          load: async () => ({ ...(await membersOf(people, set)), ...listsOf(read, products), sources }),
        },
      };
    },
  };
}

function digestOf(list: { digest: string } | Missing): string | null {
  return 'digest' in list ? list.digest : null;
}

/** Content and trust, not age: a list read again and found the same needs no new work. */
function keyOf({ snapshot, set, campaign }: Read, sources: readonly SourceFact[]): string {
  const states = sources.map(({ state }) => state);
  const ids = [snapshot?.body.snapshotId, set?.setId, digestOf(campaign.operators), digestOf(campaign.groups)];
  return JSON.stringify([...ids, ...states]);
}

async function membersOf(
  people: PeopleTable,
  set: PeopleSet | undefined,
): Promise<Pick<ImpactBytes, 'users' | 'direct'>> {
  const found = set === undefined ? [] : await people.chunks(set.setId);
  // Another set took its place since: its people are as good, and the next request has the new key.
  const newer = found.length === 0 && (set?.userCount ?? 0) > 0 ? await people.current() : undefined;
  const chunks = newer === undefined ? found : await people.chunks(newer.setId);
  const bytesOf = (wanted: 'users' | 'direct') => chunks.flatMap(({ kind, bytes }) => (kind === wanted ? [bytes] : []));
  return { users: bytesOf('users'), direct: bytesOf('direct') };
}

function listsOf({ snapshot, campaign }: Read, products: readonly string[] | undefined) {
  const all = snapshot?.profiles ?? [];
  const profiles = all.filter((profile) => isCampaign(profile, products));
  const others = all.filter((profile) => !isCampaign(profile, products));
  return {
    profiles,
    otherProfileNames: others.map(({ name }) => name),
    userGroupNames: snapshot?.userGroupNames ?? [],
    groups: 'items' in campaign.groups ? campaign.groups.items : [],
    // Copied: what is handed to the worker is gone here, and these are held for the next question.
    operators: 'items' in campaign.operators ? campaign.operators.items.map((bytes) => Uint8Array.from(bytes)) : [],
  };
}

interface Listed {
  readonly readAt: number;
  readonly completeness: 'complete' | 'partial';
  readonly reason: string | null;
}

function listFact(source: ImpactSource, { readAt, completeness, reason }: Listed, since: number): SourceFact {
  const state = completeness === 'complete' && readAt < since ? 'stale' : completeness;
  return { source, state, readAt: new Date(readAt).toISOString(), reason };
}

function campaignFact(source: ImpactSource, list: { readAt: number } | Missing, since: number): SourceFact {
  if ('reason' in list) return { source, state: 'missing', readAt: null, reason: list.reason };
  return listFact(source, { readAt: list.readAt, completeness: 'complete', reason: null }, since);
}

/** Why nothing of Admin Console is stored. */
function absenceOf(refresh: RefreshState): string {
  if (refresh.state === 'waiting') return refresh.reason;
  return refresh.state === 'not-configured' ? 'not-configured' : 'not-read-yet';
}
