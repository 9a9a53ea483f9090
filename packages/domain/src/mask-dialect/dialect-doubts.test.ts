import { describe, expect, it, test } from 'vitest';
import type { Dialect, DialectConstruct } from './constructs.ts';
import { scanMask } from '../mask/mask-scan.ts';
import { dialectDoubtsOf } from './dialect-doubts.ts';

const fits = (): boolean => true;
const fitsNot = (): boolean => false;

function doubt(mask: string, name: string, dialect?: Dialect): DialectConstruct | null {
  return dialectDoubtsOf(scanMask(mask), dialect).doubtOf(name, fits);
}

describe('a construct and the name it meets', () => {
  test.each<readonly [string, string, DialectConstruct | null]>([
    ['Campaign\\s-\\s(.*)', 'Campaign\u00a0-\u00a0admin', 'space-class'],
    ['Campaign\\s-\\s(.*)', 'Campaign - admin', null],
    ['Campaign\\s-\\s(.*)', 'Campaign - admin\u00a0', 'space-class'],
    ['Campaign - (.*)', 'Campaign - a\u2028b', 'dot-line-break'],
    ['Campaign - (.*)', 'Campaign - \ud83d\ude00', null],
    ['Campaign - (.)', 'Campaign - \ud83d\ude00', 'bounded-count'],
    ['Campaign.-.(.*)', 'Campaign - kök', 'bounded-count'],
    ['Campaign.-.(.*)', 'Campaign - admin', null],
    ['Campaign - (.{2,5})', 'Campaign - kök', 'bounded-count'],
    ['Campaign - (.{3,})', 'Campaign - kök', 'bounded-count'],
    ['Campaign - ([^-]+)', 'Campaign - kök', null],
    ['Campaign - ([a-z]{3})(.*)', 'Campaign - abc kök', null],
    ['Campaign - (.+).+', 'Campaign - kök', 'bounded-count'],
    ['Campaign - (.+)-(.+)', 'Campaign - kök', null],
    ['Campaign - (.+?)', 'Campaign - kök', 'bounded-count'],
    ['Campaign - (.+?)$', 'Campaign - kök', null],
    ['Campaign - (\\w+)', 'Campaign - é', 'word-class'],
    ['Campaign - ([\\w-]+)', 'Campaign - é', 'word-class'],
    ['Campaign - (\\w+)', 'Campaign - e_1', null],
    ['Campaign - (\\d+)', 'Campaign - \u0663', 'digit-class'],
    ['Campaign - (\\d+)', 'Campaign - é', null],
    ['(?:(admin)|x)*', 'adminx', 'repeated-group'],
    ['(.*)*', 'admin', 'repeated-group'],
    ['(|a)?', 'a', 'repeated-group'],
    ['(a)?x', 'x', null],
    ['[[:alpha:]]+(.*)', 'abc', 'odd-class'],
    ['([^]]*)', 'abc', 'odd-class'],
    ['[a&&b](.*)', 'abc', 'odd-class'],
    ['[a-z-9](.*)', 'abc', 'odd-class'],
    ['[\\w-.](.*)', 'abc', 'odd-class'],
    ['([\\w.-]+)', 'abc', null],
    ['a{(.*)', 'a{b', 'lone-brace'],
    ['a{,2}(.*)', 'aab', 'lone-brace'],
    ['a{01}(.*)', 'ab', 'lone-brace'],
    ['a\\{(.*)', 'a{b', null],
    ['(.*)$', 'admin\n', 'dot-line-break'],
    ['Campaign - ([a-z]*)$', 'Campaign - admin\n', 'end-line-break'],
    ['Campaign - ([a-z]*)$', 'Campaign - admin', null],
    ['(?i)campaign - (.*)', 'Campaign - admin', 'inline-flags'],
    ['(?U)Campaign - (.*)', 'Campaign - admin', 'inline-flags'],
    ['\\ACampaign - (.*)\\z', 'Campaign - admin', 'text-anchor'],
    ['\\QCampaign - \\E(.*)', 'Campaign - admin', 'quoted-text'],
    ['Campaign - (?<group>.*)', 'Campaign - admin', 'named-group'],
    ['Campaign - (?P<group>.*)', 'Campaign - admin', 'named-group'],
    ['Campaign - (\\p{L}+)', 'Campaign - admin', 'property-class'],
    ['Campaign\\x20- (.*)', 'Campaign - admin', 'odd-escape'],
    ['Campaign - ö?(.*)', 'Campaign - admin', 'literal-beyond-ascii'],
    ['^*Campaign - (.*)', 'Campaign - admin', 'repeated-anchor'],
    ['Campaign - [åäö](.*)', 'Campaign - admin', null],
    ['Campaign - [åäö](.*)', 'Campaign - öadmin', 'class-beyond-ascii'],
    ['Köln - (.*)', 'Köln - admin', null],
    ['Köln - (.*)', 'KÖLN - admin', 'case-beyond-ascii'],
    ['Kund - (.*)', '\u212aund - admin', 'case-beyond-ascii'],
    ['Kund - (.*)', 'Kund - \u212aöln', null],
    ['Kund - (.*) kund', 'Kund - a \u212aund', 'case-beyond-ascii'],
  ])('%j on %j: %s', (mask, name, expected) => {
    expect(doubt(mask, name)).toBe(expected);
  });

  it('has no doubt about the documented mask on ordinary names', () => {
    const mask = 'Campaign - acme_prod - (.*)';
    const groups = [
      'admin',
      'Försäljning Åre',
      'Größe Straße',
      '営業部',
      'ıstanbul İzmir',
      '\ud83d\ude00 team',
      'e\u0301te\u0301',
    ];
    for (const group of [...groups, 'Привет', 'a\u00a0b', 'a\tb']) {
      expect(doubt(mask, `Campaign - acme_prod - ${group}`), group).toBeNull();
      expect(doubt(mask, `Campaign - other - ${group}`), group).toBeNull();
    }
  });

  it('names the first of several constructs', () => {
    expect(doubt('A.(\\w+)', 'Aöö')).toBe('bounded-count');
    expect(doubt('A(\\w+).', 'Aöö')).toBe('word-class');
  });

  it('doubts a repeated group only on names that fit', () => {
    const doubts = dialectDoubtsOf(scanMask('Campaign - (?:(admin)|x)*'));
    expect(doubts.doubtOf('Campaign - y', fitsNot)).toBeNull();
    expect(doubts.doubtOf('Campaign - x', fits)).toBe('repeated-group');
  });
});

