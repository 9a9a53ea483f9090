import type { PersonWhyBody } from '@console/contract';
import { expect, test } from 'vitest';
import { ageOf } from './layout.ts';
import { noPaint } from './paint.ts';
import { renderImpact } from './render-impact.ts';
import { renderWhy } from './render-why.ts';
import { anna, impact, now, onWord, statedReading, waitingBasis, why } from './testing/replies.ts';
import { renderReading } from './render-reading.ts';

const screen = { paint: noPaint, now };
const otherMask = { associationMask: 'Campaign - other - (.*)' };

test('a person, step by step', () => {
  expect(renderWhy(why, screen, otherMask)).toMatchInlineSnapshot(`
    "Anna Ek <anna@acme.example>: loses sign-in
      today: signs in, into brand_1
      because Campaign - tenant_id - brand_1: brand_1 → no group, depends on how the mask is read
      an administrator before
      still signs in with a Campaign password

    Identity
      Admin Console: anna@acme.example, user name anna.ek, active
      Campaign: anna (Anna), native sign-in, found by e-mail address
        groups now: brand_1

    Profiles, under the mask in force and under this one
      Campaign - tenant_id - brand_1
        given through a user group, one of: Stockholm, Marketing
        before  reaches brand_1 (Brand 1)
        after   depends on how the mask is read: no group
                ignoring case: Brand_1, no such group

    Groups, before and after
      brand_1  yes → no  rights: webConsole

    Sources
      the product profiles     complete  read 12 min ago (2026-03-01T08:48:00.000Z)
      who holds which profile  partial   read 3 h ago (2026-03-01T06:00:00.000Z)     throttled
      the operators            missing                                               refused"
  `);
});

test('everybody', () => {
  expect(renderImpact(impact, screen, otherMask)).toMatchInlineSnapshot(`
    "1,200 people
      in force  Campaign - tenant_id - (.*)  [expression]
      this one  Campaign - other - (.*)  [expression]

    Today
      900  signs in
      299  cannot sign in
        290  none of the person's profiles fits the mask
          9  the mask names a group that does not exist
        1  not known
      counted apart: 310 not of this instance, 2 technical accounts

    What changes
          1  loses sign-in
      1,199  unchanged

    Guards
      yes       few enough people lose (people 1, limit 25)

    Pinned expectations
      yes       ola@acme.example signs in

    People: 1 of 1, the worst first
      loses sign-in  anna@acme.example  Anna Ek  brand_1 → nothing
        because Campaign - tenant_id - brand_1: brand_1 → no group, depends on how the mask is read

    Sources
      the product profiles     complete  read 12 min ago (2026-03-01T08:48:00.000Z)
      who holds which profile  partial   read 3 h ago (2026-03-01T06:00:00.000Z)     throttled
      the operators            missing                                               refused"
  `);
});

test('a pinned expectation that fails names who and the step', () => {
  const failing = impact.expectations.map((result) => ({
    ...result,
    state: 'fails' as const,
    failures: [{ who: 'ola@acme.example', personId: 'u2', step: 'no-profile' as const, detail: '' }],
    failureCount: 3,
  }));
  expect(renderImpact({ ...impact, expectations: failing }, screen, otherMask)).toMatch(
    /no {8}ola@acme\.example signs in\n +ola@acme\.example: no-profile\n +and 2 more/u,
  );
});

