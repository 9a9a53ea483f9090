import { type Fault, IMS_ACCOUNT_NAME } from '@console/emulator';
import type { GuardCode } from '@console/domain';
import type { TestBrowser } from './test-browser.ts';
import { accountPath, type TestConsole } from './test-console.ts';

/** The running product, and who uses it. */
export interface ApplyWorld {
  readonly console: TestConsole;
  readonly admin: TestBrowser;
}

type Step = (world: ApplyWorld) => Promise<unknown> | unknown;

/** An apply that has to be refused, and as what. */
export interface StoppedApply {
  readonly what: string;
  readonly change: object;
  /** Before the plan is made. */
  readonly before?: Step;
  /** Between the plan and its apply. */
  readonly meanwhile?: Step;
  /**
   * What the apply says of guards: `none`, `all` with good reasons, `entries` without any, `but-one`, one `reason` for all,
   * or exactly these.
   */
  readonly says:
    | 'none'
    | 'all'
    | 'entries'
    | 'but-one'
    | { readonly reason: string }
    | readonly { readonly guard: string }[];
  readonly code: string;
  readonly stops?: readonly GuardCode[];
  readonly moved?: readonly string[];
}

const stage = { associationMask: 'Campaign - acme_stage - (.*)' };
const nobody = { associationMask: 'Campaign - acme_prd - (.*)' };
const minute = 60_000;
const edit =
  (change: Record<string, string>): Step =>
  ({ console }) =>
    console.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, change);
const skip =
  (ms: number): Step =>
  ({ console }) => {
    console.clock.skipMs += ms;
  };
const fault =
  (which: Partial<Fault>): Step =>
  ({ console }) =>
    console.emulator.inject({
      target: 'campaign',
      method: 'ExecuteQuery',
      times: 100,
      effect: { kind: 'soap-fault', code: 'SOP-330011', text: 'No.' },
      ...which,
    });
const pin = ({ admin }: ApplyWorld) =>
  admin.call('PUT', `${accountPath()}/expectations`, {
    body: { version: 0, expectations: [{ kind: 'person-signs-in', person: 'demo-admin@acme.example' }] },
  });
const yours = ['you-lose-sign-in', 'you-lose-admin'] as const;
const ofStage = [...yours, 'too-large-share'] as const;
const ofNobody = ['no-administrator-left', ...yours, 'too-large-share'] as const;
const ofOff = [...ofNobody, 'account-off'] as const;
/** Values that nobody has signed in with; all else hangs on them. */
const untried = ['connection-untested'] as const;

const without = (change: object, what: string): StoppedApply => ({
  what,
  change,
  says: 'none',
  code: 'guard-stops',
  stops: ofOff,
});
const connection = (change: object, what: string): StoppedApply => ({
  what,
  change,
  says: 'none',
  code: 'guard-stops',
  stops: untried,
});

