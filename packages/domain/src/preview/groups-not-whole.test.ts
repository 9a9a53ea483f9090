import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import { isWholeList } from '../people/source-doubts.ts';
import { createPreviewer, previewMask } from './preview.ts';
import type { OperatorGroup, ProductProfile } from './product-profile.ts';
import type { MatchOutcome } from './profile-match.ts';
import { resultRemarks } from './result-remarks.ts';
import { checkProperty } from '../testing/property-runs.ts';
import { triedCorrections } from '../mask-corrections/tried-corrections.ts';

/** With an incomplete list of groups, a name that it lacks has no certain outcome. */

const groupNames = ['admin', 'delivery', 'agency-north', 'acme - admin', 'försäljning', 'R&D', 'offer'];
const groupsOf = (names: readonly string[]): OperatorGroup[] =>
  names.map((name, index) => ({ id: String(index), name, label: `Label of ${name}` }));
const profilesOf = (names: readonly string[]): ProductProfile[] =>
  names.map((name, index) => ({ id: String(index), name }));

interface Case {
  readonly mask: string;
  readonly name: string;
  readonly groups?: readonly string[];
  readonly whole: MatchOutcome;
  readonly notWhole: MatchOutcome;
}

const cases: readonly Case[] = [
  { mask: 'Campaign - a - (.*)', name: 'Campaign - a - x', whole: 'no-such-group', notWhole: 'group-not-known' },
  { mask: 'Campaign - a - ', name: 'Campaign - a - x', whole: 'no-such-group', notWhole: 'group-not-known' },
  { mask: 'Campaign - a - (.*)', name: 'campaign - a - x', whole: 'depends-on-engine', notWhole: 'depends-on-engine' },
  { mask: '(.*)', name: '1', groups: [], whole: 'no-such-group', notWhole: 'group-not-known' },
  { mask: 'Campaign - a - (.*)', name: 'Campaign - a - admin', whole: 'linked', notWhole: 'linked' },
  { mask: 'Campaign - a - (.*)', name: 'Campaign - a - ', whole: 'captures-nothing', notWhole: 'captures-nothing' },
  { mask: 'Campaign - a - (.*)', name: 'Other - admin', whole: 'outside-mask', notWhole: 'outside-mask' },
  { mask: '(*)', name: 'Campaign - a - x', whole: 'unsupported', notWhole: 'unsupported' },
  { mask: '', name: 'Campaign - a - x', whole: 'outside-mask', notWhole: 'outside-mask' },
  { mask: 'Campaign - a - (.*)', name: 'Campaign - a - Admin', whole: 'no-such-group', notWhole: 'group-not-known' },
  // The group's label, one edit away, another dash: near misses, but no certain outcome.
  { mask: 'C - (.*)', name: 'C - Label of admin', whole: 'no-such-group', notWhole: 'group-not-known' },
  { mask: 'C - (.*)', name: 'C - admni', whole: 'no-such-group', notWhole: 'group-not-known' },
  { mask: 'C - (.*)', name: 'C - agency–north', whole: 'no-such-group', notWhole: 'group-not-known' },
];

describe('a name that the list of groups lacks', () => {
  it.each(cases)('$mask of $name: $notWhole', ({ mask, name, groups = groupNames, whole, notWhole }) => {
    const outcome = (areGroupsWhole: boolean): unknown =>
      previewMask(readAssociationMask(mask), profilesOf([name]), { groups: groupsOf(groups), areGroupsWhole })
        .matches[0]?.outcome;
    expect([outcome(true), outcome(false)]).toEqual([whole, notWhole]);
  });

  it('has its captured text and its near misses', () => {
    const known = { groups: groupsOf(['admin']), areGroupsWhole: false };
    const { matches, totals } = previewMask(readAssociationMask('C - (.*)'), profilesOf(['C - Admin']), known);
    expect(matches[0]).toMatchObject({
      outcome: 'group-not-known',
      groupName: 'Admin',
      nearMisses: [{ cause: 'differs-in-case', groupName: 'admin' }],
    });
    expect(totals).toMatchObject({ 'no-such-group': 0, 'group-not-known': 1 });
  });

  it('may be a group in another reading too', () => {
    const mask = readAssociationMask('C - (.*)');
    const ofCase = (areGroupsWhole: boolean): unknown =>
      previewMask(mask, profilesOf(['c - north', 'c - admin']), {
        groups: groupsOf(['admin']),
        areGroupsWhole,
      }).matches.map((match) =>
        match.outcome === 'depends-on-engine'
          ? match.alternatives.find(({ reading }) => reading === 'ignoring-case')?.linked
          : match.outcome,
      );
    expect(ofCase(true)).toEqual([false, true]);
    expect(ofCase(false)).toEqual([null, true]);
  });
});

