import { findingRemedies, type ImpactChange, impactChangeSchema, previewLimits } from '@console/contract';
import { type ImsSettingsField, imsSettingsFields, settingsFindingCodes } from '@console/domain';
import { UsageError } from './usage-error.ts';

/** How a field's value is typed. */
const kinds = {
  label: 'text',
  name: 'text',
  enabled: 'flag',
  packageAutoExport: 'flag',
  imsServer: 'text',
  imsScope: 'list',
  imsClientId: 'text',
  imsClientSecret: 'secret',
  callbackServer: 'text',
  imsOrganizationId: 'text',
  associationMask: 'text',
  productContext: 'text',
  experienceCloudServer: 'text',
  tenant: 'text',
  comment: 'text',
} as const satisfies Record<ImsSettingsField, 'text' | 'flag' | 'list' | 'secret'>;

export interface ChangeValues {
  readonly mask?: string | undefined;
  readonly set?: readonly string[] | undefined;
}

/**
 * The change that is asked about; none at all asks about what is stored. What was typed as a value is never repeated: it may
 * be a secret.
 * @throws UsageError
 */
export function changeOf({ mask, set = [] }: ChangeValues): ImpactChange {
  const given = new Map<ImsSettingsField, unknown>();
  for (const text of set) {
    const field = fieldOf(text);
    if (given.has(field)) throw new UsageError(`--set gives ${field} twice.`);
    given.set(field, valueOf(field, text.slice(field.length + 1)));
  }
  if (mask !== undefined && given.has('associationMask'))
    throw new UsageError('The mask is given twice. Give --mask, or --set associationMask=…, not both.');
  if (mask !== undefined) given.set('associationMask', mask);
  const change = impactChangeSchema.safeParse(Object.fromEntries(given));
  if (change.success) return change.data;
  const [issue] = change.error.issues;
  throw new UsageError(faultOf(String(issue?.path[0]), issue?.message));
}

function fieldOf(text: string): ImsSettingsField {
  const end = text.indexOf('=');
  const name = end === -1 ? text : text.slice(0, end);
  const field = imsSettingsFields.find((one) => one === name);
  if (field !== undefined && end !== -1) return field;
  if (field !== undefined) throw new UsageError(`Which value? Give --set ${field}=…; nothing after the = empties it.`);
  if (end === -1) throw new UsageError('--set takes a field and its value, such as --set enabled=false.');
  const named = /^[a-z]{1,40}$/iu.test(name) ? ` ${name}` : ' of that name';
  throw new UsageError(`There is no field${named}. --set takes ${imsSettingsFields.join(', ')}.`);
}

/** As the contract has it; what cannot be that stays a text, and the contract refuses it. */
function valueOf(field: ImsSettingsField, text: string): unknown {
  switch (kinds[field]) {
    case 'flag':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'list':
      return text === '' ? [] : text.split(',');
    case 'secret':
      return { action: text };
    default:
      return text;
  }
}

function faultOf(name: string, message: string | undefined): string {
  const field = imsSettingsFields.find((one) => one === name);
  if (message === 'mask-too-long') return `A mask has ${previewLimits.maskLength} characters at most.`;
  if (field !== undefined && kinds[field] === 'flag') return `${field} takes true or false.`;
  if (field === 'imsClientSecret')
    return 'imsClientSecret takes replace or clear. The secret itself decides nothing here: do not type it on a command line.';
  const code = settingsFindingCodes.find((one) => one === message);
  return `${name} ${(code && findingRemedies[code]) ?? 'does not take that value'}.`;
}
