import { GroupList } from './group-list.ts';
import { BUILT_IN_GROUPS } from './groups.ts';
import type { GroupSeed } from './seed.ts';

export const OPERATOR_GROUPS = 400;
export const USER_GROUPS = 300;
const PROFILES = 5_000;
/** Of acme-prod, those of its brands included; the last of them name teams that the instance does not have. */
export const PRODUCTION_PROFILES = 4_700;
const LINKED_PROFILES = 4_600;
const STAGE_PROFILES = 100;
const V8_PROFILES = 100;
/** Number of the profile `Campaign - acme_prod - report`, which a quarter of the people hold through a user group. */
const REPORT_PROFILE = 4;

/** The mask of acme-prod: between tenant and group its profiles may name a brand, ` brand 07`. */
export const LARGE_MASK = 'Campaign - acme_prod.* - (.*)';

export function operatorGroup(index: number): GroupSeed {
  const number = String(index + 1).padStart(3, '0');
  return BUILT_IN_GROUPS[index] ?? { name: `team-${number}`, label: `Team ${number}` };
}

/** Internal name of the group that a profile of acme-prod reaches; undefined for other profiles and for former teams. */
export function groupReached(profile: number): string | undefined {
  return profile < LINKED_PROFILES ? operatorGroup(profile % OPERATOR_GROUPS).name : undefined;
}

function profileName(index: number): { name: string; productName: string } {
  const campaign = 'Adobe Campaign';
  if (index < PRODUCTION_PROFILES) {
    const brand = Math.floor(index / OPERATOR_GROUPS);
    const tenant = brand === 0 ? 'acme_prod' : `acme_prod brand ${String(brand).padStart(2, '0')}`;
    return { name: `Campaign - ${tenant} - ${groupReached(index) ?? `team-${index}`}`, productName: campaign };
  }
  const stage = index - PRODUCTION_PROFILES;
  const v8 = stage - STAGE_PROFILES;
  if (v8 < 0) return { name: `Campaign - acme_stage - ${operatorGroup(stage).name}`, productName: campaign };
  if (v8 < V8_PROFILES) return { name: `campaign - acme_v8 - ${operatorGroup(v8).name}`, productName: campaign };
  return index % 2 === 0
    ? { name: `Analytics - workspace ${index}`, productName: 'Adobe Analytics' }
    : { name: `AEM - authors ${index}`, productName: 'Adobe Experience Manager' };
}

/** Departments nested in a department: every tenth has the three before it, every hundredth has three of these tens. */
function innerDepartments(index: number): number[] {
  if (index % 100 === 99) return [index - 30, index - 20, index - 10];
  return index % 10 === 9 ? [index - 3, index - 2, index - 1] : [];
}

/** Every group of the large organisation, and the ids that memberships are made of. */
export function largeGroups() {
  const list = new GroupList();
  list.administratorRoles();
  const userGroupIds: number[] = [];
  for (let index = 0; index < USER_GROUPS; index += 1) {
    const inner = innerDepartments(index).flatMap((department) => userGroupIds[department] ?? []);
    userGroupIds.push(list.userGroup(`Department ${String(index + 1).padStart(3, '0')}`, inner));
  }
  // Large enough that its members come on several pages.
  const reportReaders = list.userGroup('Report readers');
  const profileIds: number[] = [];
  for (let index = 0; index < PROFILES; index += 1) {
    const { name, productName } = profileName(index);
    // Each department is given one profile, spread over the brands.
    const department = index % 16 === 6 ? userGroupIds[(index - 6) / 16] : undefined;
    const assigned = index === REPORT_PROFILE ? reportReaders : department;
    profileIds.push(
      list.profile(name, { productName, ...(assigned === undefined ? {} : { memberGroupIds: [assigned] }) }),
    );
  }
  return { groups: list.groups, profileIds, userGroupIds, reportReaders };
}
