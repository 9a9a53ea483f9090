import {
  type ImpactChange,
  type ImpactFilters,
  type PeopleBody,
  type ReadingOnWordBody,
  type RefreshPeopleBody,
} from '@console/contract';
import { applyChange, type ProposedChange, signInGatesOf } from '@console/domain';
import type { InstanceConfig } from '../config/load-config.ts';
import type {
  AccessImpacts,
  CampaignDirectory,
  ImpactAssumptions,
  ImpactQuestion,
  ImpactRequest,
  ImsAccountReading,
  ExternalAccounts,
  PlannedImpact,
} from '../ports.ts';
import type { ExpectationTable, StatementRow } from '../store/store.ts';
import { plannedImpactSchema } from './planned-impact.ts';
import { Problem } from '../problem.ts';
import { audienceOf } from '../people/campaign-people.ts';
import { createEarlyAnswers } from './early-answers.ts';
import { pinnedAccount } from './expectations.ts';
import { absentFieldErrors } from '../accounts/fields-on-build.ts';
import { basisOf, changeFactsOf, type InForceReading, type InForceService } from '../accounts/in-force.ts';
import { type GatheredPeople, type ImpactFactsReader, ofOrganizations } from './impact-facts.ts';
import { readInstanceAccount } from '../accounts/instance-account.ts';
import type { ProfileSnapshots } from '../directory/profile-snapshots.ts';
import type { ReadingsOnWord } from '../stated-reading/readings-on-word.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

/** A change to compare with what is in force, of the instance's IMS account or of the named one. */
export interface ChangeQuestion {
  /** Applied on top of what is stored. */
  readonly change: ImpactChange;
  readonly accountName?: string | undefined;
  /** Fires when nobody waits for the answer any longer. */
  readonly signal: AbortSignal;
}

export interface RowsQuestion extends ChangeQuestion {
  readonly filters?: ImpactFilters | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface PlannedQuestion {
  readonly account: ImsAccountReading;
  readonly inForce: InForceReading;
  readonly people: GatheredPeople;
  readonly change: ProposedChange;
  readonly statedReading: ReadingOnWordBody | null;
  /** `people` of an earlier answer to compare with; `null` if there is none. */
  readonly planned: string | null;
}

/** Returns replies as they are sent: JSON in the contract's shape, or CSV. */
export interface AccessImpactService {
  rows(signedIn: SignedIn, question: RowsQuestion): Promise<Uint8Array>;
  csv(signedIn: SignedIn, question: ChangeQuestion & { filters?: ImpactFilters | undefined }): Promise<Uint8Array>;
  /** @throws Problem `person-not-found` */
  explain(signedIn: SignedIn, question: ChangeQuestion & { person: string }): Promise<Uint8Array>;
  /** The impact for a plan, by the same stated reading as the rest of the plan. */
  planned(signedIn: SignedIn, question: PlannedQuestion): Promise<PlannedImpact>;
  people(signedIn: SignedIn): Promise<PeopleBody>;
  /** Reads Admin Console again now, if possible. */
  refreshPeople(): RefreshPeopleBody;
}

export interface AccessImpactParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly campaign: CampaignDirectory;
  readonly externalAccounts: ExternalAccounts;
  readonly impactFacts: ImpactFactsReader;
  readonly impacts: AccessImpacts;
  readonly expectations: ExpectationTable;
  readonly readings: ReadingsOnWord;
  readonly inForce: InForceService;
  readonly snapshots: ProfileSnapshots;
}

