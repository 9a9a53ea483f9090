import { expect, test } from 'vitest';
import { type FieldValue, type ImsSettings, type SecretState, valuesOfSettings } from '@console/domain';
import type { ImsAccountReading } from '../../ports.ts';
import type { Intent } from '../../store/tables/changes/settlement.ts';
import { judge } from './judge-intent.ts';

const settings: ImsSettings = {
  label: 'Adobe Experience Cloud',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'https://ims.example',
  imsScope: ['openid'],
  imsClientId: 'campaign',
  imsClientSecret: { stored: true, fingerprint: 'old' },
  callbackServer: 'https://console.example',
  imsOrganizationId: 'ORG@AdobeOrg',
  associationMask: 'Campaign - (.*)',
  productContext: '',
  experienceCloudServer: '',
  tenant: 'old',
  comment: '',
};

const reading = (part: Partial<ImsSettings>): ImsAccountReading => ({
  kind: 'ims',
  values: valuesOfSettings({ ...settings, ...part }),
  id: '1',
  name: 'Adobe_Marketing_Cloud',
  type: { value: '117', name: 'mac', label: 'Adobe Experience Cloud' },
  typeSource: { foundBy: 'name', others: [] },
  revision: 'r',
  settings: { ...settings, ...part },
  fields: [],
  otherAccountsOfKind: [],
  accountsMaybeOfKind: [],
  changedAt: null,
  changedBy: null,
  changedByLogin: null,
});

interface Asked {
  readonly tenant?: readonly [before: FieldValue, after: FieldValue];
  /** Fingerprints before and after; empty for none, `null` for not known. */
  readonly secret?: readonly [before: string | null, after: string | null];
}

function intentOf({ tenant, secret }: Asked): Intent {
  const of = (side: 0 | 1) => ({
    values: {
      ...(tenant === undefined ? {} : { tenant: tenant[side] }),
      ...(secret === undefined ? {} : { imsClientSecret: { secret: side === 0 ? 'stored' : 'replaced' } as const }),
    },
    secrets: secret === undefined ? {} : { imsClientSecret: secret[side] },
  });
  return {
    intentId: 'i',
    act: 'change',
    planId: 'p',
    instanceKey: 'prod',
    accountId: '1',
    accountName: 'Adobe_Marketing_Cloud',
    author: 'ada',
    requestId: 'r',
    base: of(0),
    wanted: of(1),
    createdAt: 0,
    quietUntil: 0,
    sentAt: 0,
    stampBefore: null,
    writerBefore: null,
    clockAheadMs: null,
  };
}

const stored = (fingerprint: string): SecretState => ({ stored: true, fingerprint });
const tenant = ['old', 'new'] as const;
const unseenTenant = [null, 'new'] as const;

test.each<readonly [what: string, asked: Asked, now: Partial<ImsSettings>, judged: ReturnType<typeof judge>]>([
  ['the wanted value', { tenant }, { tenant: 'new' }, 'applied'],
  ['the former value', { tenant }, { tenant: 'old' }, 'not-applied'],
  ['a third value', { tenant }, { tenant: 'theirs' }, 'unknown'],
  ['no value', { tenant }, { tenant: null }, 'not-told'],
  ['an empty value', { tenant }, { tenant: '' }, 'unknown'],
  ['the wanted value in place of one not read', { tenant: unseenTenant }, { tenant: 'new' }, 'applied'],
  ['another value in place of one not read', { tenant: unseenTenant }, { tenant: 'old' }, 'not-told'],
  ['no value, before and after', { tenant: unseenTenant }, { tenant: null }, 'not-told'],
  ['the wanted secret', { secret: ['old', 'new'] }, { imsClientSecret: stored('new') }, 'applied'],
  ['the former secret', { secret: ['old', 'new'] }, { imsClientSecret: stored('old') }, 'not-applied'],
  ['a third secret', { secret: ['old', 'new'] }, { imsClientSecret: stored('theirs') }, 'unknown'],
  ['no secret, none wanted', { secret: ['old', ''] }, { imsClientSecret: { stored: false } }, 'applied'],
  ['a hidden secret', { secret: ['old', 'new'] }, { imsClientSecret: 'hidden' }, 'not-told'],
  ['a hidden secret, none wanted', { secret: ['old', ''] }, { imsClientSecret: 'hidden' }, 'not-told'],
  ['a hidden secret, before and after', { secret: [null, 'new'] }, { imsClientSecret: 'hidden' }, 'not-told'],
  ['a hidden secret of which none was known', { secret: [null, null] }, { imsClientSecret: 'hidden' }, 'not-told'],
  [
    'the wanted secret in place of a hidden one',
    { secret: [null, 'new'] },
    { imsClientSecret: stored('new') },
    'applied',
  ],
  ['another secret in place of a hidden one', { secret: [null, 'new'] }, { imsClientSecret: stored('x') }, 'not-told'],
  ['a secret not sent yet', { secret: ['old', null] }, { imsClientSecret: stored('old') }, 'not-applied'],
  [
    'the wanted value beside a hidden secret',
    { tenant, secret: ['old', 'new'] },
    { tenant: 'new', imsClientSecret: 'hidden' },
    'not-told',
  ],
  [
    'the former value beside a hidden secret',
    { tenant, secret: ['old', 'new'] },
    { tenant: 'old', imsClientSecret: 'hidden' },
    'not-told',
  ],
  [
    'a third value beside a hidden secret',
    { tenant, secret: ['old', 'new'] },
    { tenant: 'theirs', imsClientSecret: 'hidden' },
    'unknown',
  ],
])('%s', (...[, asked, now, judged]) => {
  expect(judge(intentOf(asked), reading(now))).toBe(judged);
});
