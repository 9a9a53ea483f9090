import { type Fault, IMS_ACCOUNT_NAME } from '@console/emulator';
import { type ApplyWorld, stage, type Step, type StoppedApply } from '../process/stopped-apply.ts';
import { accountPath } from '../test-console.ts';

const edit =
  (change: Record<string, string>): Step =>
  ({ console }) =>
    console.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, change);
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
/** Applies that are refused because something changed since the plan was made. */
export const movedApplies: readonly StoppedApply[] = [
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
    what: 'operators can no longer be read',
    change: stage,
    meanwhile: fault({ schema: 'xtk:operator' }),
    says: 'all',
    code: 'basis-moved',
    moved: ['people', 'sources'],
  },
  {
    what: 'groups can no longer be read',
    change: stage,
    meanwhile: fault({ schema: 'xtk:group' }),
    says: 'all',
    // Without them nothing can be checked again.
    code: 'campaign-fault',
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
