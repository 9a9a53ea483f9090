import { expect, test } from 'vitest';
import { ageOf } from './layout.ts';
import { noPaint } from './paint.ts';
import { renderImpact } from './render-impact.ts';
import { renderWhy } from './render-why.ts';
import { impact, now, why } from './testing/replies.ts';

const screen = { paint: noPaint, now };

test('a person, step by step', () => {
  expect(renderWhy(why, screen)).toMatchInlineSnapshot(`
    "Anna Ek <anna@acme.example>: loses sign-in
      because Campaign - tenant_id - brand_1: brand_1 → no group
      an administrator before
      still signs in with a Campaign password

    Identity
      Admin Console: anna@acme.example, user name anna.ek, active
      Campaign: anna (Anna), native sign-in, found by email
        groups now: brand_1

    Profiles, under the mask in force and under this one
      Campaign - tenant_id - brand_1
        held through a user group, one of: Stockholm, Marketing
        before  reaches brand_1 (Brand 1)
        after   depends on how the mask is read: outside the mask
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
  expect(renderImpact(impact, screen)).toMatchInlineSnapshot(`
    "1,200 people
      in force  Campaign - tenant_id - (.*)  [expression]
      this one  Campaign - other - (.*)  [expression]

    What changes
          1  loses sign-in
      1,199  unchanged

    Guards
      yes       few enough people lose (people 1, limit 25)

    Pinned expectations
      yes       ola@acme.example signs in

    People: 1 of 1, the worst first
      loses sign-in  anna@acme.example  Anna Ek  brand_1 → nothing
        because Campaign - tenant_id - brand_1: brand_1 → no group

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
  expect(renderImpact({ ...impact, expectations: failing }, screen)).toMatch(
    /no {8}ola@acme\.example signs in\n +ola@acme\.example: no-profile\n +and 2 more/u,
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
