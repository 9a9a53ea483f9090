import type { ImsAccountBody } from '@console/contract';
import type { Fault } from '@console/emulator';
import type { ImsSettingsField, UnreadCause } from '@console/domain';

type Edit = NonNullable<Extract<Fault['effect'], { kind: 'damage' }>['edits']>[number];

/** A damaged reply about the account, and how it must be read. */
export interface DamagedAccount {
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Values of the fields that the damage touches; `null` is not read. All other fields are as without damage. */
  readonly settings: Partial<ImsAccountBody['settings']>;
  /** Why a field was not read. */
  readonly unread?: Partial<Record<ImsSettingsField, UnreadCause>>;
}

const set = (path: string, value: string): Edit => ({ path: `extAccount[0]/${path}`, set: value });
const remove = (path: string): Edit => ({ path: `extAccount[0]/${path}`, remove: true });

function left(what: string, path: string, field: Exclude<ImsSettingsField, 'imsClientSecret'>): DamagedAccount {
  return {
    what: `${what} left out`,
    edits: [remove(path)],
    settings: { [field]: null },
    unread: { [field]: 'not-in-reply' },
  };
}

function odd(value: string): DamagedAccount {
  return {
    what: `enabled is “${value}”`,
    edits: [set('@active', value)],
    settings: { enabled: null },
    unread: { enabled: 'odd' },
  };
}

const hidden = { imsClientSecret: 'hidden' } as const;

export const damagedAccounts: readonly DamagedAccount[] = [
  left('the tenant', '@tenant', 'tenant'),
  left('the label', '@label', 'label'),
  left('the mask', '@imsRightsMask', 'associationMask'),
  left('the organization', '@imsOrgId', 'imsOrganizationId'),
  left('the client id', '@clientId', 'imsClientId'),
  left('the IMS server', '@imsServer', 'imsServer'),
  left('the callback', '@callbackServer', 'callbackServer'),
  left('the product context', '@productContext', 'productContext'),
  left('the Experience Cloud server', '@server', 'experienceCloudServer'),
  left('the scope', '@userScope', 'imsScope'),
  left('enabled', '@active', 'enabled'),
  left('package export', '@packageAutoExport', 'packageAutoExport'),
  odd('maybe'),
  odd(''),
  odd('2'),
  odd('1x'),
  odd('TRUE'),
  odd(' 1'),
  { what: 'enabled in words', edits: [set('@active', 'true')], settings: { enabled: true } },
  { what: 'disabled in words', edits: [set('@active', 'false')], settings: { enabled: false } },
  {
    what: 'package export in words',
    edits: [set('@packageAutoExport', 'yes')],
    settings: { packageAutoExport: null },
    unread: { packageAutoExport: 'odd' },
  },
  {
    what: 'an attribute under another name',
    edits: [{ path: 'extAccount[0]/@imsOrgId', rename: 'imsorgid' }],
    settings: { imsOrganizationId: null },
    unread: { imsOrganizationId: 'not-in-reply' },
  },
  { what: 'an empty tenant', edits: [set('@tenant', '')], settings: { tenant: '' } },
  { what: 'an empty mask', edits: [set('@imsRightsMask', '')], settings: { associationMask: '' } },
  { what: 'an empty scope', edits: [set('@userScope', '')], settings: { imsScope: [] } },
  { what: 'a scope of commas', edits: [set('@userScope', ' , ,')], settings: { imsScope: [], imsScopeText: ' , ,' } },
  // Campaign leaves out memo elements that are empty.
  { what: 'no comment', edits: [remove('desc')], settings: { comment: '' } },
  {
    what: 'two comments',
    edits: [{ path: 'extAccount[0]/desc[0]', repeat: 2 }],
    settings: { comment: null },
    unread: { comment: 'odd' },
  },
  {
    what: 'a comment with elements in it',
    edits: [{ replace: '</desc>', by: '<b/></desc>' }],
    settings: { comment: null },
    unread: { comment: 'odd' },
  },
  {
    what: 'the secret left out',
    edits: [remove('@clientSecret')],
    settings: hidden,
    unread: { imsClientSecret: 'not-in-reply' },
  },
  {
    what: 'the secret under another name',
    edits: [{ path: 'extAccount[0]/@clientSecret', rename: 'secret' }],
    settings: hidden,
    unread: { imsClientSecret: 'not-in-reply' },
  },
  { what: 'an empty secret', edits: [set('@clientSecret', '')], settings: { imsClientSecret: { stored: false } } },
  {
    what: 'all that decides left out',
    edits: [remove('@active'), remove('@imsServer'), remove('@clientSecret'), remove('@imsRightsMask')],
    settings: { enabled: null, imsServer: null, associationMask: null, ...hidden },
    unread: {
      enabled: 'not-in-reply',
      imsServer: 'not-in-reply',
      imsClientSecret: 'not-in-reply',
      associationMask: 'not-in-reply',
    },
  },
];

/** Replies that do not say which record they are about, or are about another one. */
export const unidentifiedAccounts: readonly (readonly [what: string, edits: readonly Edit[], code: string])[] = [
  ['its name left out', [remove('@name')], 'campaign-unexpected-reply'],
  ['its id left out', [remove('@id')], 'campaign-unexpected-reply'],
  ['an empty name', [set('@name', '')], 'campaign-unexpected-reply'],
  ['another name', [set('@name', 'Adobe_Marketing_Cloud_2')], 'account-not-found'],
  ['no row at all though one is counted', [{ path: 'extAccount', remove: true }], 'campaign-unexpected-reply'],
];

/** Damages the reply with the account: the call before it counts the rows, the call after it ends the list. */
export function accountFault(edits: readonly Edit[], more: { skip?: number; times?: number } = {}): Fault {
  return {
    target: 'campaign',
    method: 'ExecuteQuery',
    schema: 'nms:extAccount',
    skip: 1,
    times: 1,
    ...more,
    effect: { kind: 'damage', edits: [...edits] },
  };
}
