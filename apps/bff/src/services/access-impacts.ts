import {
  type ImpactFilters,
  type ImpactSummaryBody,
  impactSummarySchema,
  type PeopleBody,
  type ReadingOnWordBody,
  type RefreshPeopleBody,
} from '@console/contract';
import { signInGateOf } from '@console/domain';
import type { InstanceConfig } from '../config.ts';
import type {
  AccessImpacts,
  CampaignDirectory,
  ImpactAssumptions,
  ImpactQuestion,
  ImsAccountReading,
  ImsAccounts,
} from '../ports.ts';
import type { ExpectationTable, StatementRow } from '../store/store.ts';
import { Problem } from '../problem.ts';
import { pinnedAccount } from './expectations.ts';
import { basisOf, type InForceReading, type InForceService } from './in-force.ts';
import { type GatheredPeople, type ImpactMaterials, ofOrganization } from './impact-material.ts';
import { readInstanceAccount } from './instance-account.ts';
import { createNewestOnly } from './newest-only.ts';
import type { ProfileSnapshots } from './profile-snapshots.ts';
import type { ReadingsOnWord } from './readings-on-word.ts';
import type { SignedIn } from './sessions.ts';

/** A mask to be judged against the one in force; the instance's IMS account counts unless another is named. */
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
  /** What a plan says of people, read on the same word as the rest of the plan. */
  summary(
    signedIn: SignedIn,
    change: {
      account: ImsAccountReading;
      inForce: InForceReading;
      people: GatheredPeople;
      after: string;
      statedReading: ReadingOnWordBody | null;
    },
  ): Promise<ImpactSummaryBody>;
  people(signedIn: SignedIn): Promise<PeopleBody>;
  /** Reads Admin Console again now, where that is possible. */
  refreshPeople(): RefreshPeopleBody;
}

export interface AccessImpactParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly campaign: CampaignDirectory;
  readonly imsAccounts: ImsAccounts;
  readonly materials: ImpactMaterials;
  readonly impacts: AccessImpacts;
  readonly expectations: ExpectationTable;
  readonly readings: ReadingsOnWord;
  readonly inForce: InForceService;
  readonly snapshots: ProfileSnapshots;
}

export function createAccessImpactService(parts: AccessImpactParts): AccessImpactService {
  const { instances, materials, impacts, expectations, snapshots, readings } = parts;
  const newestOnly = createNewestOnly();
  const assumptionsOf = async (
    { instanceKey, login }: SignedIn,
    { account, inForce }: Pick<Gathered, 'account' | 'inForce'>,
  ): Promise<ImpactAssumptions> => ({
    login,
    limits: instances.get(instanceKey)?.limits ?? noLimits,
    expectations: (await expectations.find(pinnedAccount(instanceKey, account)))?.expectations ?? [],
    accountsOfKind: 1 + account.otherAccountsOfKind.length,
    accountsMaybeOfKind: account.accountsMaybeOfKind.length,
    isInForceKnown: inForce.force.state !== 'not-known',
  });
  const gatherAll = async (signedIn: SignedIn, { accountName, signal, row }: Gathering): Promise<Gathered> => {
    const [account, people] = await Promise.all([accountOf(parts, signedIn, accountName), materials.gather(signedIn)]);
    const inForce = await parts.inForce.observe(signedIn.instanceKey, account);
    const statedReading = await readings.standing(signedIn, { row, account, people, signal });
    return { instanceKey: signedIn.instanceKey, account, inForce, people, statedReading };
  };
  const ask = async (
    { instanceKey, account, inForce, people, statedReading }: Gathered,
    { mask, ...others }: { mask: string; question: ImpactQuestion; signal?: AbortSignal },
  ): Promise<Uint8Array> => {
    const { associationMask, imsOrganizationId } = account.settings;
    const before = inForce.force.settings.associationMask;
    if (associationMask === null || before === null) throw new Problem('mask-not-read');
    return await impacts.ask({
      place: people.place,
      material: ofOrganization(people, imsOrganizationId),
      before,
      after: mask,
      // Of the draft the mask alone is asked about; what else is stored takes effect with it.
      gates: { before: signInGateOf(inForce.force.settings), after: signInGateOf(account.settings) },
      statedReading,
      basis: basisOf(inForce, instances.get(instanceKey)),
      ...others,
    });
  };

  return {
    async rows(signedIn, { mask, accountName, signal, filters = {}, viewId, offset, limit }) {
      const row = await readings.current(signedIn.instanceKey);
      const answer = async (given: AbortSignal) => {
        const gathered = await gatherAll(signedIn, { accountName, signal: given, row });
        const assumptions = await assumptionsOf(signedIn, gathered);
        const question = { kind: 'rows', assumptions, filters, offset, limit } as const;
        return await ask(gathered, { mask, question, signal: given });
      };
      if (viewId === undefined) return await answer(signal);
      const asker = `${signedIn.sessionHash} ${viewId}`;
      // A mask under another statement is another question.
      const subject = JSON.stringify([accountName, mask, row?.version ?? 0]);
      return await newestOnly.run({ asker, subject, signal }, answer);
    },
    async csv(signedIn, { mask, accountName, signal, filters = {} }) {
      const gathered = await gatherAll(signedIn, { accountName, signal });
      return await ask(gathered, { mask, question: { kind: 'csv', filters }, signal });
    },
    async explain(signedIn, { mask, accountName, signal, person }) {
      const gathered = await gatherAll(signedIn, { accountName, signal });
      return await ask(gathered, { mask, question: { kind: 'person', person }, signal });
    },
    async summary(signedIn, { after, ...change }) {
      const question = { kind: 'summary', assumptions: await assumptionsOf(signedIn, change) } as const;
      const json = await ask({ instanceKey: signedIn.instanceKey, ...change }, { mask: after, question });
      return impactSummarySchema.parse(JSON.parse(new TextDecoder().decode(json)));
    },
    refreshPeople() {
      const possibleAt = snapshots.refreshNow();
      return {
        refresh: snapshots.state(),
        possibleAt: possibleAt === undefined ? null : new Date(possibleAt).toISOString(),
      };
    },
    async people(signedIn) {
      const { adobeUsers, operators, material } = await materials.gather(signedIn);
      return { adobeUsers, operators, sources: [...material.sources], refresh: snapshots.state() };
    },
  };
}

const noLimits = { people: 0, percent: 0 } as const;

interface Gathering {
  readonly accountName: string | undefined;
  readonly signal: AbortSignal;
  readonly row?: StatementRow | undefined;
}

interface Gathered {
  readonly instanceKey: string;
  readonly inForce: InForceReading;
  readonly account: ImsAccountReading;
  readonly people: GatheredPeople;
  readonly statedReading: ReadingOnWordBody | null;
}

/** The account named, else the one whose mask is in force. */
function accountOf(
  parts: AccessImpactParts,
  { access }: SignedIn,
  accountName: string | undefined,
): Promise<ImsAccountReading> {
  return accountName === undefined ? readInstanceAccount(parts, access) : parts.imsAccounts.read(access, accountName);
}
