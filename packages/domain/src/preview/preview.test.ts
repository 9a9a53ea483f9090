import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { createMaskText, readAssociationMask } from '../mask/association-mask.ts';
import { comparePreviews } from './compare-previews.ts';
import { engineReaders, templateReaders } from '../mask-readings/mask-readers.ts';
import { compiledMask } from '../mask-engine/mask-program.ts';
import { createPreviewer, matchProfile, previewMask } from './preview.ts';
import type { OperatorGroup, ProductProfile } from './product-profile.ts';
import type { ProfileMatch } from './profile-match.ts';
import { checkProperty } from '../testing/property-runs.ts';

// Internal names and labels of the groups Campaign v8 installs (Campaign v8 docs, manage-permissions).
const groups: readonly OperatorGroup[] = [
  ['admin', 'Administrator'],
  ['delivery', 'Delivery operators'],
  ['operation', 'Campaign managers'],
  ['content', 'Content contributors'],
  ['report', 'Access to reports'],
  ['workflow', 'Workflow execution'],
  ['workflowSupervisor', 'Workflow supervisors'],
  ['offer', 'Offer managers'],
  ['internal_name', 'The documented example'],
  // Two groups whose labels look alike, and names that are easy to mistype.
  ['offer-nordics', 'Offer managers'],
  ['R&D', 'Research'],
  ['försäljning', 'Sales'],
].map(([name = '', label = ''], index) => ({ id: String(index), name, label }));

function profiles(...names: string[]): ProductProfile[] {
  return names.map((name, index) => ({ id: String(index), name }));
}

function outcome(mask: string, name: string): unknown {
  const match = matchProfile(readAssociationMask(mask), { id: '1', name }, groups);
  return match.outcome === 'linked' ? `linked ${match.group.name}` : match.outcome;
}

type Example = readonly [mask: string, name: string, expected: string];

const builtIn = groups.map(
  ({ name }): Example => ['campaign - test - (.*)', `campaign - test - ${name}`, `linked ${name}`],
);

describe("the documentation's examples", () => {
  it.each<Example>([
    ['Campaign - tenant_id - (.*)', 'Campaign - tenant_id - internal_name', 'linked internal_name'],
    ['CampaignV6 - tenant - (.*)', 'CampaignV6 - tenant - admin', 'linked admin'],
    ['Campaign (.*)', 'Campaign admin', 'linked admin'],
    ['Campaign - tenant_id - ', 'Campaign - tenant_id - internal_name', 'linked internal_name'],
    ...builtIn,
    ['campaign - test - ', 'campaign - test - delivery', 'linked delivery'],
    ['Campaign - test - (.*)', 'campaign - test - delivery', 'depends-on-engine'],
    ['campaign - test - (.*)', 'campaign - test - Admin', 'no-such-group'],
    ['Campaign - dev - (.*)', 'Campaign - dev- reviewers', 'outside-mask'],
    ['(*)', 'Campaign - test - admin', 'unsupported'],
    ['', 'Campaign - test - admin', 'outside-mask'],
  ])('mask %j, profile %j: %s', (mask, name, expected) => {
    expect(outcome(mask, name)).toBe(expected);
  });
});

