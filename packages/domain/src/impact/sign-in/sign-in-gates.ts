import {
  type DecidingField,
  type ImsSettingsField,
  accountField,
  decidingFields,
  neededFields,
} from '../../settings/account-fields.ts';
import { missingFields } from '../../in-force/account-state.ts';
import type { SignInGate, SignInGates } from './sign-in-states.ts';
import type { ImsSettings } from '../../settings/ims-settings.ts';
import { isTold, sameFieldValue } from '../../account-values/account-values.ts';
import { applyChange, compareSettings, fieldValueOf, type ProposedChange } from '../../settings/settings-change.ts';

export interface ChangeFacts {
  readonly inForce: ImsSettings;
  /** Merged from every read since the same write, as far as Campaign reported it. */
  readonly stored: ImsSettings;
  /** Fields stored with another value than in force, by what was seen of the account. */
  readonly waiting: readonly ImsSettingsField[];
  /** Something else wrote the account since the settings in force: a field that was not reported may have changed. */
  readonly isAnotherWrite: boolean;
  /** On top of what is stored; `{}` asks what the next restart does. */
  readonly change: ProposedChange;
  /** Fields in the instance's own schema; the build does not need the others. */
  readonly fieldsOnBuild: readonly ImsSettingsField[];
}

export interface GateFacts extends ChangeFacts {
  /** The organization that the lists of people are from; undefined without lists. */
  readonly organizationOfLists: string | undefined;
  /** The instance has other accounts of the kind. */
  readonly hasOthersOfKind: boolean;
}

/** What the settings as a whole do to everybody's sign-in, in force and after the change. */
export function signInGatesOf(facts: GateFacts): SignInGates {
  const { inForce, stored, change } = facts;
  const after = applyChange(stored, change);
  const touched = new Set<ImsSettingsField>(decidingChanges(facts));
  const before = ofLists(facts, inForce, gateOf(facts, inForce));
  touched.delete('associationMask');
  const isTouched = touched.size > 0;
  // This account's values decide nothing while another account of the kind may be the one used.
  if (facts.hasOthersOfKind) return { before: 'several-accounts', after: 'several-accounts', isTouched };
  return { before, after: gateAfter(facts, { after, before, touched }), isTouched };
}

/** Deciding fields whose value after the change differs, or may differ, from the one in force. */
export function decidingChanges(facts: ChangeFacts): DecidingField[] {
  const touched = touchedFields(facts);
  return decidingFields.filter((field) => touched.has(field));
}

interface Change {
  readonly after: ImsSettings;
  readonly before: SignInGate;
  readonly touched: ReadonlySet<ImsSettingsField>;
}

function gateAfter(facts: GateFacts, { after, before, touched }: Change): SignInGate {
  const gate = gateOf(facts, after);
  // Lists that are read later will be from the organization in force.
  const isElsewhere = facts.organizationOfLists === undefined && touched.has('imsOrganizationId');
  const own = isElsewhere && gate !== 'off' ? 'other-organization' : ofLists(facts, after, gate);
  if (own !== 'open') return own;
  // Nobody has tried a connection that was not open before, or that differs from the one in force.
  const isUntested = before !== 'open' || decidingFields.some((field) => touched.has(field) && isOfConnection(field));
  return isUntested ? 'untested' : 'open';
}

/** Only a try shows whether a value of the field is right. */
function isOfConnection(field: DecidingField): boolean {
  const row = accountField(field);
  return 'decides' in row && row.decides === 'connection';
}

/** What the settings do by themselves, whichever organization the lists are from. */
function gateOf({ fieldsOnBuild }: GateFacts, settings: ImsSettings): SignInGate {
  if (settings.enabled === false || missingFields(settings).length > 0) return 'off';
  const isUnread = (field: ImsSettingsField): boolean => settings[field] === null && fieldsOnBuild.includes(field);
  return settings.enabled === null || neededFields.some(isUnread) ? 'not-read' : 'open';
}

function ofLists({ organizationOfLists }: GateFacts, { imsOrganizationId }: ImsSettings, gate: SignInGate): SignInGate {
  if (gate === 'off' || organizationOfLists === undefined) return gate;
  return isSameOrganization(imsOrganizationId, organizationOfLists) ? gate : 'other-organization';
}

/** Ignores case and outer spaces: people type the ending of the id in different ways. An id that was not read equals none. */
export function isSameOrganization(one: string | null, other: string): boolean {
  return one !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * Fields whose value after the change differs from the one in force. An edit of a field that Campaign did not report counts, and
 * so does any new secret. A field that is not edited counts only where it waits for a restart: a secret that Campaign stored in
 * another form is the same secret.
 */
function touchedFields(facts: ChangeFacts): Set<ImsSettingsField> {
  const { inForce, stored, waiting, change } = facts;
  const edited = compareSettings(stored, change);
  const touched = new Set([...waiting, ...fieldsInDoubt(facts)]);
  for (const { field, after } of edited) {
    const current = fieldValueOf(inForce, field);
    const isSame = field !== 'imsClientSecret' && isTold(current) && sameFieldValue(current, after);
    if (isSame) touched.delete(field);
    else touched.add(field);
  }
  return touched;
}

/**
 * Fields that are not edited and that another write may have changed: one of the two values was not reported. A hidden secret is
 * assumed to be the same, where there was one.
 */
function fieldsInDoubt({ inForce, stored, change, isAnotherWrite, fieldsOnBuild }: ChangeFacts): ImsSettingsField[] {
  if (!isAnotherWrite) return [];
  return fieldsOnBuild.filter((field) => {
    if (change[field] !== undefined) return false;
    if (field !== 'imsClientSecret') return inForce[field] === null || stored[field] === null;
    const secrets = [inForce.imsClientSecret, stored.imsClientSecret];
    return secrets.includes('hidden') && secrets.some((secret) => secret !== 'hidden' && !secret.stored);
  });
}
