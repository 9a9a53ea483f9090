import {
  ActionFailure,
  groupNamed,
  membersOf,
  namesIn,
  optionalText,
  optionOf,
  type Members,
  type Step,
  type StepContext,
} from './action-step.ts';
import type { DirectoryGroup, Person } from './person.ts';

/** The person of a command. */
export interface UserSubject {
  readonly user: string;
  readonly domain: string | undefined;
  readonly useAdobeID: boolean;
}

const CREATES: Readonly<Record<string, Person['type']>> = {
  addAdobeID: 'adobeID',
  createEnterpriseID: 'enterpriseID',
  createFederatedID: 'federatedID',
};

/** Performs one step for a person. Throws `ActionFailure`. */
export function userStep(context: StepContext, subject: UserSubject, step: Step): void {
  switch (step.name) {
    case 'addAdobeID':
    case 'createEnterpriseID':
    case 'createFederatedID':
      createPerson(context, subject, step);
      break;
    case 'update':
      updatePerson(context, subject, step);
      break;
    case 'add':
    case 'remove':
      changeMemberships(context, subject, step);
      break;
    case 'addRoles':
    case 'removeRoles':
      changeRoles(context, subject, step);
      break;
    case 'removeFromOrg':
    case 'removeFromDomain':
      removePerson(context, subject, step);
      break;
    default:
      throw new ActionFailure('error.command.step.unknown', `Unknown step: ${step.name}`);
  }
}

/** Index of the person; with `testOnly`, undefined for an unknown person, whom an earlier step may have created. */
function existing({ organization, testOnly }: StepContext, subject: UserSubject): number | undefined {
  const { user, domain, useAdobeID: prefersAdobeId } = subject;
  const index = organization.find({ user, domain, prefersAdobeId });
  if (index === undefined && !testOnly) {
    throw new ActionFailure('error.user.nonexistent', `User Id does not exist: ${user}`);
  }
  return index;
}

function createPerson(context: StepContext, { user, domain }: UserSubject, step: Step): void {
  if (!step.isFirst) throw new ActionFailure('error.command.create.not_first', 'A create step must be the first');
  const { organization, testOnly } = context;
  const members = membersOf(step, ['email', 'country', 'firstname', 'lastname', 'option']);
  const type = CREATES[step.name] ?? 'unknown';
  const names = namesOf(members);
  const email = emailOf(members);
  if (email === undefined) throw new ActionFailure('error.user.email.invalid', 'The email is missing');
  const country = countryOf(members);
  const option = optionOf(members);
  if (user.includes('@') && user.toLowerCase() !== email.toLowerCase()) {
    throw new ActionFailure('error.user.must_match_email', 'The user must match the email');
  }
  if (type !== 'adobeID') {
    if (names.firstname === undefined) throw new ActionFailure('error.user.firstname_missing', 'No firstname');
    if (names.lastname === undefined) throw new ActionFailure('error.user.lastname_missing', 'No lastname');
    checkDomain(context, domain ?? domainOf(email));
  }
  if (type === 'federatedID' && country === undefined) {
    throw new ActionFailure('error.country.invalid', 'The country is missing');
  }
  const index = organization.find({ user, domain, prefersAdobeId: type === 'adobeID' });
  const isThere = index !== undefined && organization.personAt(index).type === type;
  if (isThere && option === undefined) {
    throw new ActionFailure('error.user.already_in_org', `User is already in the organization: ${user}`);
  }
  if (testOnly) return;
  if (!isThere) {
    const own = type === 'adobeID' ? {} : { domain: domain ?? domainOf(email) };
    organization.addPerson({
      email,
      username: user,
      type,
      ...own,
      ...names,
      ...(country === undefined ? {} : { country }),
    });
  } else if (option === 'updateIfAlreadyExists') organization.changePerson(index, names);
}

function updatePerson(context: StepContext, subject: UserSubject, step: Step): void {
  const members = membersOf(step, ['email', 'firstname', 'lastname', 'username', 'country', 'option']);
  if (members['country'] !== undefined) {
    throw new ActionFailure('error.update.country.no_update', 'The country cannot be updated');
  }
  if (members['option'] !== undefined) throw new ActionFailure('error.command.update.option.no', 'No option here');
  const email = emailOf(members);
  const username = optionalText(members, 'username');
  const index = existing(context, subject);
  if (email !== undefined) checkDomain(context, domainOf(email));
  if (index === undefined) return;
  const { organization, testOnly } = context;
  const before = organization.personAt(index);
  if (before.type === 'adobeID') throw new ActionFailure('error.update.adobeid.no', 'An Adobe ID cannot be updated');
  const other = email === undefined ? undefined : organization.find({ user: email });
  if (other !== undefined && other !== index) {
    throw new ActionFailure('error.user.email.name_in_use', `The email is in use: ${email}`);
  }
  if (testOnly) return;
  // A person who signs in by address continues to do so.
  const follows = email !== undefined && username === undefined && before.username === before.email;
  organization.changePerson(index, {
    ...namesOf(members),
    ...(email === undefined ? {} : { email }),
    ...(username === undefined ? {} : { username }),
    ...(follows ? { username: email, domain: domainOf(email) } : {}),
  });
}

