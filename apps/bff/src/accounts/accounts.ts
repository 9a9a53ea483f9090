import type { AccountTypeOfferBody, ImsAccountBody, ImsReadiness, PlainAccountBody } from '@console/contract';
import { accountStateOf, checkImsSettings, imsAccountName, type SettingsCheckContext } from '@console/domain';
import type { InstanceConfig } from '../config/load-config.ts';
import type { AccountListing, CampaignDirectory, ImsAccountReading, ExternalAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { ChangeTables } from '../store/store.ts';
import type { OpenIntents } from '../plans/apply/open-intents.ts';
import { type InForceService, restartBody } from './in-force.ts';
import { fieldsOnBuild } from './fields-on-build.ts';
import { recordRead } from './met-revisions.ts';
import { secretAgesOf } from './secret-ages.ts';
import { plainAccountBody, typeOffers } from './plain-account.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import { settingsBody } from './settings-body.ts';
import type { Settling, UnsettledWrite } from '../plans/apply/settling.ts';

export interface AccountService {
  list(
    reader: Pick<SignedIn, 'access' | 'instanceKey'>,
  ): Promise<AccountListing & { readAt: string; unsettled: UnsettledWrite[] }>;
  read(signedIn: SignedIn, name: string): Promise<ImsAccountBody | PlainAccountBody>;
  types(signedIn: Pick<SignedIn, 'access' | 'instanceKey'>): Promise<AccountTypeOfferBody[]>;
  /** The form of a new account. @throws Problem `type-not-offered` */
  newOf(signedIn: Pick<SignedIn, 'access' | 'instanceKey'>, type: string): Promise<PlainAccountBody>;
}

export interface AccountServiceParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly campaign: CampaignDirectory;
  readonly externalAccounts: ExternalAccounts;
  readonly changes: ChangeTables;
  readonly openIntents: OpenIntents;
  readonly inForce: InForceService;
  /** Whose profiles and people are read; undefined where none are. */
  readonly organizationId: string | undefined;
  readonly settling: Settling;
  readonly now: () => number;
}

export function createAccountService(parts: AccountServiceParts): AccountService {
  const { instances, campaign, externalAccounts, changes, openIntents, inForce, settling, organizationId, now } = parts;
  return {
    async list({ access, instanceKey }) {
      const [unsettled, { ims, ...listed }] = await Promise.all([settling.round(access), campaign.accounts(access)]);
      const stateOf = async (accountName: string): Promise<ImsReadiness> => {
        const [account, operators] = await Promise.all([
          externalAccounts.readIms(access, accountName),
          campaign.adobeOperators(access),
        ]);
        await openIntents.settleIfDue(instanceKey, account);
        const { force, stored } = await inForce.observe(instanceKey, account);
        const state = accountStateOf({ stored, force, operators });
        return 'fields' in state ? { ...state, accountName, fields: [...state.fields] } : { ...state, accountName };
      };
      return {
        ...listed,
        unsettled,
        ims: ims.state === 'present' ? await stateOf(ims.accountName) : ims,
        readAt: new Date(now()).toISOString(),
      };
    },
    async types({ access, instanceKey }) {
      return typeOffers(await externalAccounts.types(access), instances.get(instanceKey));
    },
    async newOf({ access, instanceKey }, type) {
      const instance = instances.get(instanceKey);
      const found = (await externalAccounts.types(access)).filter((one) => one.type.value === type);
      if (typeOffers(found, instance)[0]?.notOffered !== null) throw new Problem('type-not-offered');
      const account = await externalAccounts.blank(access, type);
      return plainAccountBody({ instanceKey, account, instance, secretAges: {}, now: now() });
    },
    async read({ access, instanceKey }, name) {
      const account = await externalAccounts.read(access, name);
      await openIntents.settleIfDue(instanceKey, account);
      await recordRead(changes, { instanceKey, account, at: now() });
      const secretAges = await secretAgesOf(changes, instanceKey, account);
      const instance = instances.get(instanceKey);
      if (account.kind === 'plain') return plainAccountBody({ instanceKey, account, instance, secretAges, now: now() });
      const force = await inForce.observe(instanceKey, account);
      return {
        kind: 'ims',
        instanceKey,
        name: account.name,
        type: account.type,
        typeSource: account.typeSource,
        revision: account.revision,
        settings: settingsBody(account.settings),
        secretAge: secretAges['imsClientSecret'] ?? null,
        fields: account.fields,
        findings: findingsOf(account, { instanceAddress: instance?.address, adminConsoleOrganization: organizationId }),
        otherAccountsOfKind: [...account.otherAccountsOfKind],
        accountsMaybeOfKind: [...account.accountsMaybeOfKind],
        adminConsoleOrganization: organizationId ?? null,
        changedAt: account.changedAt,
        changedBy: account.changedBy,
        restart: restartBody(force, instance),
        readAt: new Date(now()).toISOString(),
      };
    },
  };
}

type FindingContext = Pick<SettingsCheckContext, 'instanceAddress' | 'adminConsoleOrganization'>;

function findingsOf(account: ImsAccountReading, context: FindingContext): ImsAccountBody['findings'] {
  const findings = checkImsSettings(account.settings, {
    ...context,
    changedFields: [],
    fieldsOnBuild: fieldsOnBuild(account),
    expectedName: imsAccountName,
  });
  return findings.map(findingBody);
}

type Finding = ReturnType<typeof checkImsSettings>[number];

/** The wire form of a remark: `params` and `corrected` absent rather than undefined. */
export function findingBody({ params, corrected, ...finding }: Finding): ImsAccountBody['findings'][number] {
  return {
    ...finding,
    ...(params === undefined ? {} : { params: { ...params } }),
    ...(corrected === undefined ? {} : { corrected }),
  };
}