const words = fc.constantFrom('Campaign', 'acme', 'stage', 'C', ...groupNames, 'Admin', 'agency–north', 'x');
const names = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' - '));
const masks = fc.oneof(
  fc.constantFrom(
    'Campaign - acme - (.*)',
    'Campaign - (.*)',
    'C - ',
    '(.*)',
    '(.+?)',
    'Campaign - .* - (.*)',
    '(*)',
    '',
  ),
  names.map((name) => `${name} - (.*)`),
  names.map((name) => `"${name} - (.*)"`),
  fc.constantFrom('Campaign - tenant_id - (.*)', '`Campaign - acme - (.*)`', 'Campaign - acme - *'),
);

describe('with a part of the groups', () => {
  it('every certain outcome is the one with all groups', () => {
    checkProperty(
      fc.property(masks, fc.array(names, { maxLength: 8 }), fc.subarray(groupNames), (source, list, known) => {
        const mask = readAssociationMask(source);
        const profiles = profilesOf(list);
        const all = previewMask(mask, profiles, { groups: groupsOf(groupNames) });
        const part = previewMask(mask, profiles, { groups: groupsOf(known), areGroupsWhole: false });
        for (const [row, { outcome }] of part.matches.entries()) {
          if (outcome === 'group-not-known' || outcome === 'depends-on-engine') continue;
          expect([list[row], outcome]).toEqual([list[row], all.matches[row]?.outcome]);
        }
        expect(part.totals['no-such-group']).toBe(0);
        const reachable = new Set(all.unreachedGroups.map(({ name }) => name));
        for (const { name } of part.unreachedGroups)
          expect(all.dialectDoubts.length > 0 || reachable.has(name)).toBe(true);
      }),
    );
  });

  it('a correction is offered only where it links at least as many profiles as the mask, whatever was not read', () => {
    checkProperty(
      fc.property(masks, fc.array(names, { maxLength: 8 }), fc.subarray(groupNames), (source, list, known) => {
        const profiles = profilesOf(list);
        const mask = readAssociationMask(source);
        const linksOf = (text: string): number =>
          createPreviewer(profiles, groupsOf(groupNames)).preview(readAssociationMask(text)).totals.linked;
        const facts = { groups: groupsOf(known), areGroupsWhole: false };
        for (const one of triedCorrections(mask, profiles, facts)) {
          expect(linksOf(one.source)).toBeGreaterThanOrEqual(linksOf(source));
        }
      }),
    );
  });
});

it('does not report several instances where the differing words may be part of a group’s name', () => {
  const profiles = profilesOf(['Campaign - acme - admin', 'Campaign - beta - admin']);
  const codes = (areGroupsWhole: boolean): unknown => {
    const mask = readAssociationMask('Campaign - (.*)');
    const columns = createPreviewer(profiles, groupsOf(['x']), { areGroupsWhole }).preview(mask);
    return resultRemarks(columns, profiles).map(({ code }) => code);
  };
  expect(codes(true)).toEqual(['several-instances']);
  expect(codes(false)).toEqual([]);
});

it.each([
  ['complete', undefined, true],
  ['stale', undefined, true],
  ['partial', undefined, false],
  ['partial', false, false],
  ['partial', true, true],
  ['missing', undefined, false],
  ['missing', true, false],
] as const)('a list that is %s, with every entry known %s: whole is %s', (state, isEveryEntryKnown, whole) => {
  expect(isWholeList({ state, isEveryEntryKnown })).toBe(whole);
});
