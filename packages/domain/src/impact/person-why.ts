import { createPreviewer, type PreviewColumns } from '../preview/preview.ts';
import type { MatchOutcome, ProfileMatch } from '../preview/profile-match.ts';
import type { GroupRef, PersonWhy, ReadingStep } from './access-impact.ts';
import { possibleGroupsOf, reachOfPerson } from './reach/group-reach.ts';
import { documentedRightsOf } from '../people/group-rights.ts';
import { groupRefOf } from './impact-state.ts';
import type { AdobeUser, Operator } from '../people/people.ts';
import { personStatuses } from './people-baseline.ts';
import { type JudgedState, rowOf } from './person-rows.ts';
import { emailOf } from '../people/people-order.ts';
import { valuesAt } from '../people/columns/row-lists.ts';
import { doubtBits, isWhole } from '../people/source-doubts.ts';

const noDoubt = { alternatives: [], construct: null, nearGroups: [] } as const;

function stepOf(state: JudgedState, match: ProfileMatch): ReadingStep {
  const labelOf = (name: string | null): string | null =>
    name === null ? null : (state.groups.list[state.groups.indexOf(name)]?.label ?? null);
  switch (match.outcome) {
    case 'linked':
      return {
        outcome: 'linked',
        groupName: match.group.name,
        groupLabel: match.group.label,
        ...noDoubt,
      };
    case 'no-such-group':
    case 'group-not-known': {
      // One person has too few names to show that the mask is the one mistyped.
      const near = match.nearMisses.filter(({ correct }) => correct === 'profile-name');
      const nearGroups = [...new Set(near.map(({ groupName }) => groupName))].map((name) =>
        currentGroupOf(state, name),
      );
      return { outcome: match.outcome, groupName: match.groupName, groupLabel: null, ...noDoubt, nearGroups };
    }
    case 'depends-on-engine':
      return {
        outcome: 'depends-on-engine',
        groupName: match.groupName,
        groupLabel: labelOf(match.groupName),
        alternatives: match.alternatives,
        construct: match.construct,
        nearGroups: [],
      };
    default:
      return { outcome: match.outcome, groupName: null, groupLabel: null, ...noDoubt };
  }
}

function viaOf(user: AdobeUser | undefined, profileName: string): 'direct' | 'user-group' | 'unknown' {
  const direct = user?.directGroupNames ?? null;
  if (direct === null) return 'unknown';
  return direct.includes(profileName) ? 'direct' : 'user-group';
}

/** Names of a person that may be user groups: those that are neither Campaign profiles nor profiles of other products. */
function userGroupsOf(state: JudgedState, user: AdobeUser | undefined): string[] {
  if (user === undefined) return [];
  const { userGroupNames, otherProfileNames } = state.facts;
  if (userGroupNames !== undefined) {
    const known = new Set(userGroupNames);
    return user.groupNames.filter((name) => known.has(name));
  }
  const profiles = new Set([...state.facts.profiles.map(({ name }) => name), ...(otherProfileNames ?? [])]);
  return user.groupNames.filter((name) => !profiles.has(name) && !name.startsWith('_'));
}

/** Outcomes that give a group, or may. */
const reaching: ReadonlySet<MatchOutcome> = new Set(['linked', 'group-not-known', 'depends-on-engine']);

/** Profiles that the two masks read differently come first, then those that reach a group; the others keep their order. */
function weightOf({ before, after }: PersonWhy['profiles'][number]): number {
  const isChanged = before.outcome !== after.outcome || before.groupName !== after.groupName;
  const mayReach = [before, after].some(({ outcome }) => reaching.has(outcome));
  return (isChanged ? 2 : 0) + (mayReach ? 1 : 0);
}

/** Leaves out unlisted names outside both masks: most of them are not profiles. */
function isOfInterest({ isListed, before, after }: PersonWhy['profiles'][number]): boolean {
  return isListed || [before, after].some(({ outcome }) => outcome !== 'outside-mask');
}

