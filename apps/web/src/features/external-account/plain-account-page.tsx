import type { PlainAccountBody } from '@console/contract';
export function PlainAccountPage({
  account,
}: {
  readonly account: PlainAccountBody;
  readonly login: string;
  readonly mayApply: boolean;
  readonly slots: unknown;
  readonly onReread: unknown;
}) {
  return account.name;
}
