import type { AccountTypeOfferBody, PlainAccountBody } from '@console/contract';
import { type AccountValue, isSecretValue, type ShownCondition } from '@console/domain';
import type { InstanceConfig } from '../config/load-config.ts';
import type { AccountTypeFound, PlainAccountReading, PlainField } from '../ports.ts';
import { plainFindings, valueFindingBody } from './plain-findings.ts';

/** Accounts of Campaign itself that Adobe manages, by internal name (facts: account types, A4: Full FDA). */
const builtIn: ReadonlySet<string> = new Set(['ffda']);

/** Why an account cannot be changed here; `null` where it can. */
export function readOnlyReason(
  { name, type, mayBeIms }: Pick<PlainAccountReading, 'name' | 'type' | 'mayBeIms'>,
  instance: Pick<InstanceConfig, 'hosting'> | undefined,
): PlainAccountBody['readOnly'] {
  if (instance?.hosting === 'adobe-managed') return 'adobe-managed';
  if (builtIn.has(name)) return 'built-in';
  if (type === null) return 'type-not-read';
  return mayBeIms ? 'may-be-ims' : null;
}

export interface PlainAccountFacts {
  readonly instanceKey: string;
  readonly account: PlainAccountReading;
  readonly instance: InstanceConfig | undefined;
  readonly secretAges: PlainAccountBody['secretAges'];
  readonly now: number;
}

/** The wire form. */
export function plainAccountBody(facts: PlainAccountFacts): PlainAccountBody {
  const { instanceKey, account, instance, secretAges, now } = facts;
  const { name, type, described, revision, sections, values, changedAt, changedBy } = account;
  return {
    kind: 'plain',
    instanceKey,
    name,
    type,
    described: describedBody(described),
    readOnly: readOnlyReason(account, instance),
    ...(account.folder === undefined ? {} : { folder: account.folder }),
    revision,
    sections: sections.map((section) => ({
      key: section.key,
      title: { ...section.title },
      shownWhen: shownWhenBody(section.shownWhen),
      fields: section.fields.map(fieldBody),
    })),
    values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, plainValueBody(value)])),
    secretAges,
    findings: plainFindings(account).map(valueFindingBody),
    changedAt,
    changedBy,
    readAt: new Date(now).toISOString(),
  };
}

function describedBody(described: PlainAccountReading['described']): PlainAccountBody['described'] {
  if (described === undefined) return null;
  const { key, title, group, deprecated = false, documentation } = described;
  return { key, title: { ...title }, group, deprecated, documentation };
}

/** The types that the instance has. The one account of Adobe sign-in comes with its package, and is never created here. */
export function typeOffers(
  found: readonly AccountTypeFound[],
  instance: Pick<InstanceConfig, 'hosting'> | undefined,
): AccountTypeOfferBody[] {
  return found.map(({ type, described, isIms }) => ({
    ...type,
    described: describedBody(described),
    notOffered: isIms ? 'ims' : instance?.hosting === 'adobe-managed' ? 'adobe-managed' : null,
  }));
}

type ShownWhenBody = NonNullable<PlainAccountBody['sections'][number]['shownWhen']>;

function conditionBody({ field, is, not }: ShownCondition): Omit<ShownWhenBody, 'or'> {
  return { field, is: [...is], ...(not === undefined ? {} : { not }) };
}

function shownWhenBody(shownWhen: PlainField['shownWhen']): ShownWhenBody | null {
  if (shownWhen === null) return null;
  return { ...conditionBody(shownWhen), ...(shownWhen.or === undefined ? {} : { or: conditionBody(shownWhen.or) }) };
}

function fieldBody(field: PlainField): PlainAccountBody['sections'][number]['fields'][number] {
  return {
    ...field,
    label: { ...field.label },
    help: field.help && { ...field.help },
    options: field.options && field.options.map((option) => ({ ...option })),
    shownWhen: shownWhenBody(field.shownWhen),
  };
}

/** Lists are of the IMS account alone. */
function plainValueBody(value: AccountValue): PlainAccountBody['values'][string] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (!isSecretValue(value)) return value.join(',');
  const { secret, fingerprint } = value;
  return fingerprint === undefined ? { secret } : { secret, fingerprint };
}