function profilesOf(state: JudgedState, person: number): PersonWhy['profiles'] {
  const user = state.population.userAt(person);
  const names = Array.from(valuesAt(state.table.namesOf, person));
  const profiles = names.map((name) => ({ id: String(name), name: state.table.names[name] ?? '' }));
  const areGroupsWhole = isWhole(state.population.states['operator-groups']);
  const previewer = createPreviewer(profiles, state.groups.list, { stated: state.stated, areGroupsWhole });
  const before = previewer.preview(state.masks.before);
  const after = previewer.preview(state.masks.after);
  const stepAt = (columns: PreviewColumns, row: number): ReadingStep => stepOf(state, columns.matchAt(row));
  const userGroups = userGroupsOf(state, user);
  const steps = profiles.map(({ name }, row) => {
    const via = viaOf(user, name);
    return {
      profileName: name,
      via,
      userGroups: via === 'user-group' ? userGroups : [],
      isListed: state.table.isListed[names[row] ?? 0] === 1,
      before: stepAt(before, row),
      after: stepAt(after, row),
    };
  });
  return steps.filter(isOfInterest).toSorted((one, other) => weightOf(other) - weightOf(one));
}

function currentGroupOf(state: JudgedState, name: string): GroupRef {
  return { name, label: state.groups.list[state.groups.indexOf(name)]?.label ?? name };
}

/** Only where it is in doubt who the person is; elsewhere a likeness means nothing. */
function nearOf({ population, judged }: JudgedState, person: number): PersonWhy['identity']['near'] {
  if (((judged.doubts[person] ?? 0) & doubtBits.identity) === 0) return [];
  const loginAt = (row: number): string => population.operatorsAt(row)[0]?.login ?? '';
  return population.nearAt(person).map((match) => ({
    who: emailOf(population, match.person) || (population.userAt(match.person)?.username ?? loginAt(match.person)),
    kind: match.kind,
  }));
}

function identityOf(state: JudgedState, person: number): PersonWhy['identity'] {
  const user = state.population.userAt(person);
  const joinedBy = state.population.joinedByAt(person);
  const describeOperator = (
    { login, label, email, isDisabled, authentication, groupNames }: Operator,
    index: number,
  ) => ({
    login,
    label,
    email,
    isDisabled,
    authentication,
    joinedBy: joinedBy[index] ?? null,
    groups: groupNames.map((name) => currentGroupOf(state, name)),
  });
  const adobeUser =
    user === undefined ? null : { email: user.email, username: user.username, name: user.name, state: user.state };
  return {
    adobeUser,
    operators: state.population.operatorsAt(person).map(describeOperator),
    near: nearOf(state, person),
  };
}

function groupsOf(state: JudgedState, person: number): PersonWhy['groups'] {
  const possible = new Set([...possibleGroupsOf(state, 'before', person), ...possibleGroupsOf(state, 'after', person)]);
  const reached = Array.from(possible, (group) => {
    const { name, label } = groupRefOf(state, group);
    const before = reachOfPerson(state, 'before', { person, group });
    const after = reachOfPerson(state, 'after', { person, group });
    return { name, label, before, after, rights: documentedRightsOf(name) };
  });
  // Where the profiles were not read, show the groups that the operators are in now.
  const isUnread = state.baseline.status[person] === personStatuses.unread;
  const now = isUnread ? state.population.operatorsAt(person).flatMap(({ groupNames }) => groupNames) : [];
  const unread = Array.from(new Set(now), (group) => {
    const { name, label } = currentGroupOf(state, group);
    return { name, label, before: 'maybe', after: 'maybe', rights: documentedRightsOf(name) } as const;
  });
  return [...reached, ...unread];
}

/** Why one person has the verdict, step by step. */
export function whyOfPerson(state: JudgedState, person: number): PersonWhy {
  return {
    person: rowOf(state, person),
    identity: identityOf(state, person),
    profiles: profilesOf(state, person),
    groups: groupsOf(state, person),
    sources: state.facts.sources,
  };
}