test('a pinned expectation in vain says why, and what may be meant', () => {
  const expectation = { kind: 'profiles-never-reach', profiles: 'agency-%', groupName: 'Administrators' } as const;
  const unmatched = [
    {
      field: 'groupName' as const,
      text: 'Administrators',
      mayMean: [
        { text: 'admin', label: 'Administrators' },
        { text: 'adm', label: 'Administrators\u001B[31m' },
      ],
    },
    { field: 'profiles' as const, text: 'agency-%', mayMean: [] },
  ];
  const vain = { expectation, state: 'vain' as const, failures: [], failureCount: 0, unmatched };
  const guards = [{ code: 'expectation-fails' as const, state: 'clear' as const, params: { fails: '0', vain: '1' } }];
  const text = renderImpact({ ...impact, guards, expectations: [vain] }, screen, otherMask);
  expect(text).toContain('yes       no pinned expectation fails (fails 0, vain 1)');
  expect(text).toMatch(
    /in vain {3}agency-% never reaches Administrators\n +no operator group is called "Administrators": you may mean admin \(Administrators\) or adm \(Administrators\\u\{1b\}\[31m\)\n +no product profile fits "agency-%": correct it, or make it\n/u,
  );
});

test.each([
  ['2026-03-01T08:59:30.000Z', 'just now'],
  ['2026-03-01T08:01:00.000Z', '59 min ago'],
  ['2026-02-28T08:00:00.000Z', '25 h ago'],
  ['2026-02-01T09:00:00.000Z', '28 days ago'],
  ['not a time', 'not a time'],
])('%s is %s', (iso, age) => {
  expect(ageOf(iso, now)).toBe(age);
});

test('a statement that is contradicted, or could not be checked, is said so', () => {
  const text = (changes: Partial<typeof onWord>) =>
    renderImpact({ ...impact, statedReading: { ...onWord, ...changes } }, screen, otherMask);
  expect(text({ inUse: false, contradictedBy: 1 })).toContain(
    'Stated as an expression, anchored, case-sensitive, PCRE, on the word of ada (2026-02-20), and not used: 1 person contradicts it',
  );
  expect(text({ isChecked: false })).toContain('could not be checked');
  const unknown = { count: 0, people: [], isKnown: false };
  expect(renderReading({ ...statedReading, contradiction: unknown }, screen)).toContain('could not be checked');
});

type Step = (typeof why.profiles)[number];
const capturing = ({ before, after, ...rest }: Step): Step => ({
  ...rest,
  before: { ...before, outcome: 'captures-nothing', groupName: null, groupLabel: null },
  after: {
    ...after,
    construct: 'odd-escape',
    alternatives: [{ reading: 'not-anchored', fits: true, groupName: null, linked: false }],
  },
});

test('what engines read differently is named, and what captures nothing is no miss', () => {
  const doubtful = { ...anna, doubts: ['mask-dialect' as const], constructs: ['space-class' as const] };
  const reason = { profileName: 'Campaign - b', before: 'b', after: null, cause: 'captures-nothing' as const };
  const text = renderImpact({ ...impact, people: [doubtful, { ...anna, why: [reason] }] }, screen, otherMask);
  expect(text).toContain('in doubt: what engines read differently (space-class)');
  expect(text).toContain('b → no group, the mask fits and captures nothing');
  const steps = renderWhy({ ...why, profiles: why.profiles.map(capturing) }, screen, otherMask);
  expect(steps).toContain('before  fits and captures nothing\n');
  expect(steps).toContain('no group, and engines differ on odd-escape\n');
  expect(steps).toContain('not anchored: fits and captures nothing\n');
});

function todayLine(today: PersonWhyBody['person']['today'], profiles = why.profiles): string | undefined {
  return renderWhy({ ...why, person: { ...anna, today }, profiles }, screen, otherMask).split('\n')[1];
}

function withoutGroup(step: Step): Step {
  return { ...step, before: { ...step.before, outcome: 'no-such-group', groupName: 'brand_9' } };
}

test('whether a person signs in today comes first, with the reason and the remedy', () => {
  const missing = why.profiles.map(withoutGroup);
  expect(todayLine({ state: 'cannot', cause: 'group-missing', doubts: [] }, missing)).toBe(
    '  today: cannot sign in: the mask names a group that does not exist (brand_9). Remedy: create the group, or give another profile.',
  );
  expect(todayLine({ state: 'not-known', cause: null, doubts: ['identity'] })).toBe(
    '  today: not known: in doubt who the person is',
  );
});

test('what waits for a restart, and that in force is not known; nothing where it is', () => {
  const lines = (basis: typeof impact.basis) =>
    renderImpact({ ...impact, basis }, screen, otherMask)
      .split('\n')
      .slice(3, 6);
  expect(lines(waitingBasis)).toEqual([
    '  restart pending: Association mask, changed by Mona Berg, may take effect by itself at 06:00 server time',
    '  in force not known: assumed that the server was not restarted since 2026-03-01T08:00:00.000Z',
    '',
  ]);
  const { restart } = waitingBasis;
  const back = { ...restart, pending: false, changes: [], changedBy: [], mayTakeEffectAt: null };
  expect(lines({ ...waitingBasis, restart: back })[0]).toMatch('in force not known');
  for (const inForce of ['known', 'taken'] as const) {
    expect(lines({ ...waitingBasis, restart: { ...back, inForce } })).toEqual(lines(null));
  }
  expect(renderWhy({ ...why, basis: waitingBasis }, screen, otherMask)).toContain('restart pending: Association mask');
});
