import type { CampaignInstance } from './instance.ts';
import { row, wireTime, type Row } from './records.ts';

/** The state of an operator that tests can read and set. */
export interface OperatorState {
  readonly label: string;
  readonly email: string;
  readonly disabled: boolean;
  /** Empty where the attribute was never set. */
  readonly authentication: string;
  /** Internal names of the operator groups. */
  readonly groups: readonly string[];
}

export function operatorState(instance: CampaignInstance, login: string): OperatorState | undefined {
  const found = instance.records.builtIn('xtk:operator').named(login);
  if (!found) return undefined;
  return {
    label: found.get('@label') ?? '',
    email: found.get('@email') ?? '',
    disabled: found.get('@disable') === '1',
    authentication: found.get('access/@authenticationType') ?? '',
    groups: instance.groupsOf(found).map((group) => group.get('@name') ?? ''),
  };
}

/** Adds an operator, or changes the one with this login. Throws for a group the instance does not have. */
export function putOperator(instance: CampaignInstance, login: string, change: Partial<OperatorState>): void {
  const groupIds = change.groups?.map((name) => groupId(instance, name));
  const operators = instance.records.builtIn('xtk:operator');
  const found = operators.named(login) ?? instance.addImsOperator({ login, email: '' }, []);
  const values = {
    '@label': change.label,
    '@email': change.email,
    '@disable': change.disabled === undefined ? undefined : String(Number(change.disabled)),
    'access/@authenticationType': change.authentication,
    '@lastModified': wireTime(Date.now()),
  };
  for (const [path, value] of Object.entries(values)) if (value !== undefined) found.set(path, value);
  operators.changed();
  if (!groupIds) return;
  leaveGroups(instance, found);
  const memberships = instance.records.builtIn('xtk:operatorGroup');
  for (const id of groupIds) memberships.add(row({ '@operator-id': found.get('@id') ?? '', '@group-id': id }));
}

export function removeOperator(instance: CampaignInstance, login: string): void {
  const operators = instance.records.builtIn('xtk:operator');
  const found = operators.named(login);
  if (!found) return;
  leaveGroups(instance, found);
  operators.remove(found);
}

function leaveGroups(instance: CampaignInstance, operator: Row): void {
  const memberships = instance.records.builtIn('xtk:operatorGroup');
  const id = operator.get('@id');
  for (const membership of memberships.rows().filter((each) => each.get('@operator-id') === id)) {
    memberships.remove(membership);
  }
}

function groupId(instance: CampaignInstance, name: string): string {
  const id = instance.records.builtIn('xtk:group').named(name)?.get('@id');
  if (id === undefined) throw new Error(`${instance.build.key} has no operator group ${name}.`);
  return id;
}