describe('one profile', () => {
  it('names the reading that gives another group', () => {
    const mask = readAssociationMask('Campaign - acme - (\\w+)');
    expect(matchProfile(mask, { id: '1', name: 'Campaign - acme - admin (old)' }, groups)).toMatchObject({
      outcome: 'depends-on-engine',
      groupName: null,
      alternatives: [
        { reading: 'not-anchored', groupName: 'admin', linked: true },
        { reading: 'ignoring-case', groupName: null, linked: false },
        { reading: 'plain-prefix', groupName: 'admin (old)', linked: false },
      ],
    });
  });

  it.each([
    ['Campaign - acme - (.*)', 'Campaign - acme - '],
    ['Campaign - acme - ', 'Campaign - acme - '],
    ['A(.*)|B(.*)', 'Badmin'],
    ['Campaign - [^a] - (.*)|Campaign - acme - (.*)', 'Campaign - acme - admin'],
    ['()Campaign - .*', 'Campaign - acme - admin'],
    ['(x*)Campaign - acme - .*', 'Campaign - acme - admin'],
    ['[C](|x)ampaign - acme - .*', 'Campaign - acme - admin'],
  ])('captures nothing: mask %j, name %j', (mask, name) => {
    expect(matchProfile(readAssociationMask(mask), { id: '1', name }, groups).outcome).toBe('captures-nothing');
  });

  it.each([
    ['Campaign - acme - (.*?)', 'not-anchored', true],
    ['Campaign - acme - (\\S*?)', 'not-anchored', true],
    ['Campaign - acme - (.{0,60}?)', 'not-anchored', true],
    ['Campaign - acme - (|.*)', 'not-anchored', true],
    ['^Campaign - acme - (.*)$', 'plain-prefix', false],
    ['Campaign\\ - acme - (.*)', 'plain-prefix', false],
    ['Campaign - [a-z]+ - (.*)', 'plain-prefix', false],
  ])('depends on the engine where a reading of %j lands nowhere: %s', (mask, reading, fits) => {
    const match = matchProfile(readAssociationMask(mask), { id: '1', name: 'Campaign - acme - admin' }, groups);
    expect(match).toMatchObject({ outcome: 'depends-on-engine', groupName: 'admin', construct: null });
    if (match.outcome !== 'depends-on-engine') return;
    expect(match.alternatives).toContainEqual({ reading, groupName: null, fits, linked: false });
  });

  it.each([
    ['Campaign - acme - (.*)', 'Campaign - beta - admin', 11],
    ['Campaign - acme - (.*)', 'Campaign', 8],
    ['Campaign - acme - (.*) ops', 'Campaign - acme - admin cops', 'linked'],
    ['Campaign - acme - (.*) ops', 'Campaign - acme - admin xyz', 24],
    ['', 'anything', 0],
  ])('mask %j, name %j departs at %s', (mask, name, expected) => {
    const match = matchProfile(readAssociationMask(mask), { id: '1', name }, groups);
    if (match.outcome === 'outside-mask') expect(match.departsAt).toBe(expected);
    else expect(match.outcome).toBe('depends-on-engine');
  });

  it('does not wait for a name beyond the time bound', () => {
    const mask = readAssociationMask('((a|b|c|dd)*x){40}y');
    expect(matchProfile(mask, { id: '1', name: 'a'.repeat(1_000_000) }, groups).outcome).toBe('unsupported');
  });
});

