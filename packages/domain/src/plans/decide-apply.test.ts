import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Guard } from '../impact/access-impact.ts';
import { guardCodes, guardStates } from '../impact/verdicts.ts';
import { checkProperty } from '../testing/property-runs.ts';
import { type ApplyFacts, decideApply, isReason, proofLifeMs, stopsOf, wayBackOf } from './decide-apply.ts';

const reason = 'Agreed with the owners.';
const guard = (code: Guard['code'], state: Guard['state'], more: Partial<Guard> = {}): Guard => ({
  code,
  state,
  params: {},
  ...more,
});
const share = guard('too-large-share', 'trips');
const untested = guard('connection-untested', 'may-trip');
const facts = (more: Partial<ApplyFacts> = {}): ApplyFacts => ({
  expiresAt: 1_000_000,
  now: 900_000,
  isDelete: false,
  changedFields: ['associationMask'],
  moved: [],
  guards: [],
  overrides: [],
  wayBack: 'another-administrator',
  provedAt: 899_000,
  ...more,
});
const codesOf = (guards: readonly Guard[]) => stopsOf(guards).map(({ guard: { code }, needs }) => `${code} ${needs}`);

describe('guards that stop', () => {
  it.each<[what: string, guards: readonly Guard[], stops: readonly string[]]>([
    ['nothing that is clear', [guard('you-lose-admin', 'clear')], []],
    ['what trips, with a reason', [share], ['too-large-share reason']],
    ['what may trip, with an entry', [untested], ['connection-untested entry']],
    ['nothing that was so before', [guard('duplicate-account', 'trips', { wasSoBefore: true })], []],
    [
      'not what hangs on another guard alone',
      [guard('you-lose-sign-in', 'may-trip', { through: ['connection-untested'] }), untested],
      ['connection-untested entry'],
    ],
    [
      'what hangs on another guard, and trips',
      [guard('account-off', 'trips', { through: ['connection-untested'] }), untested],
      ['account-off reason', 'connection-untested entry'],
    ],
    [
      'what hangs on a guard that stops nothing: somebody has to see it',
      [
        guard('you-lose-sign-in', 'may-trip', { through: ['duplicate-account'] }),
        guard('duplicate-account', 'trips', { wasSoBefore: true }),
      ],
      ['you-lose-sign-in entry'],
    ],
    [
      'what hangs on two, of which one stops nothing',
      [
        guard('too-many-people', 'may-trip', { through: ['duplicate-account', 'connection-untested'] }),
        guard('duplicate-account', 'trips', { wasSoBefore: true }),
        untested,
      ],
      ['too-many-people entry', 'connection-untested entry'],
    ],
    [
      'what hangs on a guard that is clear',
      [guard('too-many-people', 'may-trip', { through: ['sources-doubtful'] }), guard('sources-doubtful', 'clear')],
      ['too-many-people entry'],
    ],
  ])('%s', (_what, guards, stops) => expect(codesOf(guards)).toEqual(stops));
});

test.each([
  ['', false],
  ['123456789', false],
  ['1234567890', true],
  ['  123456789  ', false],
  [' '.repeat(20), false],
  ['x'.repeat(500), true],
  ['x'.repeat(501), false],
  ['😀'.repeat(10), true],
  [undefined, false],
])('%j as a reason: %s', (text, isOne) => expect(isReason(text)).toBe(isOne));

describe('a way back', () => {
  const other = { login: 'Omar', name: 'Omar', keepsAdobe: false, hasPassword: true };
  const nobodyLately: readonly string[] = [];
  const given = {
    login: 'ada',
    administrators: [other, { ...other, login: 'ADA' }],
    signedInLately: nobodyLately,
    isNativeOff: false,
    hasProvedPassword: false,
  };
  it.each<[what: string, more: Partial<typeof given>, wayBack: string, couldSignIn: readonly string[]]>([
    ['nobody was here: one could make one', {}, 'none', ['Omar']],
    [
      'another one was here lately, by any case of the login',
      { signedInLately: ['omar'] },
      'another-administrator',
      ['Omar'],
    ],
    ['only whoever applies was here', { signedInLately: ['ada', 'ADA'] }, 'none', ['Omar']],
    ['somebody who is no administrator was here', { signedInLately: ['mona'] }, 'none', ['Omar']],
    ['the own password', { hasProvedPassword: true }, 'own-password', ['Omar']],
    [
      'Campaign takes no passwords',
      { hasProvedPassword: true, signedInLately: ['omar'], isNativeOff: true },
      'none',
      [],
    ],
    [
      'another one keeps Adobe sign-in',
      { administrators: [{ ...other, keepsAdobe: true }] },
      'another-administrator',
      ['Omar'],
    ],
    [
      'another one who is disabled, or signs in by Adobe ID',
      { administrators: [{ ...other, hasPassword: false }], signedInLately: ['omar'] },
      'none',
      [],
    ],
    [
      'whoever applies keeps theirs: that is no other',
      { administrators: [{ ...other, login: 'Ada', keepsAdobe: true }] },
      'none',
      [],
    ],
  ])('%s', (...[, more, wayBack, couldSignIn]) => {
    expect(wayBackOf({ ...given, ...more })).toEqual({ wayBack, couldSignIn });
  });
});

