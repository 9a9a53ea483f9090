import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it, vi } from 'vitest';
import { isSuspicion } from '../mask-corrections/corrections-of-text.ts';
import { dialectDoubtsOf } from '../mask-dialect/dialect-doubts.ts';
import { isOddName } from '../mask-dialect/odd-names.ts';
import { needsMaskEngine } from './mask-needs.ts';
import { scanMask } from '../mask/mask-scan.ts';
import { shapeOf } from '../mask/mask-shape.ts';
import { previewMask } from '../preview/preview.ts';
import { readAssociationMask } from '../mask/association-mask.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import { matcherOf } from '../mask-readings/matcher-of-mask.ts';
import { checkProperty } from '../testing/property-runs.ts';

const groups = ['admin', 'delivery', 'a', 'A b'].map((name, index) => ({ id: String(index), name, label: `${name}!` }));

/** Loads the domain as in a browser before any mask needed the engine. */
async function withoutEngine() {
  vi.resetModules();
  const bare = await import('../index.ts');
  expect(bare.isMaskEngineReady()).toBe(false);
  return bare;
}

describe('needsMaskEngine', () => {
  it.each([
    '',
    ' \u00a0 ',
    'x'.repeat(513),
    'Campaign - acme - ',
    'Campaign - acme - (.*)',
    'Campaign  - acme_prod- (.+) old',
    'Campaign - acme.eu - ',
  ])('is false for %j', (mask) => {
    expect(needsMaskEngine(mask)).toBe(false);
  });

  it.each([
    'Campaign - acme - (',
    'Campaign - acme - (\\w+)',
    'Campaign - (.*) - (.*)',
    'Campaign - (?P<a b>.*)',
    'Campaign - acme.eu - (.*)',
    'Kampanj - södra - ',
    'Kampanj - södra - (.*)',
    // Decoding the entity gives a mask of another form.
    'Campaign - &lpar;\\w+&rpar;',
    'Campaign - acme &#42; (.*)',
    '&amp;lpar;\\w+&amp;rpar;',
    // Profile names may have letters of any alphabet instead of the placeholder.
    'Campaign - tenant_id - (.*)',
    'Campaign - acme - *',
    // Suspicions are loaded with the engine.
    '^Campaign - acme - (.+) \\(old\\)$',
    'Campaign - acme &lpar;.*&rpar;',
    '/Campaign - acme - (.*)/i',
    '"Campaign - acme - (.*)"',
    'Campaign - acme \\- (.*)',
    '- Campaign - acme - (.*)',
    '_Campaign - acme - (.*)_',
    '1. Campaign - acme - (.*)',
    'Campaign - acme - ...',
    'Campaign - acme - (.*).',
  ])('is true for %j', (mask) => {
    expect(needsMaskEngine(mask)).toBe(true);
  });

  const wholeName = { reading: 'expression', anchored: true, ignoresCase: false } as const;
  const prefix = { reading: 'prefix', anchored: true, ignoresCase: false } as const;
  const anywhere = { anchored: false, ignoresCase: true } as const;

  it.each<[string, StatedReading, boolean]>([
    ['Campaign - acme - (.*)', wholeName, false],
    ['Campaign - acme - (.*)', { ...wholeName, anchored: false }, false],
    ['Campaign - acme - (.*)', { ...wholeName, ignoresCase: true }, false],
    ['Campaign - acme - (.*)', { ...wholeName, ...anywhere }, true],
    ['Campaign - acme - (.*)', prefix, false],
    ['Campaign - acme - (.*)', { ...prefix, ...anywhere }, true],
    ['Campaign - acme - ', prefix, false],
    ['Campaign - acme - ', { ...prefix, ...anywhere }, true],
    // A mask without a group that is stated to be an expression captures nothing.
    ['Campaign - acme - ', wholeName, true],
    ['(\\w+)', prefix, true],
    [' ', { ...wholeName, ...anywhere }, false],
    ['x'.repeat(513), { ...wholeName, ...anywhere }, false],
  ])('of %j under the statement %j is %j', (mask, stated, needed) => {
    expect(needsMaskEngine(mask, stated)).toBe(needed);
  });

  it('is true for a mask that cannot be read without the engine', async () => {
    const bare = await withoutEngine();
    expect(() => bare.readAssociationMask('(\\w+)')).toThrow(bare.MaskEngineMissing);
    expect(bare.needsMaskEngine('(\\w+)')).toBe(true);
  });

  const pieces = [
    ['Campaign', 'k', 'K', 's', 'S', ' ', '  ', ' - ', '-', '.', '\\.', '\\', '&#45;', '&nbsp;', '&lpar;', '\u00a0'],
    ['(.*)', '(.+)', '(', ')', '.*', '\\w', '^', '$', '|', '\u00e9', '\u2013', '\n', '{', '{2}', ']', '\\_', '\\"'],
  ];
  const piece = fc.constantFrom(...pieces.flat());
  const around = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  const plain = fc.string({ unit: 'grapheme-ascii', maxLength: 5 });
  const mask = fc.oneof(
    around,
    plain,
    fc.tuple(around, around).map(([before, after]) => `${before}(.*)${after}`),
    fc.tuple(plain, fc.constantFrom('(.*)', '(.+)'), plain).map((parts) => parts.join('')),
  );
  const middle = fc.constantFrom('', 'admin', 'Admin', 'a', 'A\u00a0b', 'delivery!', '\n', 'x\ny', '\u212a', '\u017f');

  const statement: fc.Arbitrary<StatedReading | undefined> = fc.option(
    fc.record(
      {
        reading: fc.constantFrom('expression', 'prefix'),
        anchored: fc.boolean(),
        ignoresCase: fc.boolean(),
        dialect: fc.constantFrom('pcre', 'javascript', 'java', 're2'),
      },
      { requiredKeys: ['reading', 'anchored', 'ignoresCase'] },
    ),
    { nil: undefined },
  );

  it('is true for every mask with suspect text', () => {
    const words = fc.constantFrom(
      ...pieces.flat(),
      'tenant',
      'group name',
      '"',
      '`',
      '/',
      ',',
      ':',
      '%20',
      '*',
      '...',
      '_',
    );
    let suspected = 0;
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
        const source = parts.join('');
        const isSuspected = readAssociationMask(source).hints.some(({ code }) => isSuspicion(code));
        if (isSuspected) suspected += 1;
        expect([source, isSuspected && !needsMaskEngine(source)]).toEqual([source, false]);
      }),
      { numRuns: 5000 },
    );
    expect(suspected).toBeGreaterThan(500);
  });

  it('where false, the verdicts are the same with and without the engine', async () => {
    const bare = await withoutEngine();
    let count = 0;
    checkProperty(
      fc.property(mask, fc.array(middle, { minLength: 1, maxLength: 3 }), statement, (source, middles, stated) => {
        if (needsMaskEngine(source, stated)) return;
        count += 1;
        const { prefix, suffix } = matcherOf(readAssociationMask(source)).frame ?? {
          prefix: source,
          suffix: '',
        };
        const names = middles.flatMap((text) => [
          text,
          prefix + text + suffix,
          `x${prefix}${text}${suffix}\n${prefix}${text}`,
          prefix.toUpperCase() + text + suffix.toLowerCase(),
          prefix.replaceAll('k', '\u212a').replaceAll('s', '\u017f') + text + suffix,
          source + text,
        ]);
        // Odd names need the table of dialects, so a browser loads the engine before it reads them.
        const profiles = names.filter((name) => !isOddName(name)).map((name, index) => ({ id: String(index), name }));
        expect(bare.readAssociationMask(source)).toEqual(readAssociationMask(source));
        expect(bare.previewMask(bare.readAssociationMask(source), profiles, { groups, stated })).toEqual(
          previewMask(readAssociationMask(source), profiles, { groups, stated }),
        );
      }),
      2000,
    );
    expect(count).toBeGreaterThan(300);
    expect(bare.isMaskEngineReady()).toBe(false);
  });

  it('names that engines read differently still need the engine', async () => {
    const bare = await withoutEngine();
    const [mask, name] = ['Campaign - acme - (.*)', 'Campaign - acme - a\u2028b'];
    const matcher = bare.matcherOf(bare.readAssociationMask(mask));
    expect(() => matcher.doubtOf(name)).toThrow(bare.MaskEngineMissing);
    expect(matcherOf(readAssociationMask(mask)).doubtOf(name)).toBe('dot-line-break');
  });

  it('a name that is not odd needs no table of dialects under a plain mask', () => {
    const ascii = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index));
    const odd = ['\u0130', '\u0131', '\u017f', '\u212a', '\u0085', '\u2028', '\u00a0', '\ufeff', '\u180e', '\t'];
    const others = ['\u00e9', '\u00d6', '\u{1f600}', '\u0660', '\u65e5', '\u1e9e', '\u0345', '\u2126', '\u03c9'];
    const text = fc.string({ unit: fc.constantFrom(...ascii), maxLength: 6 });
    const middle = fc.string({ unit: fc.constantFrom(...ascii, ...others, ...others, ...odd), maxLength: 6 });
    const shape = fc.tuple(text, fc.constantFrom('(.*)', '(.+)'), text, fc.boolean(), fc.boolean());
    let certain = 0;
    checkProperty(
      fc.property(shape, middle, fc.boolean(), ([head, group, tail, starts, ends], captured, isUpper) => {
        const [before, after] = [head, tail].map((part) => RE2JS.quote(part));
        const source = `${starts ? '^' : ''}${before}${group}${after}${ends ? '$' : ''}`;
        if (shapeOf(scanMask(source)).template?.isStringRead !== true) return;
        const name = `${isUpper ? head.toUpperCase() : head}${captured}${tail}`;
        if (isOddName(name)) return;
        certain += 1;
        expect(dialectDoubtsOf(scanMask(source)).doubtOf(name, () => true)).toBeNull();
      }),
      5000,
    );
    expect(certain).toBeGreaterThan(500);
  });

  it('is false only for expressions that the engine compiles, with one group and within the limit on names', () => {
    let templates = 0;
    checkProperty(
      fc.property(mask, (source) => {
        if (shapeOf(scanMask(source)).template?.isStringRead !== true) return;
        templates += 1;
        const compiled = RE2JS.compile(source);
        expect(compiled.groupCount()).toBe(1);
        const longest = Math.floor(600_000 / compiled.programSize());
        const { canRead } = matcherOf(readAssociationMask(source));
        expect([canRead('x'.repeat(longest)), canRead('x'.repeat(longest + 1))]).toEqual([true, false]);
      }),
      3000,
    );
    expect(templates).toBeGreaterThan(100);
  });

  it('allows exactly the characters that such an expression may have', () => {
    for (let unit = 0; unit < 0x80; unit += 1) {
      const character = String.fromCharCode(unit);
      for (const text of [character, `\\${character}`, `a${character}b`]) {
        for (const source of [`${text}(.*)`, `(.+)${text}`]) {
          const { template } = shapeOf(scanMask(source));
          if (template?.isStringRead !== true) continue;
          const compiled = RE2JS.compile(source);
          const name = source.startsWith('(') ? `admin${template.suffix}` : `${template.prefix}admin`;
          expect([source, compiled.groupCount(), compiled.matches(name)]).toEqual([source, 1, true]);
        }
      }
    }
  });
});
