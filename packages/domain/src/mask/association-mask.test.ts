import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssociationMask } from './association-mask.ts';
import { maskLengthLimit } from './mask-text.ts';
import { evilMasks } from '../fixtures/evil-masks.ts';
import { matcherOf } from '../mask-readings/matcher-of-mask.ts';
import { checkProperty } from '../testing/property-runs.ts';

function kinds(source: string): string[] {
  return readAssociationMask(source).segments.map(({ kind, text }) => `${kind}:${text}`);
}

function hints(source: string): string[] {
  return readAssociationMask(source).hints.map(({ code, corrected }) =>
    corrected === undefined ? code : `${code} -> ${corrected}`,
  );
}

function fault(source: string): unknown {
  const mask = readAssociationMask(source);
  return 'fault' in mask ? [mask.reading, mask.fault.code, mask.fault.position] : mask.reading;
}

describe('reading a mask', () => {
  it.each([
    ['Campaign - tenant_id - (.*)', 'expression'],
    ['CampaignV6 - tenant - (.*)', 'expression'],
    ['Campaign (.*)', 'expression'],
    ['Campaign - tenant_id - ', 'prefix'],
    ['Campaign - [a', 'prefix'],
    ['Campaign - \\(x\\)', 'prefix'],
    // No unescaped parenthesis: plain text, however odd it would be as an expression.
    ['Campaign - a{2', 'prefix'],
    ['Campaign - \\', 'prefix'],
    ['Campaign - a]b', 'prefix'],
    ['Campaign - a**', 'prefix'],
    ['Campaign - [a\\(b', 'prefix'],
    ['Campaign - [(.*)]', 'prefix'],
    ['(?:Campaign)', 'prefix'],
    ['', 'empty'],
    [' \u00a0', 'empty'],
  ])('%j is the %s reading', (source, reading) => {
    expect(readAssociationMask(source).reading).toBe(reading);
  });

  it.each([
    ['(*)', ['malformed', 'nothing-to-repeat', 1]],
    ['Campaign - (', ['malformed', 'unbalanced-parenthesis', 11]],
    ['Campaign) - (.*)', ['malformed', 'unbalanced-parenthesis', 8]],
    ['(a{3,1})', ['malformed', 'bad-repeat', 2]],
    ['a [z-a](.*)', ['malformed', 'bad-range', 3]],
    ['(.*)[a', ['malformed', 'unbalanced-bracket', 4]],
    ['[a(.*)', ['malformed', 'unbalanced-bracket', 0]],
    ['Campaign - [^(.*)', ['malformed', 'unbalanced-bracket', 11]],
    ['Campaign - [[:alpha:(.*)', ['malformed', 'unbalanced-bracket', 11]],
    ['a(b', ['malformed', 'unbalanced-parenthesis', 1]],
    ['a\\(b)', ['malformed', 'unbalanced-parenthesis', 4]],
    ['(a\\)', ['malformed', 'unbalanced-parenthesis', 0]],
    ['\\p{(.*)', ['malformed', 'bad-class', 0]],
    ['\\p{(.*)}', ['malformed', 'bad-class', 0]],
    ['(.*)\\p', ['malformed', 'bad-class', 4]],
    ['a\\x{(.*)}', ['unsupported', 'escape', 1]],
    ['(a{2,1})', ['malformed', 'bad-repeat', 2]],
    ['|*(.*)', ['malformed', 'nothing-to-repeat', 1]],
    ['(?<n(.*)', ['malformed', 'bad-group', 0]],
    ['(.*)\\', ['malformed', 'trailing-backslash', 4]],
    ['ab(?=c)(.*)', ['unsupported', 'look-around', 2]],
    ['ab(?<!c)(.*)', ['unsupported', 'look-around', 2]],
    ['(a)-\\1', ['unsupported', 'back-reference', 4]],
    ['(?>a)(.*)', ['unsupported', 'atomic-group', 0]],
    ['a*+(.*)', ['unsupported', 'possessive', 1]],
    ['(a{1001})', ['unsupported', 'repeat-too-large', 2]],
    ['(.{0,1000}){3}', ['unsupported', 'repeat-too-large', 11]],
    ['(.{0,1000})(.{0,1000})', ['unsupported', 'too-large', null]],
  ])('%j has a fault with its offset', (source, expected) => {
    expect(fault(source)).toEqual(expected);
  });

  it('reads 512 characters and refuses 513', () => {
    const longest = `${'a'.repeat(maskLengthLimit - 4)}(.*)`;
    expect(readAssociationMask(longest).reading).toBe('expression');
    expect(fault(`b${longest}`)).toEqual(['malformed', 'too-long', maskLengthLimit]);
  });

  it.each(evilMasks)('survives $source', ({ source, reading }) => {
    const mask = readAssociationMask(source);
    expect(mask.reading).toBe(reading);
    const matcher = matcherOf(mask);
    for (const name of ['', 'a'.repeat(400), `${'a'.repeat(400)}!`, 'Campaign - x - (y)']) {
      if (matcher.canRead(name)) matcher.alternativesOf(name);
      else expect(reading).not.toBe('expression');
    }
  });

  it('has more than sixty evil masks, each once', () => {
    expect(evilMasks.length).toBeGreaterThan(60);
    expect(new Set(evilMasks.map(({ source }) => source)).size).toBe(evilMasks.length);
  });

  it('takes a text for a prefix only where it has no unescaped parenthesis', () => {
    const open = fc.string({ unit: fc.constantFrom(...'([{a.*|^+?,1-'.split('')), minLength: 1 });
    const plain = fc.string({ unit: fc.constantFrom(...'[]{}a.*|^+?,1-$:'.split('')), minLength: 1 });
    checkProperty(
      fc.property(open, plain, (one, other) => {
        const isPrefix = readAssociationMask(one).reading === 'prefix';
        expect([one, isPrefix && one.includes('(')]).toEqual([one, false]);
        expect([other, readAssociationMask(other).reading]).toEqual([other, 'prefix']);
      }),
      2000,
    );
  });

  it('is plain data, and of its text only the source survives JSON', () => {
    const mask = readAssociationMask('Campaign - a.b - (.*)');
    expect(JSON.parse(JSON.stringify(mask))).toStrictEqual({ ...mask, text: { source: mask.source } });
  });

  it('covers any source with its segments, in order, without gaps, and never throws', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'ab -.()[]{}*+?\\|^$&;#0'.split(''), '\u2013', '\u00a0', '\u{1F600}'),
    });
    checkProperty(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (source) => {
        const { segments, hints: remarks } = readAssociationMask(source);
        expect(segments.map(({ text }) => text).join('')).toBe(source);
        let at = 0;
        for (const { start, end, text } of segments) {
          expect([start, end]).toEqual([at, at + text.length]);
          expect(text).not.toBe('');
          at = end;
        }
        for (const { start, end } of remarks) expect(0 <= start && start <= end && end <= source.length).toBe(true);
      }),
      3000,
    );
  });
});