const anyMask = fc.constantFrom(
  'Campaign - a - (.*)',
  'Campaign - a - ',
  '(.*)',
  'a(.+)b',
  '([a-c]+) - (.*)',
  '(?i)campaign - (.*)',
  '(*)',
  '',
);
const anyName = fc.oneof(
  fc.constantFrom(
    'Campaign - a - Offer managers',
    'Campaign - a - offer managers ',
    'Campaign - a- offer',
    'Campaign - a - R&amp;D',
    'Campaign - a - fo\u0308rsäljning',
    'Campaign - a - ad\u200bmin',
    'Campaign – a – report',
    'Campain - a - report',
  ),
  fc.constantFrom('Campaign - a - admin', 'campaign - a - admin', 'Campaign - a - ', 'xadminb', 'b - admin'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .tuple(fc.constantFrom('Campaign - a - ', 'a', 'CAMPAIGN - A - '), fc.constantFrom(...groups))
    .map(([a, b]) => a + b.name),
);

function withoutMasks(match: ProfileMatch): ProfileMatch {
  if (!('nearMisses' in match)) return match;
  return { ...match, nearMisses: match.nearMisses.filter(({ correct }) => correct === 'profile-name') };
}

describe('a preview', () => {
  it('has totals that add up, keeps the order, and does not depend on it', () => {
    checkProperty(
      fc.property(anyMask, fc.array(anyName, { maxLength: 20 }), (source, names) => {
        const mask = readAssociationMask(source);
        const list = profiles(...names);
        const preview = previewMask(mask, list, { groups });
        expect(preview.matches.map(({ profile }) => profile)).toEqual(list);
        expect(Object.values(preview.totals).reduce((sum, count) => sum + count, 0)).toBe(names.length);
        for (const [name, count] of Object.entries(preview.totals)) {
          expect(preview.matches.filter((match) => match.outcome === name)).toHaveLength(count);
        }
        const turned = previewMask(mask, list.toReversed(), { groups: groups.toReversed() });
        expect(turned.matches.toReversed()).toEqual(preview.matches);
        expect(turned.unreachedGroups.toReversed()).toEqual(preview.unreachedGroups);
        // A single profile gets the same corrections of its name; whether the mask is suspect depends on all profiles.
        expect(preview.matches.map(withoutMasks)).toEqual(
          list.map((profile) => withoutMasks(matchProfile(mask, profile, groups))),
        );
      }),
      500,
    );
  });

  it('comes out the same in slices, and stops between them', () => {
    const list = profiles(...groups.map(({ name }) => `Campaign - a - ${name}`), 'x', 'Campaign - a - admin');
    const previewer = createPreviewer(list, groups);
    const mask = readAssociationMask('Campaign - a - (.*)');
    const whole = previewer.preview(mask);
    const run = previewer.previewInChunks(mask, 4, () => false);
    const counts: number[] = [];
    let step = run.next();
    while (step.done !== true) {
      counts.push(step.value.readCount);
      step = run.next();
    }
    expect(counts).toEqual([4, 8, 12, 14]);
    expect(step.value?.outcomes).toEqual(whole.outcomes);
    expect(step.value?.totals).toEqual(whole.totals);
    let asked = 0;
    const stopped = previewer.previewInChunks(mask, 4, () => (asked += 1) > 1);
    expect(stopped.next().value?.totals.linked).toBe(4);
    expect(stopped.next()).toEqual({ done: true, value: null });
  });

  it.each([
    'Campaign - a - (.\\*)',
    'Campaign - a - (.\\+)',
    '^Campaign - a - (.\\*)$',
    'Campaign - a - (.\\*)$',
    '^Campaign - a - (.\\+)',
    'Campaign - a - (.\\*) old',
    'Campaign - a - (\\.*)',
    'Campaign - a - (\\.+)',
    'Campaign - a - \\(.*\\)(.*)',
    '\\^Campaign - a - (.*)',
  ])('takes an escaped operator in %j for the character that it is', (source) => {
    const { totals } = createPreviewer(profiles('Campaign - a - admin', 'Campaign - a - delivery'), groups).preview(
      readAssociationMask(source),
    );
    expect(totals.linked).toBe(0);
  });

  it('lists groups that no profile reaches and profiles that share a group', () => {
    const preview = previewMask(
      readAssociationMask('Campaign - a - (.*)'),
      profiles('Campaign - a - admin', 'Campaign - a - delivery', 'Campaign - a - admin', 'campaign - a - offer'),
      { groups },
    );
    expect(preview.collisions).toEqual([{ groupName: 'admin', profileIds: ['0', '2'] }]);
    // `offer` is reached if case is ignored, so it is not listed as unreached.
    expect(preview.unreachedGroups.map(({ name }) => name)).toEqual(
      groups.map(({ name }) => name).filter((name) => !['admin', 'delivery', 'offer'].includes(name)),
    );
    expect(previewMask(readAssociationMask('(*)'), [], { groups }).unreachedGroups).toEqual([]);
    expect(() => createPreviewer([], groups).preview(readAssociationMask('x')).matchAt(0)).toThrow(RangeError);
  });

  it('is compared profile by profile', () => {
    const list = profiles('Campaign - a - admin', 'Campaign - b - admin', 'other');
    const before = previewMask(readAssociationMask('Campaign - a - (.*)'), list, { groups });
    const after = previewMask(readAssociationMask('Campaign - b - (.*)'), list, { groups });
    expect(comparePreviews(before, after)).toEqual({
      before: before.totals,
      after: after.totals,
      changed: [
        {
          id: '0',
          name: 'Campaign - a - admin',
          before: { outcome: 'linked', groupName: 'admin' },
          after: { outcome: 'outside-mask', groupName: null },
        },
        {
          id: '1',
          name: 'Campaign - b - admin',
          before: { outcome: 'outside-mask', groupName: null },
          after: { outcome: 'linked', groupName: 'admin' },
        },
      ],
    });
    expect(() => comparePreviews(before, previewMask(before.mask, profiles('x'), { groups }))).toThrow(RangeError);
  });
});

describe('the string form of a usual mask', () => {
  const unit = fc.constantFrom(
    'a',
    'A',
    'k',
    'K',
    '\u212a',
    's',
    '\u017f',
    ' ',
    '-',
    '.',
    '\n',
    '\u00e9',
    '\u00c9',
    '\ud83d',
    '\ude00',
  );
  const text = fc.string({ unit, maxLength: 3 });
  const shaped = fc.tuple(fc.boolean(), text, fc.constantFrom('(.*)', '(.+)'), text, fc.boolean());

  it('captures what the engine captures', () => {
    let templates = 0;
    checkProperty(
      fc.property(shaped, fc.array(text, { maxLength: 4 }), ([starts, before, group, after, ends], middles) => {
        const source = `${starts ? '^' : ''}${RE2JS.quote(before)}${group}${RE2JS.quote(after)}${ends ? '$' : ''}`;
        const mask = createMaskText(source);
        const { template } = mask.shape;
        if (template === null) return;
        templates += 1;
        const quick = templateReaders(mask, template);
        const shape = { lead: '', caseFree: false, template: null, captureFrame: null };
        const engine = engineReaders({ source, shape }, compiledMask(mask.program));
        const upper = before.toUpperCase();
        for (const middle of [...middles, before, after]) {
          for (const name of [
            middle,
            before + middle + after,
            middle + before + middle + after + middle,
            upper + middle + after,
          ]) {
            const main = quick.main(name);
            expect(main).toBe(engine.main(name));
            expect(quick.alternatives.map(({ read }) => read(name, main))).toEqual(
              engine.alternatives.map(({ read }) => read(name, main)),
            );
          }
        }
      }),
      3000,
    );
    expect(templates).toBeGreaterThan(500);
  });
});
