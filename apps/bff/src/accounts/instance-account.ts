import { imsAccountName } from '@console/domain';
import type { CampaignAccess, CampaignDirectory, ImsAccountReading, ExternalAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';

export interface InstanceAccountParts {
  readonly campaign: CampaignDirectory;
  readonly externalAccounts: ExternalAccounts;
}

/** The account whose mask is in force: the one of Adobe's name, else the first of its kind. @throws Problem */
export async function readInstanceAccount(
  { campaign, externalAccounts }: InstanceAccountParts,
  access: CampaignAccess,
): Promise<ImsAccountReading> {
  try {
    return await externalAccounts.readIms(access, imsAccountName);
  } catch (error) {
    const isElsewhere =
      error instanceof Problem && (error.code === 'account-not-found' || error.code === 'not-an-ims-account');
    if (!isElsewhere) throw error;
  }
  const { ims } = await campaign.accounts(access);
  if (ims.state === 'package-missing') throw new Problem('package-missing', { campaignChanged: 'no' });
  if (ims.state === 'type-not-known') throw new Problem('account-type-not-known', { campaignChanged: 'no' });
  const name = ims.state === 'duplicate' ? ims.accountNames[0] : 'accountName' in ims ? ims.accountName : undefined;
  if (ims.state === 'not-read' || name === null)
    throw new Problem('campaign-unexpected-reply', { campaignChanged: 'no' });
  if (name === undefined) throw new Problem('account-not-found', { campaignChanged: 'no' });
  return await externalAccounts.readIms(access, name);
}
