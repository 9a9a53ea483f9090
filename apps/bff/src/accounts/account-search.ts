import type { EndpointResponse, searchExternalAccounts, SearchedAccountBody } from '@console/contract';
import { hidePasswords, sectionsOf, type Titled } from '@console/domain';
import { type AccountFinding, accountTypes, findAccountFindings, type NotJudged } from '@console/domain/account-types';
import type { InstanceConfig } from '../config/load-config.ts';
import type { CampaignDirectory } from '../ports.ts';
import type { AccountText, ListedAccountValues } from '../account-values.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

export interface AccountSearch {
  /** Every account with its values and findings, read now. */
  read(reader: Pick<SignedIn, 'access' | 'instanceKey'>): Promise<EndpointResponse<typeof searchExternalAccounts>>;
}

export interface AccountSearchParts {
  readonly instances: ReadonlyMap<string, Pick<InstanceConfig, 'address'>>;
  readonly campaign: Pick<CampaignDirectory, 'accountValues'>;
  readonly now: () => number;
}

/** A key has one meaning in every type, so that any type's title will do. */
const titleOf: ReadonlyMap<string, Titled> = new Map([
  ...[undefined, ...accountTypes].flatMap((type) =>
    sectionsOf(type).flatMap(({ fields }) => fields.map(({ key, label }) => [key, label] as const)),
  ),
  ['type', { en: 'Type', sv: 'Typ' }],
]);

export function createAccountSearch({ instances, campaign, now }: AccountSearchParts): AccountSearch {
  const addressesFor = (instanceKey: string) => {
    const others = [...instances].filter(([key]) => key !== instanceKey).map(([key, { address }]) => [key, address]);
    return { own: instances.get(instanceKey)?.address, others: Object.fromEntries(others) };
  };
  return {
    async read({ access, instanceKey }) {
      const readAt = new Date(now()).toISOString();
      const { accounts, isWhole } = await campaign.accountValues(access);
      const judged = accounts.map(({ typeKey, values, ...account }) => ({ name: keyOf(account), typeKey, values }));
      const { findings, notJudged } = findAccountFindings(judged, addressesFor(instanceKey));
      const findingsOf = Map.groupBy(findings, ({ account }) => account);
      const notJudgedOf = Map.groupBy(notJudged, ({ account }) => account);
      return {
        accounts: accounts.map((account) => ({
          name: account.name,
          typeKey: account.typeKey,
          group: account.group,
          values: account.texts.map(textBody),
          secrets: account.secrets.map(({ field, label: { en, sv } }) => ({
            field,
            label: { en, sv },
            since: null,
            sinceKind: null,
          })),
          findings: (findingsOf.get(keyOf(account)) ?? []).map(findingBody),
          notJudged: (notJudgedOf.get(keyOf(account)) ?? []).map(notJudgedBody),
        })),
        isWhole,
        fieldTitles: titlesOf([
          ...findings.flatMap(({ params }) => (params?.['field'] ?? params?.['fields'] ?? '').split(', ')),
          ...notJudged.flatMap(({ fields }) => fields),
        ]),
        readAt,
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

function notJudgedBody({ code, fields }: NotJudged): SearchedAccountBody['notJudged'][number] {
  return { code, fields: [...fields] };
}