describe('an apply', () => {
  const last = guard('no-administrator-left', 'trips');
  const overrides = [{ guard: 'too-large-share', reason }] as const;
  it.each<[what: string, more: Partial<ApplyFacts>, code: string]>([
    ['too late, before anything else', { expiresAt: 900_000, moved: ['people'], guards: [share] }, 'plan-expired'],
    ['on another basis', { moved: ['people'], guards: [share] }, 'basis-moved'],
    ['without a word', { guards: [share] }, 'guard-stops'],
    ['without a reason', { guards: [share], overrides: [{ guard: 'too-large-share' }] }, 'guard-stops'],
    ['with a word too many', { guards: [], overrides }, 'override-unknown'],
    [
      'of the last administrator',
      { guards: [last], overrides: [{ guard: last.code, reason }], wayBack: 'none' },
      'way-back-missing',
    ],
    [
      'of a connection that may lock out the last administrator',
      {
        guards: [guard('no-administrator-left', 'may-trip', { through: ['connection-untested'] }), untested],
        overrides: [{ guard: 'connection-untested' }],
        wayBack: 'none',
      },
      'way-back-missing',
    ],
    ['on an old proof', { provedAt: 900_000 - proofLifeMs - 1 }, 'password-needed'],
  ])('%s is refused', (_what, more, code) => expect(decideApply(facts(more))).toMatchObject({ kind: 'refuse', code }));

  it.each<[what: string, more: Partial<ApplyFacts>]>([
    ['that nothing stops', {}],
    ['with a reason', { guards: [share], overrides }],
    ['with an entry', { guards: [untested], overrides: [{ guard: 'connection-untested' }] }],
    [
      'of the last administrator with a way back',
      { guards: [last], overrides: [{ guard: last.code, reason }], wayBack: 'own-password' },
    ],
    ['of a field that decides nothing, on an old proof', { provedAt: 0, changedFields: ['comment', 'tenant'] }],
    ['on a proof of just fifteen minutes ago', { provedAt: 900_000 - proofLifeMs }],
  ])('%s is applied', (_what, more) => expect(decideApply(facts(more)).kind).toBe('apply'));

  it('never goes past a guard that trips without a reason for it', () => {
    const anyGuard = fc.record({
      code: fc.constantFrom(...guardCodes),
      state: fc.constantFrom(...guardStates),
      params: fc.constant({}),
      wasSoBefore: fc.boolean(),
      through: fc.subarray([...guardCodes]),
    });
    const anyOverride = fc.record({
      guard: fc.constantFrom(...guardCodes),
      reason: fc.option(fc.string(), { nil: undefined }),
    });
    const guards = fc.uniqueArray(anyGuard, { selector: ({ code }) => code });
    checkProperty(
      fc.property(guards, fc.array(anyOverride), fc.constantFrom('none', 'own-password'), (all, said, wayBack) => {
        const decision = decideApply(facts({ guards: all, overrides: said, wayBack }));
        if (decision.kind === 'refuse') return;
        for (const { code, state, wasSoBefore } of all) {
          if (state !== 'trips' || wasSoBefore) continue;
          expect(said.some((entry) => entry.guard === code && isReason(entry.reason))).toBe(true);
        }
        const last = all.find(({ code }) => code === 'no-administrator-left');
        if (last !== undefined && last.state !== 'clear' && !last.wasSoBefore) expect(wayBack).not.toBe('none');
      }),
      5_000,
    );
  });
});
