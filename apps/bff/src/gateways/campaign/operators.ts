import { type CampaignSoap, childNamed, condition, type ListEnd, type XmlElement } from '@console/campaign-soap';
import type { AuthenticationKind, Operator } from '@console/domain';
import type { CampaignTokens } from '../../ports.ts';
import { isTrue } from './account-record.ts';
import { campaignProblem } from './problems.ts';

const pageSize = 5_000;
const ownFields = ['@id', '@name', '@label', '@email', '@disable'];
const authenticationField = '[access/@authenticationType]';

/** Whether every operator was read, with all of their groups; false when Campaign left some out. */
export interface OperatorsEnd {
  readonly isWhole: boolean;
}

/** Every operator with the internal names of their groups, page by page. Rejects with `Problem`. */
export async function* readOperators(
  soap: CampaignSoap,
  tokens: CampaignTokens,
): AsyncGenerator<Operator[], OperatorsEnd> {
  try {
    const memberships = await membershipsOf(soap, tokens);
    const read = (row: XmlElement) => operatorOf(row, memberships.groupsOf);
    // Groups and rights are kept in the same table; operators are type 0.
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
    for (; step.done !== true; step = await pages.next()) yield step.value;
    return { isWhole: step.value.isWhole && memberships.end.isWhole };
  } catch (error) {
    throw campaignProblem(error);
  }
}

interface Memberships {
  /** Internal names of the groups of each operator, by the operator's id. */
  readonly groupsOf: ReadonlyMap<string, string[]>;
  readonly end: ListEnd;
}

async function membershipsOf(soap: CampaignSoap, tokens: CampaignTokens): Promise<Memberships> {
  const groupsOf = new Map<string, string[]>();
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
    if (done === true) return { groupsOf, end: value };
    for (const { operatorId, groupName } of value) {
      const groups = groupsOf.get(operatorId);
      if (groups === undefined) groupsOf.set(operatorId, [groupName]);
      else groups.push(groupName);
    }
  }
}

function operatorOf(row: XmlElement, groupsOf: ReadonlyMap<string, string[]>): Operator {
  const { id = '', name = '', label = '', email = '', disable } = row.attributes;
  return {
    id,
    login: name,
    label,
    email,
    isDisabled: isTrue(disable),
    authentication: authenticationOf(childNamed(row, 'access')?.attributes.authenticationType),
    groupNames: groupsOf.get(id) ?? [],
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
