import { type ImpactFilters, type ImpactSummaryBody, impactSummarySchema, type PeopleBody } from '@console/contract';
import type { InstanceConfig } from '../config.ts';
import type {
  AccessImpacts,
  CampaignDirectory,
  ImpactAssumptions,
  ImpactQuestion,
  ImsAccountReading,
  ImsAccounts,
} from '../ports.ts';
import { Problem } from '../problem.ts';
import type { ExpectationTable } from '../store/store.ts';
import { expectedAccountName } from './accounts.ts';
import type { GatheredPeople, ImpactMaterials } from './impact-material.ts';
import { createNewestOnly } from './newest-only.ts';
import type { ProfileSnapshots } from './profile-snapshots.ts';
import type { SignedIn } from './sessions.ts';

/** A mask to be judged against the one stored; the instance's IMS account counts unless another is named. */
export interface MaskQuestion {
  readonly mask: string;
  readonly accountName?: string | undefined;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface RowsQuestion extends MaskQuestion {
  readonly filters?: ImpactFilters | undefined;
  /** The view of the session that asks, of whose questions only those about the newest mask are worth an answer. */
  readonly viewId?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Replies come as they are sent: JSON of the contract's shape, or CSV. */
export interface AccessImpactService {
  rows(signedIn: SignedIn, question: RowsQuestion): Promise<Uint8Array>;
  csv(signedIn: SignedIn, question: MaskQuestion & { filters?: ImpactFilters | undefined }): Promise<Uint8Array>;
  /** @throws Problem `person-not-found` */
  explain(signedIn: SignedIn, question: MaskQuestion & { person: string }): Promise<Uint8Array>;
  /** What a plan says of people. */
  summary(signedIn: SignedIn, change: { account: ImsAccountReading; after: string }): Promise<ImpactSummaryBody>;
  people(signedIn: SignedIn): Promise<PeopleBody>;
}

export interface AccessImpactParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly campaign: CampaignDirectory;
  readonly imsAccounts: ImsAccounts;
  readonly materials: ImpactMaterials;
  readonly impacts: AccessImpacts;
  readonly expectations: ExpectationTable;
  readonly snapshots: ProfileSnapshots;
}

export function createAccessImpactService(parts: AccessImpactParts): AccessImpactService {
  const { instances, materials, impacts, expectations, snapshots } = parts;
  const newestOnly = createNewestOnly();
  const assumptionsOf = async (
    { instanceKey, login }: SignedIn,
    account: ImsAccountReading,
  ): Promise<ImpactAssumptions> => ({
    login,
    limits: instances.get(instanceKey)?.limits ?? noLimits,
    expectations: (await expectations.find(instanceKey, account.id))?.expectations ?? [],
    accountsOfKind: 1 + account.otherAccountsOfKind.length,
  });
  const gatherAll = (signedIn: SignedIn, accountName: string | undefined) =>
    Promise.all([accountOf(parts, signedIn, accountName), materials.gather(signedIn)]);
  const ask = (
    { place, material }: GatheredPeople,
    account: ImsAccountReading,
    rest: { mask: string; question: ImpactQuestion; signal?: AbortSignal },
  ) => {
    const { mask, ...others } = rest;
    return impacts.ask({ place, material, before: account.settings.associationMask, after: mask, ...others });
  };

  return {
    rows(signedIn, { mask, accountName, signal, filters = {}, viewId, offset, limit }) {
      const answer = async (given: AbortSignal) => {
        const [account, people] = await gatherAll(signedIn, accountName);
        const assumptions = await assumptionsOf(signedIn, account);
        const question = { kind: 'rows', assumptions, filters, offset, limit } as const;
        return await ask(people, account, { mask, question, signal: given });
      };
      if (viewId === undefined) return answer(signal);
      const asker = `${signedIn.sessionHash} ${viewId}`;
      return newestOnly.run({ asker, subject: JSON.stringify([accountName, mask]), signal }, answer);
    },
    async csv(signedIn, { mask, accountName, signal, filters = {} }) {
      const [account, people] = await gatherAll(signedIn, accountName);
      return await ask(people, account, { mask, question: { kind: 'csv', filters }, signal });
    },
    async explain(signedIn, { mask, accountName, signal, person }) {
      const [account, people] = await gatherAll(signedIn, accountName);
      return await ask(people, account, { mask, question: { kind: 'person', person }, signal });
    },
    async summary(signedIn, { account, after }) {
      const people = await materials.gather(signedIn);
      const question = { kind: 'summary', assumptions: await assumptionsOf(signedIn, account) } as const;
      const json = await ask(people, account, { mask: after, question });
      return impactSummarySchema.parse(JSON.parse(new TextDecoder().decode(json)));
    },
    async people(signedIn) {
      const { adobeUsers, operators, material } = await materials.gather(signedIn);
      return { adobeUsers, operators, sources: [...material.sources], refresh: snapshots.state() };
    },
  };
}

const noLimits = { people: 0, percent: 0 } as const;

/** The account whose mask is in force: the one named, else the one of Adobe's name, else the first of its kind. */
async function accountOf(
  { imsAccounts, campaign }: AccessImpactParts,
  { access }: SignedIn,
  accountName: string | undefined,
): Promise<ImsAccountReading> {
  if (accountName !== undefined) return await imsAccounts.read(access, accountName);
  try {
    return await imsAccounts.read(access, expectedAccountName);
  } catch (error) {
    const isElsewhere =
      error instanceof Problem && (error.code === 'account-not-found' || error.code === 'not-an-ims-account');
    if (!isElsewhere) throw error;
  }
  const { ims } = await campaign.accounts(access);
  if (ims.state === 'package-missing') throw new Problem('package-missing', { campaignChanged: 'no' });
  const name = ims.state === 'duplicate' ? ims.accountNames[0] : 'accountName' in ims ? ims.accountName : undefined;
  if (name === undefined) throw new Problem('account-not-found', { campaignChanged: 'no' });
  return await imsAccounts.read(access, name);
}
