import { type CampaignSoap, childNamed, condition, type ListEnd, type XmlElement } from '@console/campaign-soap';
import { type AuthenticationKind, identityKey, type Operator, operatorColumnsOf } from '@console/domain';
import type { CampaignTokens, OperatorList, OperatorPage } from '../../ports.ts';
import { pack } from '../../packed/packed-columns.ts';
import { readFlag } from './account-record.ts';
import { campaignProblem } from './problems.ts';

/** Rows that are records at a time; larger pages are no faster and need more memory. */
const pageSize = 1_000;
const ownFields = ['@id', '@name', '@label', '@email', '@disable'];
const authenticationField = '[access/@authenticationType]';

/** Every operator as packed columns, with how whole the list is. Rejects with `Problem`. */
export async function readOperatorList(
  soap: CampaignSoap,
  { login, ...question }: OperatorQuestion & { readonly login: string },
): Promise<OperatorList> {
  const operators: Operator[] = [];
  const trust = { oddEntries: 0, isWhole: true, isEveryEntryKnown: true };
  for await (const page of readOperators(soap, question)) {
    operators.push(...page.operators);
    trust.oddEntries += page.oddEntries;
    trust.isWhole &&= page.isWhole;
    trust.isEveryEntryKnown &&= page.isEveryEntryKnown;
  }
  const key = identityKey(login);
  const hasReader = operators.some((operator) => identityKey(operator.login) === key);
  return { ...trust, hasReader, count: operators.length, bytes: await pack(operatorColumnsOf(operators)) };
}

/**
 * Every operator with the internal names of their groups, page by page; a last page tells whether Campaign left some out.
 * Rejects with `Problem`.
 */
export async function* readOperators(
  soap: CampaignSoap,
  { tokens, isNativeOff }: OperatorQuestion,
): AsyncGenerator<OperatorPage> {
  try {
    const memberships = await membershipsOf(soap, tokens);
    const read = (row: XmlElement) => operatorOf(row, memberships, isNativeOff);
    // Groups and rights are in the same table; operators are type 0.
    const where = [condition.equals('@type', 0)];
    const pagesOf = (select: readonly string[]) =>
      soap.selectByKey(tokens, { schema: 'xtk:operator', select, where }, { key: ['@id'], pageSize, read });
    let pages = pagesOf([...ownFields, authenticationField]);
    let step = await pages.next().catch(async (error: unknown) => {
      // A build whose operators say nothing of how they sign in refuses the query as a whole.
      if (!isFault(error)) throw error;
      pages = pagesOf(ownFields);
      return await pages.next();
    });
    for (; step.done !== true; step = await pages.next()) yield pageOf(step.value);
    const isWhole = step.value.isWhole && memberships.end.isWhole && memberships.strays === 0;
    yield { operators: [], oddEntries: memberships.strays, isEveryEntryKnown: true, isWhole };
  } catch (error) {
    throw campaignProblem(error);
  }
}

export interface OperatorQuestion {
  readonly tokens: CampaignTokens;
  /** The instance takes no Campaign passwords: an operator who has one does not get in by it. */
  readonly isNativeOff: boolean;
}

/** An operator as read; without a login or an e-mail address, anybody in Admin Console may be meant. */
interface ReadOperator {
  readonly operator: Operator;
  readonly isOdd: boolean;
  readonly isIdentityUnread: boolean;
}

function pageOf(read: readonly ReadOperator[]): OperatorPage {
  return {
    operators: read.map(({ operator }) => operator),
    oddEntries: read.filter(({ isOdd }) => isOdd).length,
    isEveryEntryKnown: !read.some(({ isIdentityUnread }) => isIdentityUnread),
    isWhole: true,
  };
}

interface Memberships {
  /** Internal names of the groups of each operator, by the operator's id. */
  readonly groupsOf: ReadonlyMap<string, string[]>;
  /** Operators one of whose groups has no name in the reply. */
  readonly unnamed: ReadonlySet<string>;
  /** Memberships that do not say whose they are. */
  readonly strays: number;
  readonly end: ListEnd;
}

async function membershipsOf(soap: CampaignSoap, tokens: CampaignTokens): Promise<Memberships> {
  const groupsOf = new Map<string, string[]>();
  const unnamed = new Set<string>();
  let strays = 0;
  const select = ['[@operator-id]', '[@group-id]', '[group/@name]'];
  const pages = soap.selectByKey(
    tokens,
    { schema: 'xtk:operatorGroup', select },
    {
      // The link has no key of its own: the two together are unique, and an operator may span pages.
      key: ['[@operator-id]', '[@group-id]'],
      pageSize,
      read: (row) => ({
        operatorId: row.attributes['operator-id'] ?? '',
        groupName: childNamed(row, 'group')?.attributes.name ?? '',
      }),
    },
  );
  for (;;) {
    const { done, value } = await pages.next();
    if (done === true) return { groupsOf, unnamed, strays, end: value };
    for (const { operatorId, groupName } of value) {
      if (operatorId === '') strays += 1;
      else if (groupName === '') unnamed.add(operatorId);
      if (operatorId === '' || groupName === '') continue;
      const groups = groupsOf.get(operatorId);
      if (groups === undefined) groupsOf.set(operatorId, [groupName]);
      else groups.push(groupName);
    }
  }
}

function operatorOf(row: XmlElement, { groupsOf, unnamed }: Memberships, isNativeOff: boolean): ReadOperator {
  const { id = '', name = '', label = '', email, disable } = row.attributes;
  const isDisabled = readFlag(disable);
  const authentication = authenticationOf(childNamed(row, 'access')?.attributes.authenticationType);
  // Asked for and not in the reply is not read, which is another thing than empty.
  const isIdentityUnread = name === '' || email === undefined;
  return {
    operator: {
      id,
      login: name,
      label,
      email: email ?? '',
      isDisabled,
      authentication: isNativeOff && authentication === 'native' ? 'native-off' : authentication,
      groupNames: groupsOf.get(id) ?? [],
    },
    isOdd: isIdentityUnread || isDisabled === null || unnamed.has(id),
    isIdentityUnread,
  };
}

/** Adobe documents `ims`; a native operator has `native` or nothing. */
function authenticationOf(value: string | undefined): AuthenticationKind {
  if (value === 'ims') return 'ims';
  return value === 'native' || value === '' ? 'native' : 'unknown';
}

export function isFault(error: unknown): boolean {
  return error instanceof Error && 'kind' in error && error.kind === 'fault';
}
