import { ACCOUNT_TYPE } from '../../schemas/external-account/enumerations.ts';
import { accountSeed } from './other-account.ts';
import type { AccountSeed } from '../seed.ts';

const COUNT = 5_000;
/** New accounts are named `EXT` and a number. */
const FIRST_NUMBER = 1_000;
const EDITORS = ['admin', 'demo-admin', 'internal'] as const;

const KINDS = [
  { label: 'Routing', type: ACCOUNT_TYPE.routing, values: { '@messageType': '1' } },
  { label: 'Database', type: ACCOUNT_TYPE.externalDatabase, values: { '@provider': 'PostgreSQL', '@dbName': 'crm' } },
  { label: 'Files', type: ACCOUNT_TYPE.sftp, values: { '@port': '22' } },
  { label: 'Bounces', type: ACCOUNT_TYPE.bounces, values: { '@encryptionType': '2', '@port': '995' } },
  { label: 'Bucket', type: ACCOUNT_TYPE.amazonS3, values: { '@awsRegion': 'eu-north-1' } },
  { label: 'Pages', type: ACCOUNT_TYPE.http, values: {} },
] as const;

/** Five thousand accounts of six types. */
export function largeAccounts(): AccountSeed[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const number = FIRST_NUMBER + index;
    const { label, type, values } = KINDS[index % KINDS.length] ?? KINDS[0];
    return accountSeed({
      name: `EXT${number}`,
      label: `${label} ${number}`,
      type,
      by: EDITORS[index % EDITORS.length] ?? 'admin',
      values: {
        ...values,
        '@active': String(index % 2),
        '@server': `ext${number}.acme.example`,
        '@account': `ext${number}`,
        '@password': `ext${number}-secret`,
      },
    });
  });
}
