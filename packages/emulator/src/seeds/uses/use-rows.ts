import { row, type Row } from '../../campaign/records.ts';
import { accountIds } from '../accounts/account-rows.ts';
import type { InstanceSeed, UseSeed } from '../seed.ts';

const FIRST_ID = 40_000;
const NO_TEMPLATE = { '@isModel': '0' };

/** Makes the rows of each schema whose records use accounts, by its id. */
export function useRows({ accounts, uses = {} }: InstanceSeed): Readonly<Record<string, () => Row[]>> {
  const { deliveries, services, incomingSms, workflows } = uses;
  const idOf = accountIds(accounts);
  const linked =
    (via: string) =>
    ({ account, ...use }: UseSeed) => ({
      ...use,
      values: { [via]: idOf(account), ...use.values },
    });
  return {
    'nms:delivery': () => (deliveries?.() ?? []).map(linked('@provider-id')).map(named('@internalName', NO_TEMPLATE)),
    'nms:service': () => (services?.() ?? []).map(linked('@extAccount-id')).map(named('@name')),
    'nms:inSMS': () =>
      (incomingSms?.() ?? []).map(({ account, modified }, index) =>
        row({ '@id': String(FIRST_ID + index), '@created': modified, '@extAccount-id': idOf(account) }),
      ),
    'xtk:workflow': () => (workflows?.() ?? []).map(named('@internalName')),
  };
}

function named(namePath: string, more: Readonly<Record<string, string>> = {}) {
  return ({ name, label, modified, values }: Omit<UseSeed, 'account'>, index: number): Row =>
    row({
      '@id': String(FIRST_ID + index),
      [namePath]: name,
      '@label': label,
      '@lastModified': modified,
      ...more,
      ...values,
    });
}
