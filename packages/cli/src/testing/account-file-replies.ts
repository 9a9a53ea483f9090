import type { InstanceAccountsBody, PlanBody, PlanSetBody } from '@console/contract';

const fields: InstanceAccountsBody['types'][number]['fields'] = [
  { field: 'label', kind: 'text' },
  { field: 'server', kind: 'address' },
  { field: 'password', kind: 'secret' },
];

/** An instance with two accounts, one of them without its password, and the account of Adobe sign-in. */
export const instanceAccounts: InstanceAccountsBody = {
  file: {
    format: 'campaign-external-accounts',
    version: 1,
    instance: 'acme-prod',
    accounts: [
      {
        name: 'nightly',
        type: 'sftp',
        fields: { label: 'Nightly', server: 'old.example' },
        secrets: ['password'],
        leftOut: {},
      },
      { name: 'partner', type: 'ftp', fields: { label: 'Partner' }, secrets: [], leftOut: { '@folder-id': 'link' } },
    ],
  },
  notInFile: [{ account: 'Adobe_Marketing_Cloud', why: 'ims' }],
  isWhole: true,
  types: [
    { value: '5', name: 'ftp', label: 'FTP', fields, notOffered: null },
    { value: '6', name: 'sftp', label: 'SFTP', fields, notOffered: null },
  ],
  readOnly: [],
  emptySecrets: { partner: ['password'] },
  fieldTitles: { server: { en: 'Server', sv: 'Server' } },
  readAt: '2026-03-01T09:00:00.000Z',
};

/** A file with one new account and one that differs. */
export const wanted = {
  format: 'campaign-external-accounts',
  version: 1,
  accounts: [
    { name: 'fresh-1', type: 'ftp', fields: { label: 'Fresh', server: 'new.example' }, secrets: ['password'] },
    { name: 'nightly', type: 'sftp', fields: { label: 'Nightly', server: 'new.example' }, secrets: ['password'] },
  ],
};

const planId = (number: number) => `7e2c5c8e-1111-4222-8333-44445555666${number}`;

function planOf(number: number, accountName: string, act: PlanBody['act']): PlanBody {
  return {
    planId: planId(number),
    instanceKey: 'acme-prod',
    accountName,
    revision: 'r',
    statedReading: null,
    kind: 'plain',
    act,
    type: null,
    author: 'demo-admin',
    createdAt: '2026-03-01T09:00:00.000Z',
    expiresAt: '2026-03-01T09:15:00.000Z',
    state: 'open',
    changes: [
      {
        field: 'server',
        label: { en: 'Server', sv: 'Server' },
        before: act === 'create' ? '' : 'old.example',
        after: 'new.example',
        effective: 'at-once',
      },
    ],
    restart: null,
    preview: null,
    impact: null,
    cost: null,
    uses: null,
    findings: [],
    warnings: [],
    receipt: null,
    outcome: null,
    basisWrite: null,
  };
}

export const planSet: PlanSetBody = {
  setId: planId(9),
  instanceKey: 'acme-prod',
  plans: [planOf(1, 'fresh-1', 'create'), planOf(2, 'nightly', 'change')],
  refused: [],
};
