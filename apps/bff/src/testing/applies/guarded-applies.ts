import { stage, type Step, type StoppedApply } from '../process/stopped-apply.ts';

const nobody = { associationMask: 'Campaign - acme_prd - (.*)' };
const minute = 60_000;
const skip =
  (ms: number): Step =>
  ({ console }) => {
    console.clock.skipMs += ms;
  };
const yours = ['you-lose-sign-in', 'you-lose-admin'] as const;
const ofStage = [...yours, 'too-large-share'] as const;
const ofNobody = ['no-administrator-left', ...yours, 'too-large-share'] as const;
const ofOff = [...ofNobody, 'account-off'] as const;
/** Nobody has signed in with these values yet. */
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

/** Applies that are refused because of a guard, the time or the password. */
export const guardedApplies: readonly StoppedApply[] = [
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
    what: 'the last administrator, while only a person without the admin right has signed in',
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
];
