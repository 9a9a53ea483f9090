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
  /** As far as any look at the same write told it. */
  readonly stored: ImsSettings;
  /** Stored otherwise than in force, by what was seen of the account. */
  readonly waiting: readonly ImsSettingsField[];
  /** Whether somebody else wrote since what is in force: what either of the two does not tell may be another value then. */
  readonly isAnotherWrite: boolean;
  /** On top of what is stored; `{}` asks what the next restart does. */
  readonly change: ProposedChange;
  /** Those that the instance's own schema has: what a build lacks it does not need. */
  readonly fieldsOnBuild: readonly ImsSettingsField[];
}

export interface GateFacts extends ChangeFacts {
  /** Whose people the lists are; undefined where there are none. */
  readonly organizationOfLists: string | undefined;
  /** Other accounts of the kind are there. */
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
  // What this account says, or does not, decides nothing while another one may.
  if (facts.hasOthersOfKind) return { before: 'several-accounts', after: 'several-accounts', isTouched };
  return { before, after: gateAfter(facts, { after, before, touched }), isTouched };
}

/** Fields that decide and have another value after the change than in force, or may have. */
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
  // Where there are no lists, those that come will be of the organization in force.
  const isElsewhere = facts.organizationOfLists === undefined && touched.has('imsOrganizationId');
  const own = isElsewhere && gate !== 'off' ? 'other-organization' : ofLists(facts, after, gate);
  if (own !== 'open') return own;
  // What let nobody in, or of which that is not known, was never tried; what is another than in force was not either.
  const isUntested = before !== 'open' || decidingFields.some((field) => touched.has(field) && isOfConnection(field));
  return isUntested ? 'untested' : 'open';
}

/** Only a try shows whether a value of the field is right. */
function isOfConnection(field: DecidingField): boolean {
  const row = accountField(field);
  return 'decides' in row && row.decides === 'connection';
}

/** What settings do by themselves, whoever the lists are of. */
function gateOf({ fieldsOnBuild }: GateFacts, settings: ImsSettings): SignInGate {
  if (settings.enabled === false || missingFields(settings).length > 0) return 'off';
  const isUnread = (field: ImsSettingsField): boolean => settings[field] === null && fieldsOnBuild.includes(field);
  return settings.enabled === null || neededFields.some(isUnread) ? 'not-read' : 'open';
}

function ofLists({ organizationOfLists }: GateFacts, { imsOrganizationId }: ImsSettings, gate: SignInGate): SignInGate {
  if (gate === 'off' || organizationOfLists === undefined) return gate;
  return isSameOrganization(imsOrganizationId, organizationOfLists) ? gate : 'other-organization';
}

/** Adobe writes the ending in one way; people do not. What was not read is nobody's. */
export function isSameOrganization(one: string | null, other: string): boolean {
  return one !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * Fields with another value after the change than in force, as far as both are told; what is put in place of an untold one
 * counts, and so does any new secret. What nobody edits differs only where it waits for a restart: a secret that Campaign stored
 * in another form is no other secret.
 */
function touchedFields(facts: ChangeFacts): Set<ImsSettingsField> {
  const { inForce, stored, waiting, change } = facts;
  const edited = compareSettings(stored, change);
  const touched = new Set([...waiting, ...fieldsInDoubt(facts)]);
  for (const { field, after } of edited) {
    const held = fieldValueOf(inForce, field);
    const isSame = field !== 'imsClientSecret' && isTold(held) && sameFieldValue(held, after);
    if (isSame) touched.delete(field);
    else touched.add(field);
  }
  return touched;
}

/**
 * Fields left alone that somebody else may have changed since: one of both values is not told. A secret that is hidden is taken
 * to be the one there was, where there was one.
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
