import {
  ActionFailure,
  groupNamed,
  membersOf,
  namesIn,
  optionalText,
  optionOf,
  type Step,
  type StepContext,
} from './action-step.ts';

const USER_GROUP = 'USER_GROUP';
const LONGEST_NAME = 255;

/** Performs one step for a user group, and returns the name of the group after it. Throws `ActionFailure`. */
export function groupStep(context: StepContext, name: string, step: Step): string {
  switch (step.name) {
    case 'createUserGroup':
      createGroup(context, name, step);
      return name;
    case 'updateUserGroup':
      return updateGroup(context, name, step);
    case 'deleteUserGroup':
      deleteGroup(context, name, step);
      return name;
    case 'add':
    case 'remove':
      changeMembers(context, name, step);
      return name;
    default:
      throw new ActionFailure('error.command.step.unknown', `Unknown step: ${step.name}`);
  }
}

function createGroup({ organization, testOnly }: StepContext, name: string, step: Step): void {
  if (!step.isFirst) throw new ActionFailure('error.command.create.not_first', 'A create step must be the first');
  const members = membersOf(step, ['name', 'description', 'option']);
  const given = optionalText(members, 'name', LONGEST_NAME) ?? name;
  if (given !== name) throw new ActionFailure('error.command.illegal_entry', 'The names of the group differ');
  checkName(name);
  const option = optionOf(members);
  const described = descriptionIn(optionalText(members, 'description'));
  const found = organization.group(name);
  if (found && option === undefined) {
    throw new ActionFailure('error.usergroup.already_exists', `Group ${name} already exists`);
  }
  if (testOnly) return;
  if (!found) organization.addGroup({ type: USER_GROUP, groupName: name, ...described });
  else if (option === 'updateIfAlreadyExists') organization.changeGroup(found.groupId, described);
}

function updateGroup({ organization, testOnly }: StepContext, name: string, step: Step): string {
  const members = membersOf(step, ['name', 'description']);
  const next = optionalText(members, 'name', LONGEST_NAME);
  const described = descriptionIn(optionalText(members, 'description'));
  if (next !== undefined) checkName(next);
  const { groupId } = groupNamed(organization, name, USER_GROUP);
  const other = next === undefined ? undefined : organization.group(next);
  if (other && other.groupId !== groupId) {
    throw new ActionFailure('error.usergroup.already_exists', `Group ${next} already exists`);
  }
  if (testOnly) return name;
  organization.changeGroup(groupId, { ...described, ...(next === undefined ? {} : { groupName: next }) });
  return next ?? name;
}

function deleteGroup({ organization, testOnly }: StepContext, name: string, step: Step): void {
  if (!step.isLast) throw new ActionFailure('error.command.illegal_entry', 'No step follows deleteUserGroup');
  membersOf(step, []);
  const { groupId } = groupNamed(organization, name, USER_GROUP);
  if (!testOnly) organization.removeGroup(groupId);
}

function changeMembers(context: StepContext, name: string, step: Step): void {
  const { organization, testOnly } = context;
  const isMember = step.name === 'add';
  const group = groupNamed(organization, name);
  const members = membersOf(step, ['user', 'product', 'productConfiguration']);
  const keys = Object.keys(members);
  if (keys.length === 0) throw new ActionFailure('error.command.add_remove.missing_list', `No list in ${step.name}`);
  const profiles = keys.flatMap((key) => {
    if (key === 'user') return [];
    if (key === 'product') context.warn("'product' command is deprecated. Please use productConfiguration.");
    return namesIn(members, key).map((each) => groupNamed(organization, each, 'PRODUCT_PROFILE'));
  });
  const users = members['user'] === undefined ? [] : namesIn(members, 'user');
  const indexes = users.map((user) => {
    const index = organization.find({ user });
    if (index === undefined) throw new ActionFailure('error.user.nonexistent', `User Id does not exist: ${user}`);
    return index;
  });
  if (testOnly) return;
  for (const index of indexes) organization.setMember({ index, groupId: group.groupId }, isMember);
  for (const { groupId, memberGroupIds = [] } of profiles) {
    const others = memberGroupIds.filter((id) => id !== group.groupId);
    organization.changeGroup(groupId, { memberGroupIds: isMember ? [...others, group.groupId] : others });
  }
}

function descriptionIn(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}

function checkName(name: string): void {
  if (name === '' || name.startsWith('_')) throw new ActionFailure('error.group.invalid_name', `Illegal name: ${name}`);
}
