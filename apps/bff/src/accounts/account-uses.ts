import type { AccountUsesBody } from '@console/contract';
import { beyondQueries, sumUses } from '@console/domain';
import type { AccountReading, AccountUses, CampaignAccess, ExternalAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

export interface AccountUsesService {
  /**
   * Where an account is used, by its internal name. @throws Problem `ims-account-apart` for the account of Adobe sign-in, which
   * people use, and no record
   */
  read(reader: Pick<SignedIn, 'access'>, name: string): Promise<AccountUsesBody>;
  /** The same of an account that has been read. */
  of(access: CampaignAccess, account: Pick<AccountReading, 'id' | 'name'>): Promise<AccountUsesBody>;
}

export interface AccountUsesParts {
  readonly externalAccounts: Pick<ExternalAccounts, 'read'>;
  readonly accountUses: AccountUses;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createAccountUsesService({ externalAccounts, accountUses, now }: AccountUsesParts): AccountUsesService {
  const of: AccountUsesService['of'] = async (access, { id, name }) => {
    const readAt = new Date(now()).toISOString();
    const sources = await accountUses.ask(access, { id, name });
    return { ...sumUses(sources), sources, beyond: beyondQueries, readAt };
  };
  return {
    of,
    async read({ access }, name) {
      const account = await externalAccounts.read(access, name);
      if (account.kind === 'ims') throw new Problem('ims-account-apart', { campaignChanged: 'no' });
      return await of(access, account);
    },
  };
}