describe('the anatomy strip', () => {
  it.each([
    ['Campaign - tenant_id - (.*)', ['literal:Campaign - ', 'tenant:tenant_id', 'literal: - ', 'capture:(.*)']],
    ['Campaign - tenant_id - ', ['literal:Campaign - ', 'tenant:tenant_id', 'literal: - ']],
    ['Campaign (.*)', ['literal:Campaign ', 'capture:(.*)']],
    ['Campaign - dev- (.+) x', ['literal:Campaign - ', 'tenant:dev', 'literal:- ', 'capture:(.+)', 'literal: x']],
    [
      '^Campaign - my tenant - ((a)|b)$',
      ['operator:^', 'literal:Campaign - ', 'tenant:my tenant', 'literal: - ', 'capture:((a)|b)', 'operator:$'],
    ],
    ['acme-prod - (.*)', ['literal:acme-prod - ', 'capture:(.*)']],
  ])('of %j', (source, expected) => {
    expect(kinds(source)).toEqual(expected);
  });
});

describe('hints', () => {
  it.each([
    ['Campaign - acme - (.*)', []],
    ['Campaign - tenant_id - (.*)', ['placeholder']],
    // Effects on other instances are remarks on the result, not hints.
    ['Campaign (.*)', []],
    ['A - b - (.&#42;)', ['html-entity -> A - b - (.*)']],
    ['A - b - (*)', ['star-without-dot -> A - b - (.*)']],
    ['A - b - ', ['no-capture -> A - b - (.*)']],
    ['A - b.c - .*', ['wildcard -> A - b\\.c - (.*)', 'no-capture']],
    ['A - (b) - (.*)', ['several-captures']],
    ['A - b.c - (.*)', ['unescaped-dot -> A - b\\.c - (.*)']],
    ['A - b\\.c - (.*)', []],
    [' A - b  - (.*) ', ['odd-space -> A - b - (.*)', 'odd-space -> A - b - (.*)', 'odd-space -> A - b - (.*)']],
    ['A - b\u00a0- (.*)', ['odd-space -> A - b - (.*)']],
    ['A \u2013 b - (.*)', ['dash-kind -> A - b - (.*)']],
    ['', ['empty']],
  ])('on %j', (source, expected) => {
    expect(hints(source)).toEqual(expected);
  });
});
