import type { EndpointResponse, searchExternalAccounts, SearchedAccountBody } from '@console/contract';
import { hidePasswords, type SecretAge, secretAgeOf, sectionsOf, type Titled } from '@console/domain';
import { type AccountFinding, accountTypes, findAccountFindings, type NotJudged } from '@console/domain/account-types';
import type { AppConfig, InstanceConfig } from '../config/load-config.ts';
import type { AccountUses, CampaignDirectory } from '../ports.ts';
import type { AccountText, ListedAccountValues, SecretField } from '../account-values.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { ChangeTables } from '../store/store.ts';
import { notedWhereStored } from '../store/writes-refused.ts';
import { readUsesOfAll } from './uses-of-all.ts';

export interface AccountSearch {
  /** Every account with its values and findings, read now. @param asksUses - asks too what uses the accounts, beside the values */
  read(
    reader: Pick<SignedIn, 'access' | 'instanceKey'>,
    asksUses: boolean,
  ): Promise<EndpointResponse<typeof searchExternalAccounts>>;
}

export interface AccountSearchParts {
  readonly config: Pick<AppConfig, 'secretAgeMs'> & {
    readonly instances: ReadonlyMap<string, Pick<InstanceConfig, 'address'>>;
  };
  readonly campaign: Pick<CampaignDirectory, 'accountValues'>;
  readonly accountUses: Pick<AccountUses, 'ofAll'>;
  readonly changes: Pick<ChangeTables, 'noteSecrets' | 'secretsOf'>;
  readonly now: () => number;
}

const dayMs = 24 * 60 * 60_000;

type SecretAges = Readonly<Record<string, SecretAge | null>>;

/** A key has one meaning in every type, so that any type's title will do. */
const titleOf: ReadonlyMap<string, Titled> = new Map([
  ...[undefined, ...accountTypes].flatMap((type) =>
    sectionsOf(type).flatMap(({ fields }) => fields.map(({ key, label }) => [key, label] as const)),
  ),
  ['type', { en: 'Type', sv: 'Typ' }],
]);

export function createAccountSearch(parts: AccountSearchParts): AccountSearch {
  const { campaign, accountUses, changes, now } = parts;
  const { instances, secretAgeMs } = parts.config;
  const addressesFor = (instanceKey: string) => {
    const others = [...instances].filter(([key]) => key !== instanceKey).map(([key, { address }]) => [key, address]);
    return { own: instances.get(instanceKey)?.address, others: Object.fromEntries(others) };
  };
  /** Every account counts as looked at: else the age of a secret would be known only where somebody opened its account. */
  const agesOf = async (instanceKey: string, accounts: readonly ListedAccountValues[], from: number) => {
    const looked = accounts.map(({ id, values, secrets }) => ({
      accountId: id,
      values: Object.fromEntries(secrets.map(({ field }) => [field, values[field] ?? null])),
    }));
    await notedWhereStored(changes.noteSecrets({ instanceKey, accounts: looked, from, at: now() }));
    const remembered = await changes.secretsOf({ instanceKey });
    const ages = looked.map(({ accountId, values }): readonly [string, SecretAges] => {
      const known = remembered.get(accountId);
      const entries = Object.entries(values).map(([field, value]) => [field, secretAgeOf(value, known?.get(field))]);
      return [accountId, Object.fromEntries(entries)];
    });
    return new Map(ages);
  };
  return {
    async read({ access, instanceKey }, asksUses) {
      const begunAt = now();
      const questions = asksUses ? accountUses.ofAll(access) : undefined;
      const [list, linked] = await Promise.all([campaign.accountValues(access), questions?.linked()]);
      const { accounts, isWhole } = list;
      const uses = questions && linked ? await readUsesOfAll(questions, list, linked) : undefined;
      const ages = await agesOf(instanceKey, accounts, begunAt);
      const judged = accounts.map(({ typeKey, values, ...account }) => ({
        name: keyOf(account),
        typeKey,
        values,
        secretAges: ages.get(account.id),
        use: uses?.get(account.id),
      }));
      const ageLimit = { days: secretAgeMs / dayMs, before: begunAt - secretAgeMs };
      const { findings, notJudged } = findAccountFindings(judged, addressesFor(instanceKey), ageLimit);
      const findingsOf = Map.groupBy(findings, ({ account }) => account);
      const notJudgedOf = Map.groupBy(notJudged, ({ account }) => account);
      return {
        accounts: accounts.map((account) => ({
          name: account.name,
          typeKey: account.typeKey,
          group: account.group,
          values: account.texts.map(textBody),
          secrets: account.secrets.map((secret) => secretBody(secret, ages.get(account.id)?.[secret.field] ?? null)),
          findings: (findingsOf.get(keyOf(account)) ?? []).map(findingBody),
          notJudged: (notJudgedOf.get(keyOf(account)) ?? []).map(notJudgedBody),
        })),
        isWhole,
        fieldTitles: titlesOf([
          ...findings.flatMap(({ params }) => (params?.['field'] ?? params?.['fields'] ?? '').split(', ')),
          ...notJudged.flatMap(({ fields }) => fields),
        ]),
        readAt: new Date(begunAt).toISOString(),
      };
    },
  };
}

function titlesOf(fields: readonly string[]): Record<string, Titled> {
  const titles = [...new Set(fields)].map((field) => [field, titleOf.get(field)] as const);
  return Object.fromEntries(titles.flatMap(([field, title]) => (title === undefined ? [] : [[field, { ...title }]])));
}

/** Two accounts without a name are two accounts. No internal name begins with this sign. */
function keyOf({ id, name }: Pick<ListedAccountValues, 'id' | 'name'>): string {
  return name ?? `#${id}`;
}

function textBody({ label: { en, sv }, ...shown }: AccountText): SearchedAccountBody['values'][number] {
  return { ...shown, label: { en, sv } };
}

function secretBody(
  { field, label: { en, sv } }: SecretField,
  age: SecretAge | null,
): SearchedAccountBody['secrets'][number] {
  const secret = { field, label: { en, sv } };
  if (age === null) return { ...secret, since: null, sinceKind: null };
  return { ...secret, since: new Date(age.since).toISOString(), sinceKind: age.by === null ? 'seen' : 'replaced-here' };
}

function findingBody({ code, params }: AccountFinding): SearchedAccountBody['findings'][number] {
  const field = params?.['field'];
  return {
    code,
    ...(params === undefined ? {} : { params: withoutPasswords(params) }),
    ...(field === undefined ? {} : { path: field }),
  };
}

/** An address may have a password in it. */
function withoutPasswords(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, hidePasswords(value)]));
}

function notJudgedBody({ fields, ...why }: NotJudged): SearchedAccountBody['notJudged'][number] {
  return { ...why, fields: [...fields] };
}
