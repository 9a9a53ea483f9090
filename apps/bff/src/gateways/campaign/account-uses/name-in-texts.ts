import { condition, type XmlElement, childNamed } from '@console/campaign-soap';
import type { UseAnswer, UseRecord } from '@console/domain';
import { namesIn } from '@console/domain/account-types';
import type { AccountSchema } from '../account-schema.ts';
import { readAccountValues } from '../account-values.ts';
import { keyOf, recordOf, recordsShown, selectedOf, type UseQuery } from './use-rows.ts';
import type { UseSchema } from './use-schema.ts';

export const optionSchema = 'xtk:option';
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

interface OptionRows {
  readonly rows: readonly XmlElement[];
  /** There may be more. */
  readonly isCut: boolean;
  /** Names of these that the text of an option holds. */
  readonly namesOf: (row: XmlElement) => readonly string[];
}

/**
 * Options whose text may hold one of the names; `null` where the schema has no text to look at. Campaign picks them out, so that
 * values which have nothing to do with an account, the instance's key among them, are not read; and none goes any further.
 */
async function readOptions(
  { soap, tokens }: Pick<UseQuery, 'soap' | 'tokens'>,
  schema: UseSchema,
  names: readonly string[],
): Promise<OptionRows | null> {
  const key = keyOf(schema);
  const texts = optionTexts.filter((path) => schema.paths.has(path));
  if (key === undefined || texts.length === 0) return null;
  const query = {
    schema: optionSchema,
    select: [...selectedOf(schema, key), ...texts],
    where: [condition.anyOf(names.flatMap((name) => texts.map((path) => condition.contains(path, name))))],
  };
  // Where options have no number they are read at once, and one page has to do.
  const rows =
    key === '@id'
      ? await soap.select(tokens, { ...query, orderBy: [key] })
      : await soap.select(tokens, { ...query, orderBy: [key], lineCount: pageSize });
  return {
    rows,
    isCut: key !== '@id' && rows.length === pageSize,
    namesOf: (row) => {
      const values = [row.attributes.stringValue ?? '', childNamed(row, 'memoValue')?.text ?? ''];
      return names.filter((name) => values.some((text) => holdsName(text, name)));
    },
  };
}

/** Options whose text holds the name of the account. Rejects with what the client rejects with. */
export async function askOptions(query: UseQuery, schema: UseSchema): Promise<UseAnswer> {
  const options = await readOptions(query, schema, [query.account.name]);
  if (options === null) return { state: 'nothing-to-ask', cause: 'no-link' };
  const found = options.rows.filter((row) => options.namesOf(row).length > 0);
  const records = found.map((row) => recordOf(row, schema));
  return answerOf(records, !options.isCut);
}

/** Which of the names options hold; `null` where not every option was read. Rejects with what the client rejects with. */
export async function readNamesInOptions(
  query: Pick<UseQuery, 'soap' | 'tokens'>,
  schema: UseSchema,
  names: readonly string[],
): Promise<readonly string[] | null> {
  const options = await readOptions(query, schema, names);
  if (options === null) return [];
  return options.isCut ? null : options.rows.flatMap(options.namesOf);
}

/** Other accounts that have its name as a value. Rejects with what the client rejects with. */
export async function askAccounts({ soap, tokens, account }: UseQuery, schema: AccountSchema): Promise<UseAnswer> {
  // Nobody compares secrets here: of a stored one not even a fingerprint is made.
  const { accounts, isWhole } = await readAccountValues(soap, tokens, { schema, fingerprint: () => '' });
  const records = accounts
    .filter(({ id, values }) => id !== account.id && namesIn(values).includes(account.name))
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
