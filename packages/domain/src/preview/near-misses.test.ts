import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import { nearMissesOf } from './near-misses.ts';
import { matcherOf } from '../mask-readings/matcher-of-mask.ts';
import { matchProfile, previewMask } from './preview.ts';
import type { OperatorGroup } from './product-profile.ts';
import { checkProperty } from '../testing/property-runs.ts';

const groups: readonly OperatorGroup[] = [
  { id: '1', name: 'admin', label: 'Administrator' },
  { id: '2', name: 'delivery', label: 'Delivery operators' },
  { id: '3', name: 'workflowSupervisor', label: 'Workflow supervisors' },
  { id: '4', name: 'emea-offers', label: 'Offers' },
  { id: '5', name: 'R&D', label: 'Research' },
  { id: '6', name: 'försäljning', label: 'Sales' },
  { id: '7', name: 'agency-nordics', label: 'Agency North' },
];

function misses(mask: string, name: string): string[] {
  const found = nearMissesOf(readAssociationMask(mask), { id: '1', name }, { groups });
  return found.map(({ cause, correct, corrected }) => `${cause}: ${correct} ${JSON.stringify(corrected)}`);
}

const nfd = 'försäljning'.normalize('NFD');
const usual = 'Campaign - acme - (.*)';

describe('near misses', () => {
  it.each([
    [usual, 'Campaign - acme - Admin', 'differs-in-case: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign - acme - admin ', 'differs-in-spaces: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign - acme -  admin', 'differs-in-spaces: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign - acme- admin', 'differs-in-spaces: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign - acme -\u00a0admin', 'no-break-space: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign \u2013 acme - admin', 'dash-kind: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign - acme - emea\u2013offers', 'dash-kind: profile-name "Campaign - acme - emea-offers"'],
    [usual, 'Campaign - acme - Delivery operators', 'label-instead-of-name: profile-name "Campaign - acme - delivery"'],
    [usual, 'Campaign - acme - delivry', 'one-edit-away: profile-name "Campaign - acme - delivery"'],
    [usual, 'Campaign - acme - deilvery', 'one-edit-away: profile-name "Campaign - acme - delivery"'],
    [usual, 'Campain - acme - delivery', 'one-edit-away: profile-name "Campaign - acme - delivery"'],
    [usual, 'Campaign - acme - R&amp;D', 'html-entity-in-name: profile-name "Campaign - acme - R&D"'],
    [usual, 'Campaign - acme - R&amp;amp;D', 'html-entity-in-name: profile-name "Campaign - acme - R&D"'],
    [usual, 'Campaign &#45; acme - admin', 'html-entity-in-name: profile-name "Campaign - acme - admin"'],
    [usual, `Campaign - acme - ${nfd}`, 'unicode-form: profile-name "Campaign - acme - försäljning"'],
    [usual, 'Campaign - acme - ad\u0007min', 'invisible-character: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign - acme - admin\u200b', 'invisible-character: profile-name "Campaign - acme - admin"'],
    [usual, '\ufeffCampaign - acme - admin', 'invisible-character: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign - acme - emea\u00ad-offers', 'invisible-character: profile-name "Campaign - acme - emea-offers"'],
    [usual, 'Campaign - acme - \u202eadmin', 'invisible-character: profile-name "Campaign - acme - admin"'],
    [usual, 'Campaign - acme - agency-north', 'label-instead-of-name: profile-name "Campaign - acme - agency-nordics"'],
    [usual, 'campaign - acme - admin', 'differs-in-case: profile-name "Campaign - acme - admin"'],
    [usual, 'campaign - acme - admin', 'differs-in-case: mask "campaign - acme - (.*)"'],
    ['Campaign - acm - (.*)', 'Campaign - acme - admin', 'one-edit-away: mask "Campaign - acme - (.*)"'],
    ['^Campaign - acme- (.+)$', 'Campaign - acme - admin', 'differs-in-spaces: mask "Campaign - acme - (.+)"'],
    ['Campaign - acm - ', 'Campaign - acme - admin', 'one-edit-away: mask "Campaign - acme - "'],
    ['Campaign - acme - (*)', 'Campaign - acme - admin', 'star-without-dot: mask "Campaign - acme - (.*)"'],
    ['Campaign - ac\u200bme - (.*)', 'Campaign - acme - admin', 'invisible-character: mask "Campaign - acme - (.*)"'],
    [`${nfd} - (.*)`, 'försäljning - admin', 'unicode-form: mask "försäljning - (.*)"'],
    [
      'Campaign \u2013  acme - (.&#42;)',
      'Campaign - acme - admin',
      'html-entity-in-mask: mask "Campaign - acme - (.*)"',
    ],
    ['Campaign - acme - (.&#42;)', 'Campaign - acme - admin', 'html-entity-in-mask: mask "Campaign - acme - (.*)"'],
    ['Campaign -\u00a0acme - (.*)', 'Campaign - acme - admin', 'no-break-space: mask "Campaign - acme - (.*)"'],
    ['Campaign  - acme - (.*)', 'Campaign - acme - admin', 'differs-in-spaces: mask "Campaign - acme - (.*)"'],
    ['Campaign \u2014 acme - (.*)', 'Campaign - acme - admin', 'dash-kind: mask "Campaign - acme - (.*)"'],
    ['Campaign - acme - ', 'Campaign - acme -admin', 'differs-in-spaces: profile-name "Campaign - acme - admin"'],
    ['/Campaign - acme - (.*)/i', 'Campaign - acme - admin', 'pattern-delimiters: mask "Campaign - acme - (.*)"'],
    ['Campaign - acme - (.\\*)', 'Campaign - acme - admin', 'needless-escape: mask "Campaign - acme - (.*)"'],
    ['Campaign - acme - *', 'Campaign - acme - admin', 'wildcard: mask "Campaign - acme - (.*)"'],
    ['Campaign - <tenant_id> - (.*)', 'Campaign - acme - admin', 'placeholder: mask "Campaign - acme - (.*)"'],
    ['Campaign - tenant_id - (.*)', 'Campaign - södra - admin', 'placeholder: mask "Campaign - södra - (.*)"'],
    ['Campaign - acm -  (.*)', 'Campaign - acme - admin', 'one-edit-away: mask "Campaign - acme - (.*)"'],
    ['“Campaign - acm - (*)”', 'Campaign - acme - admin', 'one-edit-away: mask "Campaign - acme - (.*)"'],
    ['^Campaign - acme - (.*)$', 'Campaign - acme - admin', 'needless-anchor: mask "Campaign - acme - (.*)"'],
    // The name is corrected although the plain-prefix reading fits no name, since none begins with `^` or contains `\\.`.
    ['^Campaign - acme - (.*)$', 'Campaign - acme - Admin', 'differs-in-case: profile-name "Campaign - acme - admin"'],
    ['Campaign - a\\.b - (.*)', 'Campaign - a.b - Admin', 'differs-in-case: profile-name "Campaign - a.b - admin"'],
  ])('mask %j, profile %j: %s', (mask, name, expected) => {
    expect(misses(mask, name)).toContain(expected);
  });

  it('finds none for a linked profile, another instance, or a mask that cannot be read', () => {
    expect(misses(usual, 'Campaign - acme - admin')).toEqual([]);
    expect(misses(usual, 'Campaign - beta - admin')).toEqual([]);
    expect(misses('(.*', 'acme')).toEqual([]);
    expect(misses('', 'Campaign - acme - admin')).toEqual([]);
  });

  it('suspects stray text in the mask only where it links no profile', () => {
    const profiles = ['"acme - admin"', 'acme - admin', '"acme - nobody"'].map((name) => ({ id: name, name }));
    const quoted = readAssociationMask('"acme - (.*)"');
    const known = { groups: [...groups, { id: '8', name: 'admin"', label: '' }] };
    const causes = (list: typeof profiles) =>
      previewMask(quoted, list, known).matches.flatMap((match) =>
        'nearMisses' in match ? match.nearMisses.map(({ cause }) => cause) : [],
      );
    expect(causes(profiles.slice(1))).toContain('quotes');
    const linking = readAssociationMask('"acme - (.*)');
    expect(previewMask(linking, profiles, known).totals.linked).toBe(1);
    expect(previewMask(linking, profiles, known).matches[1]).toMatchObject({
      outcome: 'outside-mask',
      nearMisses: [{ cause: 'one-edit-away', correct: 'profile-name' }],
    });
  });

  it('takes another number in the tenant for another instance, not for a slip', () => {
    expect(misses('Campaign - acme1 - (.*)', 'Campaign - acme2 - admin')).toEqual([]);
    expect(misses('Campaign - acme1 - (.*)', 'Campaign - acme - admin')).toEqual([]);
  });

  it('knows a group by its former name', () => {
    const renamedGroups = [{ from: 'operators', to: 'delivery' }];
    const profile = { id: '1', name: 'Campaign - acme - operators' };
    expect(nearMissesOf(readAssociationMask(usual), profile, { groups, renamedGroups })).toEqual([
      {
        cause: 'group-renamed',
        correct: 'profile-name',
        corrected: 'Campaign - acme - delivery',
        groupName: 'delivery',
      },
    ]);
  });

  it('only offers corrections that link the profile', () => {
    const slips = [
      (text: string) => text.toUpperCase(),
      (text: string) => text.replaceAll(' ', '  '),
      (text: string) => text.replaceAll(' ', '\u00a0'),
      (text: string) => text.replaceAll('-', '\u2013'),
      (text: string) => text.slice(1),
      (text: string) => `${text} `,
      (text: string) => text.replace('a', 'a\u200b'),
      (text: string) => text.replaceAll('&', '&amp;'),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replace('(.*)', '(*)'),
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace('*', '&#42;'),
      (text: string) => text,
    ];
    const slip = fc.constantFrom(...slips);
    const masks = fc.constantFrom(
      usual,
      'Campaign - acme - ',
      'A - b.c - (.+) x',
      '(\\w+) - (.*)',
      'A - (?:b|c) - ([a-z-]+)',
    );
    const middle = fc.constantFrom(...groups.flatMap(({ name, label }) => [name, label, name.slice(0, -1)]));
    let offered = 0;
    checkProperty(
      fc.property(masks, middle, fc.array(slip, { maxLength: 2 }), (source, part, changes) => {
        const name = changes.reduce(
          (text, change) => change(text),
          source.replaceAll('(.*)', part).replaceAll('(.+)', part),
        );
        for (const maskText of [source, ...changes.map((change) => change(source))]) {
          const mask = readAssociationMask(maskText);
          for (const text of [name, maskText.startsWith('Campaign') ? `Campaign - acme - ${part}` : part]) {
            for (const miss of nearMissesOf(mask, { id: '1', name: text }, { groups })) {
              offered += 1;
              if (miss.correct === 'mask') {
                const followed = matchProfile(readAssociationMask(miss.corrected), { id: '1', name: text }, groups);
                expect(followed).toMatchObject({ outcome: 'linked', group: { name: miss.groupName } });
              } else {
                const matcher = matcherOf(mask);
                expect(matcher.groupNameOf(miss.corrected)).toBe(miss.groupName);
                expect(matcher.divisionOf(miss.corrected, miss.groupName)).not.toBe('elsewhere');
              }
            }
          }
        }
      }),
      1000,
    );
    expect(offered).toBeGreaterThan(500);
  });
});
