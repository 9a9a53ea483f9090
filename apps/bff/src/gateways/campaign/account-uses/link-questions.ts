import type { UseAnswer, UseSource } from '@console/domain';
import { answered, type SchemaAnswer } from './answers.ts';
import type { UseLink, UseSchema } from './use-schema.ts';

export const accountSchema = 'nms:extAccount';

/** Asked on every instance. More are found by the links back that the schema of external accounts has. */
const usualSchemas = [
  'nms:delivery',
  'nms:deliveryMapping',
  'nms:typology',
  'nms:typologyRule',
  'nms:service',
  'nms:mobileApp',
  'nms:webApp',
  'xtk:workflow',
] as const;
const mostSchemas = 40;

/** A schema that was read, with its id. */
export interface LinkingSchema {
  readonly id: string;
  readonly read: UseSchema;
}

export type AskLink = (schema: LinkingSchema, link: UseLink) => Promise<UseAnswer>;

interface FoundSchema {
  readonly id: string;
  readonly read: UseSchema | SchemaAnswer;
  /** The schema of external accounts says that this one links to it. */
  readonly isNamed: boolean;
}

/**
 * One question for each schema that may link to external accounts, each with an answer for each of its links. Rejects as
 * `schemaOf` does.
 * @param schemaOf - reads a schema, or says why it has nothing to ask
 * @param ask - asks by one link
 */
export async function linkQuestions(
  schemaOf: (id: string) => Promise<UseSchema | SchemaAnswer>,
  ask: AskLink,
): Promise<readonly (() => Promise<UseSource[]>)[]> {
  const own = await schemaOf(accountSchema);
  const named = new Set('state' in own ? [] : own.linkedFrom);
  const linking = new Set([...usualSchemas, ...named]);
  linking.delete(accountSchema);
  const others = { id: accountSchema, label: null };
  const isCut = linking.size > mostSchemas;
  return [
    ...[...linking].slice(0, mostSchemas).map((id) => async () => {
      const read = await schemaOf(id);
      return await byLinks(ask, { id, read, isNamed: named.has(id) });
    }),
    // Read once: where it was not, the schemas that it would have named are not asked, and this says so.
    () => byLinks(ask, { id: accountSchema, read: own, isNamed: true }),
    ...(isCut
      ? [async () => [linkSource(others, null, { state: 'unanswered', cause: 'too-many-schemas' } as const)]]
      : []),
  ];
}

function linkSource(
  { id, label }: { readonly id: string; readonly label: string | null },
  link: UseLink | null,
  answer: UseAnswer,
): UseSource {
  return {
    schema: id,
    schemaLabel: label,
    kind: 'link',
    link: link?.name ?? null,
    linkLabel: link?.label ?? null,
    answer,
  };
}

/** Asks by each link of a schema, or says why there is nothing to ask. */
async function byLinks(ask: AskLink, { id, read, isNamed }: FoundSchema): Promise<UseSource[]> {
  if ('state' in read) return [linkSource({ id, label: null }, null, isNamed ? contradicted(read) : read)];
  const schema = { id, label: read.label };
  const asked = await Promise.all(
    read.links.map(async (link) => linkSource(schema, link, await answered(() => ask({ id, read }, link)))),
  );
  // What is stored as text is named beside what was asked: a query would not see it.
  if (read.hasTextLink) asked.push(linkSource(schema, null, { state: 'nothing-to-ask', cause: 'stored-as-text' }));
  if (asked.length > 0) return asked;
  const none = { state: 'nothing-to-ask', cause: 'no-link' } as const;
  return [linkSource(schema, null, isNamed && id !== accountSchema ? contradicted(none) : none)];
}

/** A schema that is named as one with a link, and is not there or has none: one of the two is wrong, so nothing is known. */
function contradicted(answer: SchemaAnswer): SchemaAnswer {
  if (answer.state === 'unanswered') return answer;
  return { state: 'unanswered', cause: answer.cause === 'schema-absent' ? 'unexpected-reply' : 'link-not-understood' };
}
