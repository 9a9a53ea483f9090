import { type AccountUse, type LinkedAccounts, usesByLinks } from '@console/domain/account-types';
import type { AccountValuesList } from '../account-values.ts';
import type { UsesOfAll } from '../ports.ts';

/** Names that are looked for in options at most; an account beyond them is not judged. */
const mostNames = 200;

/** What queries say of the use of each account, by its primary key: links first, then names of the few that none links to. */
export async function readUsesOfAll(
  questions: Pick<UsesOfAll, 'namedByOptions'>,
  { accounts, isWhole }: AccountValuesList,
  linked: LinkedAccounts,
): Promise<ReadonlyMap<string, AccountUse>> {
  const uses = new Map(usesByLinks(accounts, linked, isWhole));
  const open = accounts.flatMap(({ id, name, values }) =>
    values['enabled'] === true && name !== null && uses.get(id) === 'nothing-found' ? [{ id, name }] : [],
  );
  const asked = open.slice(0, mostNames);
  const named = await questions.namedByOptions(asked.map(({ name }) => name));
  for (const { id, name } of asked) {
    if (named === null) uses.set(id, 'unanswered');
    else if (named.has(name)) uses.set(id, 'named');
  }
  for (const { id } of open.slice(mostNames)) uses.set(id, 'too-many');
  return uses;
}