export function createAccessImpactService(parts: AccessImpactParts): AccessImpactService {
  const { instances, impactFacts, impacts, expectations, snapshots, readings } = parts;
  const earlyAnswers = createEarlyAnswers<Gathered>(impacts);
  const assumptionsOf = async (
    { instanceKey, login, operator }: SignedIn,
    { account, inForce }: Pick<Gathered, 'account' | 'inForce'>,
  ): Promise<ImpactAssumptions> => ({
    login,
    hasAdminRight: operator.mayApply,
    limits: instances.get(instanceKey)?.limits ?? noLimits,
    expectations: (await expectations.find(pinnedAccount(instanceKey, account)))?.expectations ?? [],
    accountsOfKind: 1 + account.otherAccountsOfKind.length,
    accountsMaybeOfKind: account.accountsMaybeOfKind.length,
    isInForceKnown: inForce.force.state !== 'not-known',
  });
  const gatherAll = async (signedIn: SignedIn, { accountName, signal, row }: Gathering): Promise<Gathered> => {
    // The worker loads its code while Campaign answers.
    impacts.prepare(audienceOf(signedIn));
    const [account, people] = await Promise.all([
      accountOf(parts, signedIn, accountName),
      impactFacts.gather(signedIn),
    ]);
    const inForce = await parts.inForce.observe(signedIn.instanceKey, account);
    const statedReading = await readings.forReplies(signedIn, { row, account, people, signal });
    return { instanceKey: signedIn.instanceKey, account, inForce, people, statedReading };
  };
  const requestOf = (
    { instanceKey, account, inForce, people, statedReading }: Gathered,
    { change, question }: { change: ProposedChange; question: ImpactQuestion },
  ): ImpactRequest => {
    const errors = absentFieldErrors(account, change);
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
    const after = applyChange(account.settings, change);
    const { settings: before } = inForce.force;
    if (after.associationMask === null || before.associationMask === null) throw new Problem('mask-not-read');
    return {
      audience: people.audience,
      facts: ofOrganizations(people, [before.imsOrganizationId, after.imsOrganizationId]),
      before: before.associationMask,
      after: after.associationMask,
      gates: signInGatesOf({
        ...changeFactsOf(inForce, { account, change }),
        organizationOfLists: people.organizationId,
        hasOthersOfKind: account.otherAccountsOfKind.length > 0,
      }),
      statedReading,
      basis: basisOf(inForce, { instance: instances.get(instanceKey), account, change }),
      question,
    };
  };

  return {
    async rows(signedIn, { change, accountName, signal, filters = {}, offset, limit }) {
      const row = await readings.current(signedIn.instanceKey);
      return await earlyAnswers.answer({
        key: JSON.stringify([signedIn.sessionHash, accountName]),
        gather: () => gatherAll(signedIn, { accountName, signal, row }),
        async requestOf(gathered) {
          const assumptions = await assumptionsOf(signedIn, gathered);
          return requestOf(gathered, { change, question: { kind: 'rows', assumptions, filters, offset, limit } });
        },
        signal,
      });
    },
    async csv(signedIn, { change, accountName, signal, filters = {} }) {
      const gathered = await gatherAll(signedIn, { accountName, signal });
      return await impacts.ask({ ...requestOf(gathered, { change, question: { kind: 'csv', filters } }), signal });
    },
    async explain(signedIn, { change, accountName, signal, person }) {
      const gathered = await gatherAll(signedIn, { accountName, signal });
      return await impacts.ask({ ...requestOf(gathered, { change, question: { kind: 'person', person } }), signal });
    },
    async planned(signedIn, { change, planned, ...gathered }) {
      const question = { kind: 'plan', assumptions: await assumptionsOf(signedIn, gathered), planned } as const;
      const json = await impacts.ask(
        requestOf({ instanceKey: signedIn.instanceKey, ...gathered }, { change, question }),
      );
      return plannedImpactSchema.parse(JSON.parse(new TextDecoder().decode(json)));
    },
    refreshPeople() {
      const possibleAt = snapshots.refreshNow();
      return {
        refresh: snapshots.state(),
        possibleAt: possibleAt === undefined ? null : new Date(possibleAt).toISOString(),
      };
    },
    async people(signedIn) {
      const { adobeUsers, operators, facts } = await impactFacts.gather(signedIn);
      return { adobeUsers, operators, sources: [...facts.sources], refresh: snapshots.state() };
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

/** The named account, else the one whose mask is in force. */
function accountOf(
  parts: AccessImpactParts,
  { access }: SignedIn,
  accountName: string | undefined,
): Promise<ImsAccountReading> {
  return accountName === undefined
    ? readInstanceAccount(parts, access)
    : parts.externalAccounts.readIms(access, accountName);
}
