import { condition, type XmlElement, childNamed } from '@console/campaign-soap';
import { sectionsOf, type UseAnswer, type UseRecord } from '@console/domain';
import { accountTypes } from '@console/domain/account-types';
import type { AccountSchema } from '../account-schema.ts';
import { readAccountValues } from '../account-values.ts';
import { keyOf, recordOf, recordsShown, selectedOf, type UseQuery } from './use-rows.ts';
import type { UseSchema } from './use-schema.ts';

const pageSize = 1_000;
const optionTexts = ['@stringValue', 'memoValue'] as const;

/** Whether a text holds a name as a word of its own. */
export function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const isPart = isWordPart(text.slice(0, at).at(-1)) || isWordPart(text.charAt(at + name.length));
    if (!isPart) return true;
  }
  return false;
}

function isWordPart(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);
}

/**
 * Options whose text holds the name of the account. Campaign picks them out, so that values which have nothing to do with it, the
 * instance's key among them, are not read; and none goes any further. Rejects with what the client rejects with.
 */
export async function askOptions({ soap, tokens, account }: UseQuery, schema: UseSchema): Promise<UseAnswer> {
  const key = keyOf(schema);
  const texts = optionTexts.filter((path) => schema.paths.has(path));
  if (key === undefined || texts.length === 0) return { state: 'nothing-to-ask', cause: 'no-link' };
  const query = {
    schema: 'xtk:option',
    select: [...selectedOf(schema, key), ...texts],
    where: [condition.anyOf(texts.map((path) => condition.contains(path, account.name)))],
  };
  // Where options have no number they are read at once, and one page has to do.
  const found =
    key === '@id'
      ? await soap.select(tokens, { ...query, orderBy: [key] })
      : await soap.select(tokens, { ...query, orderBy: [key], lineCount: pageSize });
  const isCut = key !== '@id' && found.length === pageSize;
  const holds = (row: XmlElement): boolean =>
    [row.attributes.stringValue, childNamed(row, 'memoValue')?.text].some(
      (text) => text !== undefined && holdsName(text, account.name),
    );
  const records = found.filter(holds).map((row) => recordOf(row, schema));
  return answerOf(records, !isCut);
}

/** Values that a list gives, or that are numbers, name no account. */
const notNames: ReadonlySet<string> = new Set([
  'label',
  'name',
  ...[undefined, ...accountTypes].flatMap((type) =>
    sectionsOf(type).flatMap(({ fields }) =>
      fields.flatMap(({ key, kind }) => (kind === 'text' || kind === 'long-text' ? [] : [key])),
    ),
  ),
]);

/** Other accounts that have its name as a value. Rejects with what the client rejects with. */
export async function askAccounts({ soap, tokens, account }: UseQuery, schema: AccountSchema): Promise<UseAnswer> {
  // Nobody compares secrets here: of a stored one not even a fingerprint is made.
  const { accounts, isWhole } = await readAccountValues(soap, tokens, { schema, fingerprint: () => '' });
  const records = accounts
    .filter(
      ({ id, values }) =>
        id !== account.id &&
        Object.entries(values).some(([field, value]) => value === account.name && !notNames.has(field)),
    )
    .map(
      ({ id, name, values }): UseRecord => ({
        id,
        name,
        label: typeof values['label'] === 'string' ? values['label'] : null,
        status: null,
        enabled: typeof values['enabled'] === 'boolean' ? values['enabled'] : null,
        changedAt: null,
      }),
    );
  return answerOf(records, isWhole);
}

/** What was found counts, also where more may be there. */
function answerOf(records: readonly UseRecord[], isWhole: boolean): UseAnswer {
  if (!isWhole && records.length === 0) return { state: 'unanswered', cause: 'list-not-whole' };
  return { state: 'asked', count: records.length, records: records.slice(0, recordsShown) };
}