/** Types of group that each key of a membership step names; any for `group`. */
const GROUP_TYPES: Readonly<Record<string, string | undefined>> = {
  group: undefined,
  usergroup: 'USER_GROUP',
  product: 'PRODUCT_PROFILE',
  productConfiguration: 'PRODUCT_PROFILE',
};

function changeMemberships(context: StepContext, subject: UserSubject, step: Step): void {
  const { organization, testOnly } = context;
  const isMember = step.name === 'add';
  if (step.value === 'all' && !isMember) {
    const index = existing(context, subject);
    if (index === undefined || testOnly) return;
    const groups = organization.directGroups(index).filter(({ groupName }) => groupName !== SYSTEM_ADMINISTRATORS);
    for (const { groupId } of groups) organization.setMember({ index, groupId }, false);
    return;
  }
  const members = membersOf(step, Object.keys(GROUP_TYPES));
  const keys = Object.keys(members);
  if (keys.length === 0) throw new ActionFailure('error.command.add_remove.missing_list', `No list in ${step.name}`);
  const groups: DirectoryGroup[] = [];
  for (const key of keys) {
    if (key === 'product') context.warn("'product' command is deprecated. Please use productConfiguration.");
    for (const name of namesIn(members, key)) groups.push(groupNamed(organization, name, GROUP_TYPES[key]));
  }
  setMemberships(context, { subject, groups }, isMember);
}

/** The role that the API can neither add nor remove. */
const SYSTEM_ADMINISTRATORS = '_org_admin';

function setMemberships(
  context: StepContext,
  { subject, groups }: { subject: UserSubject; groups: readonly DirectoryGroup[] },
  isMember: boolean,
): void {
  if (groups.some(({ groupName }) => groupName === SYSTEM_ADMINISTRATORS)) {
    throw new ActionFailure('error.command.illegal_entry', `${SYSTEM_ADMINISTRATORS} cannot be changed`);
  }
  const index = existing(context, subject);
  if (index === undefined || context.testOnly) return;
  for (const { groupId } of groups) context.organization.setMember({ index, groupId }, isMember);
}

/** The prefix of the administrator group for each role. */
const ROLES: Readonly<Record<string, string>> = { admin: '_admin_', productAdmin: '_product_admin_' };

function changeRoles(context: StepContext, subject: UserSubject, step: Step): void {
  context.warn(`'${step.name}' command is deprecated. Please use ${step.name === 'addRoles' ? 'add' : 'remove'}.`);
  const members = membersOf(step, Object.keys(ROLES));
  const groups = Object.keys(members).flatMap((role) =>
    namesIn(members, role).map((name) => groupNamed(context.organization, `${ROLES[role] ?? ''}${name}`)),
  );
  if (groups.length === 0) throw new ActionFailure('error.command.add_remove.missing_list', `No list in ${step.name}`);
  setMemberships(context, { subject, groups }, step.name === 'addRoles');
}

function removePerson(context: StepContext, subject: UserSubject, step: Step): void {
  if (!step.isLast) throw new ActionFailure('error.command.removefromorg.not_last', `${step.name} must be the last`);
  const members = membersOf(step, step.name === 'removeFromOrg' ? ['deleteAccount'] : ['domain']);
  const { deleteAccount = false } = members;
  if (typeof deleteAccount !== 'boolean') {
    throw new ActionFailure('error.command.boolean_expected', 'deleteAccount is true or false');
  }
  optionalText(members, 'domain');
  const index = existing(context, subject);
  if (index !== undefined && !context.testOnly) context.organization.removeAt(index);
}

function namesOf(members: Members): Pick<Partial<Person>, 'firstname' | 'lastname'> {
  const firstname = optionalText(members, 'firstname');
  const lastname = optionalText(members, 'lastname');
  return { ...(firstname === undefined ? {} : { firstname }), ...(lastname === undefined ? {} : { lastname }) };
}

const LONGEST_EMAIL = 60;

function emailOf(members: Members): string | undefined {
  const email = optionalText(members, 'email');
  if (email === undefined || (/^[^\s@]+@[^\s@]+$/.test(email) && email.length <= LONGEST_EMAIL)) return email;
  throw new ActionFailure('error.user.email.invalid', `The email is invalid: ${email}`);
}

function countryOf(members: Members): string | undefined {
  const country = optionalText(members, 'country', 2);
  if (country === undefined || /^[A-Z]{2}$/.test(country)) return country;
  throw new ActionFailure('error.country.invalid', `The country is invalid: ${country}`);
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

function checkDomain({ organization }: StepContext, domain: string): void {
  if (organization.claimedDomains().has(domain.toLowerCase())) return;
  throw new ActionFailure('error.domain.trust.nonexistent', 'Changes to users are only allowed in claimed domains.');
}