describe('a name without the text that every reading needs', () => {
  test.each<readonly [string, string, DialectConstruct | null]>([
    ['Campaign - ([^]]*)', 'Analytics', null],
    ['Campaign - ([^]]*)', 'x CAMPAIGN - y', 'odd-class'],
    ['(?i)campaign - (.*)', 'Analytics é', null],
    ['(?i)campaign - (.*)', 'Campaign - é', 'inline-flags'],
    // In JavaScript the class ends early, and the rest is an alternative to the whole mask.
    ['Cd[[:alpha:]|x](.*)', 'x](y', 'odd-class'],
    ['Cd{,2}(.*)', 'C', 'lone-brace'],
    ['Cd|(\\w+)', 'é', 'word-class'],
    ['Cds(.)', 'cdſö', 'case-beyond-ascii'],
  ])('%j on %j: %s', (mask, name, expected) => {
    expect(doubt(mask, name)).toBe(expected);
  });
});

describe('a stated dialect', () => {
  const cases: readonly (readonly [string, string, Dialect, DialectConstruct | null])[] = [
    ['A(.*)', 'A\u2028', 'pcre', null],
    ['A(.*)', 'A\u2028', 'javascript', 'dot-line-break'],
    ['A(.*)', 'A\u2028', 'java', 'dot-line-break'],
    ['(.*)*', 'A', 'pcre', 'repeated-group'],
    ['(.*)*', 'A', 're2', null],
    ['[[:alpha:]](.*)', 'A', 're2', null],
    ['(?i)a(.*)', 'A', 'pcre', null],
    ['(?i)a(.*)', 'A', 'javascript', 'inline-flags'],
    ['(?:(admin)|x)*', 'adminx', 'pcre', null],
    ['(?:(admin)|x)*', 'adminx', 'javascript', 'repeated-group'],
    ['A\\s(.*)', 'A\u00a0', 'java', null],
    ['A\\s(.*)', 'A\u00a0', 'pcre', 'space-class'],
    ['A.(.*)', 'Aö', 'javascript', null],
    ['A.(.*)', 'A\ud83d\ude00', 'javascript', 'bounded-count'],
    ['A.(.*)', 'A\ud83d\ude00', 'java', null],
    ['A(?P<n>.*)', 'A', 'pcre', null],
  ];

  it('leaves doubts where it differs from RE2', () => {
    const found = cases.map(([mask, name, dialect]) => [mask, name, dialect, doubt(mask, name, dialect)]);
    expect(found).toEqual(cases);
  });
});

describe('the constructs in doubt', () => {
  it('are in order, with their offsets', () => {
    const { always, constructs, isNever } = dialectDoubtsOf(scanMask('\\ACamp\\s(?:(a)|b)*[[:alpha:]]'));
    expect(always).toEqual([
      { construct: 'text-anchor', start: 0, end: 2 },
      { construct: 'odd-class', start: 18, end: 29 },
    ]);
    expect(constructs.map(({ construct }) => construct)).toEqual([
      'text-anchor',
      'space-class',
      'repeated-group',
      'odd-class',
    ]);
    expect(isNever).toBe(false);
  });

  it('include a flag that no name is in doubt', () => {
    expect(dialectDoubtsOf(scanMask('A_([b-h]*)')).isNever).toBe(true);
    expect(dialectDoubtsOf(scanMask('A_(.*)')).isNever).toBe(false);
    expect(dialectDoubtsOf(scanMask('A_(.*)'), 're2').isNever).toBe(true);
  });
});
