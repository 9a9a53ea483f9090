import { type CampaignSoap, childNamed, condition, type XmlElement } from '@console/campaign-soap';
import type { AuthenticationKind, Operator } from '@console/domain';
import type { CampaignTokens } from '../../ports.ts';
import { isTrue } from './account-record.ts';
import { throwCampaignProblem } from './problems.ts';

const pageSize = 5_000;
const ownFields = ['@id', '@name', '@label', '@email', '@disable'];
const authenticationField = '[access/@authenticationType]';

/** Every operator with the internal names of their groups, page by page. Rejects with `Problem`. */
export async function* readOperators(soap: CampaignSoap, tokens: CampaignTokens): AsyncGenerator<Operator[]> {
  const groupsOf = await membershipsOf(soap, tokens).catch(throwCampaignProblem);
  const toOperator = (row: XmlElement) => operatorOf(row, groupsOf);
  try {
    let isFirst = true;
    let hasAuthentication = true;
    const pages = async function* (select: readonly string[]) {
      // Groups and rights are kept in the same table; operators are type 0.
      const where = [condition.equals('@type', 0)];
      yield* soap.selectPages(tokens, { schema: 'xtk:operator', select, where, orderBy: ['@id'] }, pageSize);
    };
    try {
      for await (const rows of pages([...ownFields, authenticationField])) {
        isFirst = false;
        yield rows.map(toOperator);
      }
    } catch (error) {
      // A build whose operators say nothing of how they sign in refuses the query as a whole.
      if (!isFirst || !isFault(error)) throw error;
      hasAuthentication = false;
    }
    if (!hasAuthentication) for await (const rows of pages(ownFields)) yield rows.map(toOperator);
  } catch (error) {
    throwCampaignProblem(error);
  }
}

/** Internal names of the groups of each operator, by the operator's id. */
async function membershipsOf(soap: CampaignSoap, tokens: CampaignTokens): Promise<ReadonlyMap<string, string[]>> {
  const groupsOf = new Map<string, string[]>();
  const query = {
    schema: 'xtk:operatorGroup',
    select: ['[@operator-id]', '[group/@name]'],
    // The link has no key of its own: the two together are unique.
    orderBy: ['[@operator-id]', '[@group-id]'],
  };
  await soap.selectRows(tokens, query, (row) => {
    const id = row.attributes['operator-id'] ?? '';
    const name = childNamed(row, 'group')?.attributes.name ?? '';
    const groups = groupsOf.get(id);
    if (groups === undefined) groupsOf.set(id, [name]);
    else groups.push(name);
  });
  return groupsOf;
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
