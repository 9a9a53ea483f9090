import { accountFindingCodes, type AccountFindingCode } from '@console/domain';
import { UsageError } from './usage-error.ts';

export const accountsOptions = {
  finding: { type: 'string' },
  type: { type: 'string' },
} as const;

export const accountsOptionNames = ['finding', 'type'] as const;

/** Which accounts are listed; what is left out lists all. */
export interface AccountsFilter {
  readonly search?: string;
  readonly finding?: AccountFindingCode | 'any';
  /** Key of a type, such as `sftp`. */
  readonly type?: string;
}

export interface AccountsValues {
  readonly search?: string | undefined;
  readonly finding?: string | undefined;
  readonly type?: string | undefined;
}

/** @throws UsageError */
export function accountsFilterOf({ search, finding, type }: AccountsValues): AccountsFilter {
  const code = (['any', ...accountFindingCodes] as const).find((one) => one === finding);
  if (finding !== undefined && code === undefined)
    throw new UsageError('--finding does not take that; --help lists what it takes.');
  if (type === '') throw new UsageError('--type takes the key of a type, such as sftp.');
  if (search?.trim() === '') throw new UsageError('--search takes a text.');
  return {
    ...(search === undefined ? {} : { search }),
    ...(code === undefined ? {} : { finding: code }),
    ...(type === undefined ? {} : { type }),
  };
}