export const stoppedApplies: readonly StoppedApply[] = [
  { what: 'another mask, and not a word', change: stage, says: 'none', code: 'guard-stops', stops: ofStage },
  { what: 'a misprinted mask', change: nobody, says: 'none', code: 'guard-stops', stops: ofNobody },
  {
    what: 'a mask of another case',
    change: { associationMask: 'campaign - acme_prod - (.*)' },
    says: 'none',
    code: 'guard-stops',
    stops: ofNobody,
  },
  {
    what: 'a wildcard where an expression is meant',
    change: { associationMask: 'Campaign - acme_prod - *' },
    says: 'none',
    code: 'guard-stops',
    stops: ofNobody,
  },
  without({ enabled: false }, 'turned off'),
  without({ imsClientId: '' }, 'no client id'),
  without({ imsClientSecret: { action: 'clear' } }, 'no client secret'),
  without({ imsOrganizationId: '' }, 'no organization'),
  without({ callbackServer: '' }, 'no callback server'),
  without({ imsServer: '' }, 'no IMS server'),
  without({ associationMask: '' }, 'no mask'),
  connection({ imsClientId: 'another-client' }, 'another client'),
  connection({ imsServer: 'https://ims-eu1.adobelogin.com' }, 'another IMS server'),
  connection({ callbackServer: 'https://other.campaign.acme.example' }, 'another callback'),
  connection({ productContext: 'dma_campaign' }, 'another product context'),
  connection({ imsClientSecret: { action: 'replace', value: 'p8e-quite-another-secret' } }, 'another secret'),
  connection({ name: 'Adobe_Experience_Cloud' }, 'another name'),
  connection({ imsScope: ['openid', 'AdobeID'] }, 'fewer scopes'),
  connection({ imsOrganizationId: 'FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg' }, 'another organization'),
  { what: 'entries where reasons are needed', change: stage, says: 'entries', code: 'guard-stops', stops: ofStage },
  { what: 'one of three left out', change: stage, says: 'but-one', code: 'guard-stops', stops: ofStage },
  {
    what: 'a reason of nine characters',
    change: stage,
    says: { reason: 'urgent!!!' },
    code: 'guard-stops',
    stops: ofStage,
  },
  { what: 'a reason of spaces', change: stage, says: { reason: ' '.repeat(40) }, code: 'guard-stops', stops: ofStage },
  {
    what: 'a reason of 501 characters',
    change: stage,
    says: { reason: 'x'.repeat(501) },
    code: 'guard-stops',
    stops: ofStage,
  },
  { what: 'a reason of 2,001 characters', change: stage, says: { reason: 'x'.repeat(2001) }, code: 'invalid-request' },
  {
    what: 'an override of a guard that is clear',
    change: { tenant: 'other' },
    says: [{ guard: 'too-many-people' }],
    code: 'override-unknown',
  },
  {
    what: 'an override of a guard that there is not',
    change: stage,
    says: [{ guard: 'no-such-guard' }],
    code: 'invalid-request',
  },
  {
    what: 'the last administrator, with reasons and no way back',
    change: nobody,
    says: 'all',
    code: 'way-back-missing',
  },
  {
    what: 'the last administrator, and a password proved before the plan was made',
    change: nobody,
    before: async ({ admin, console }) => {
      await admin.call('POST', '/api/session/confirmations', { body: { instanceKey: 'acme-prod', password: 'demo' } });
      console.clock.skipMs += 1_000;
    },
    says: 'all',
    code: 'way-back-missing',
  },
  {
    what: 'the last administrator, while only somebody who is none has signed in',
    change: nobody,
    before: ({ console }) => console.signIn('acme-prod', 'demo-viewer'),
    says: 'all',
    code: 'way-back-missing',
  },
  {
    what: 'a password proved 16 minutes ago',
    change: stage,
    before: skip(16 * minute),
    says: 'all',
    code: 'password-needed',
  },
  {
    what: 'a scope changed without a proof since the plan was made: it may lock out the last administrator',
    change: { imsScope: ['openid', 'AdobeID'] },
    before: skip(16 * minute),
    says: 'all',
    code: 'way-back-missing',
  },
  { what: 'a plan of 16 minutes ago', change: stage, meanwhile: skip(16 * minute), says: 'all', code: 'plan-expired' },
  {
    what: 'the mask was changed elsewhere',
    change: stage,
    meanwhile: edit({ imsRightsMask: 'X - (.*)' }),
    says: 'all',
    code: 'basis-moved',
    moved: ['account'],
  },
  {
    what: 'a comment was changed elsewhere',
    change: stage,
    meanwhile: edit({ desc: 'theirs' }),
    says: 'all',
    code: 'basis-moved',
    moved: ['account'],
  },
  {
    what: 'the account was renamed elsewhere',
    change: stage,
    meanwhile: edit({ name: 'Adobe_Experience_Cloud' }),
    says: 'all',
    code: 'basis-moved',
    moved: ['account'],
  },
  {
    what: 'the account was turned off elsewhere',
    change: { tenant: 'other' },
    meanwhile: edit({ active: '0' }),
    says: 'none',
    code: 'basis-moved',
    moved: ['account'],
  },
  {
    what: 'the account was deleted',
    change: stage,
    meanwhile: ({ console }) => console.emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME),
    says: 'all',
    code: 'account-not-found',
  },
  {
    what: 'an operator was disabled meanwhile who would have lost sign-in',
    change: stage,
    meanwhile: ({ console }) => console.emulator.putOperator('acme-prod', 'omar.haddad', { disabled: true }),
    says: 'all',
    code: 'basis-moved',
    moved: ['people'],
  },
  {
    what: 'operators are not told any more',
    change: stage,
    meanwhile: fault({ schema: 'xtk:operator' }),
    says: 'all',
    code: 'basis-moved',
    moved: ['people', 'sources'],
  },
  {
    what: 'groups are not told any more',
    change: stage,
    meanwhile: fault({ schema: 'xtk:group' }),
    says: 'all',
    code: 'basis-moved',
    moved: ['groups', 'sources'],
  },
  {
    what: 'a pin was set that the plan breaks',
    change: stage,
    meanwhile: pin,
    says: 'all',
    code: 'basis-moved',
    moved: ['expectations'],
  },
  {
    what: 'the reading was stated meanwhile',
    change: stage,
    meanwhile: ({ admin }) =>
      admin.call('PUT', '/api/instances/acme-prod/stated-reading', {
        body: {
          reading: 'expression',
          anchored: true,
          ignoresCase: false,
          evidence: 'Tried on stage, ticket 1.',
          version: 0,
        },
      }),
    says: 'all',
    code: 'basis-moved',
    moved: ['reading'],
  },
  {
    what: 'a second account of the kind appeared',
    change: stage,
    meanwhile: ({ console }) => {
      const { type = '' } = console.emulator.account('acme-prod', IMS_ACCOUNT_NAME) ?? {};
      console.emulator.addAccount('acme-prod', { name: 'MAC_copy', label: 'Copy', type });
    },
    says: 'all',
    code: 'basis-moved',
    moved: ['account'],
  },
  {
    what: 'the right to change accounts was taken away',
    change: { tenant: 'other' },
    meanwhile: ({ console }) => console.emulator.putOperator('acme-prod', 'demo-admin', { groups: ['delivery'] }),
    says: 'none',
    code: 'not-allowed',
  },
  {
    what: 'the session ended in Campaign',
    change: { tenant: 'other' },
    meanwhile: ({ console }) => console.emulator.expireSessions('acme-prod'),
    says: 'none',
    code: 'session-expired',
  },
];
