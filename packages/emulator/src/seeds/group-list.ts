import type { DirectoryGroup } from '../user-management/person.ts';

const FIRST_GROUP_ID = 501_000_100;
const CAMPAIGN_PRODUCT = 'Adobe Campaign';

/** Collects the groups of an organisation and numbers them. */
export class GroupList {
  readonly groups: DirectoryGroup[];

  /** @param groups existing ones, which keep their ids. */
  constructor(groups: readonly DirectoryGroup[] = []) {
    this.groups = [...groups];
  }

  add(group: Omit<DirectoryGroup, 'groupId'>): number {
    const groupId = FIRST_GROUP_ID + this.groups.length * 7;
    this.groups.push({ ...group, groupId });
    return groupId;
  }

  profile(groupName: string, more: Partial<Omit<DirectoryGroup, 'groupId'>> = {}): number {
    const productName = more.productName ?? CAMPAIGN_PRODUCT;
    return this.add({ type: 'PRODUCT_PROFILE', groupName, licenseQuota: 'UNLIMITED', ...more, productName });
  }

  userGroup(groupName: string, memberGroupIds: readonly number[] = []): number {
    return this.add({ type: 'USER_GROUP', groupName, ...(memberGroupIds.length === 0 ? {} : { memberGroupIds }) });
  }

  /** The administrator roles every organisation shows. */
  administratorRoles(): { system: number; product: number } {
    const system = this.add({ type: 'SYSADMIN_GROUP', groupName: '_org_admin' });
    this.add({ type: 'DEPLOYMENT_ADMIN_GROUP', groupName: '_deployment_admin' });
    this.add({ type: 'SUPPORT_ADMIN_GROUP', groupName: '_support_admin' });
    const product = this.add({
      type: 'PRODUCT_ADMIN_GROUP',
      groupName: `_product_admin_${CAMPAIGN_PRODUCT}`,
      productName: CAMPAIGN_PRODUCT,
    });
    return { system, product };
  }
}
