import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import { matcherOf } from './matcher-of-mask.ts';
import type { StatedReading } from './stated-reading.ts';
import { anyMaskAndName, type MaskTree, printMask } from '../testing/mask-trees.ts';
import { propertyRuns } from '../testing/property-runs.ts';
import { type OracleReading, oracleReading } from '../testing/tree-oracle.ts';

type Capture = string | null;
type Reader = (how: OracleReading) => Capture;

function plainPrefix(source: string, name: string): Capture {
  const head = source.slice(0, source.indexOf('('));
  return head !== '' && name.startsWith(head) ? name.slice(head.length) : null;
}

/** The engine without the product's fast paths. */
function engineReader(source: string, name: string): Reader {
  const exact = RE2JS.compile(source);
  const anyCase = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  return (how) => {
    const matcher = (how === 'whole' || how === 'search' ? exact : anyCase).matcher(name);
    const isFound = how === 'whole' || how === 'whole-any-case' ? matcher.matches() : matcher.find();
    return isFound ? (matcher.group(1) ?? '') : null;
  };
}

function nameOf(capture: Capture): string | null {
  return capture === '' ? null : capture;
}

function captureOf(groupName: string | null, fits: boolean): Capture {
  return fits ? (groupName ?? '') : null;
}

/** Every reading of the product, under the oracle's names. */
function productReadings(source: string, name: string): Readonly<Record<string, Capture>> {
  const mask = readAssociationMask(source);
  const matcher = matcherOf(mask);
  const span = matcher.spanOf(name);
  const stated: StatedReading = { reading: 'expression', anchored: false, ignoresCase: true };
  const loose = matcherOf(mask, stated);
  return {
    whole: captureOf(matcher.groupNameOf(name), matcher.fits(name)),
    span: span === null ? null : name.slice(span.start, span.end),
    'search-any-case': captureOf(loose.groupNameOf(name), loose.fits(name)),
    ...Object.fromEntries(
      matcher.alternativesOf(name).map(({ reading, groupName, fits }) => [reading, captureOf(groupName, fits)]),
    ),
  };
}

function expectedReadings(source: string, name: string, read: Reader): Readonly<Record<string, Capture>> {
  const whole = read('whole');
  return {
    whole,
    span: nameOf(whole),
    'search-any-case': read('search-any-case'),
    'not-anchored': read('search'),
    'ignoring-case': read('whole-any-case'),
    ...(source.startsWith('(') ? {} : { 'plain-prefix': plainPrefix(source, name) }),
  };
}

function capturesInRepeat(tree: MaskTree, isInside = false): boolean {
  if (tree.kind === 'capture') return isInside || capturesInRepeat(tree.body, isInside);
  if (tree.kind === 'plain') return capturesInRepeat(tree.body, isInside);
  if (tree.kind === 'repeat') return capturesInRepeat(tree.body, true);
  if (tree.kind !== 'seq' && tree.kind !== 'alt') return false;
  return tree.parts.some((part) => capturesInRepeat(part, isInside));
}

function isPlainAscii(text: string): boolean {
  return Array.from(text).every((char) => char >= ' ' && char <= '~');
}

/** JavaScript's own `RegExp` as a second reference; only on generated masks. */
function regExpReading(source: string, name: string, how: OracleReading): Capture {
  const isWhole = how === 'whole' || how === 'whole-any-case';
  const flags = how === 'whole-any-case' || how === 'search-any-case' ? 'i' : '';
  // oxlint-disable-next-line no-restricted-globals -- the reference that the product is compared with
  const found = new RegExp(isWhole ? `^(?:${source})$` : source, flags).exec(name);
  return found === null ? null : (found[1] ?? '');
}

describe('the readings of a mask', () => {
  it('are those of an independent oracle', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(anyMaskAndName, ([tree, name]) => {
        const source = printMask(tree);
        const readings = productReadings(source, name);
        expect(readings).toEqual(expectedReadings(source, name, (how) => oracleReading(tree, name, how)));
        for (const [reading, capture] of Object.entries(readings)) {
          const kind = capture === null ? 'none' : capture === '' ? 'nothing' : 'text';
          seen[`${reading} ${kind}`] = (seen[`${reading} ${kind}`] ?? 0) + 1;
        }
      }),
      propertyRuns('oracle', 2000),
    );
    // Guard against names that all miss: each reading must often capture a text, and sometimes nothing.
    for (const reading of ['whole', 'not-anchored', 'ignoring-case', 'plain-prefix', 'search-any-case']) {
      expect([reading, (seen[`${reading} text`] ?? 0) > 30]).toEqual([reading, true]);
      expect([reading, (seen[`${reading} nothing`] ?? 0) > 3]).toEqual([reading, true]);
    }
  });

  it('are those of the engine without fast paths', () => {
    fc.assert(
      fc.property(anyMaskAndName, ([tree, name]) => {
        const source = printMask(tree);
        const expected = expectedReadings(source, name, engineReader(source, name));
        expect(productReadings(source, name)).toEqual(expected);
      }),
      propertyRuns('engine', 2000),
    );
  });

  it('are those of RegExp where both mean the same: ASCII, and no capture that repeats', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyMaskAndName, ([tree, name]) => {
        const source = printMask(tree);
        if (!isPlainAscii(source) || !isPlainAscii(name) || capturesInRepeat(tree)) return;
        compared += 1;
        expect(productReadings(source, name)).toEqual(
          expectedReadings(source, name, (how) => regExpReading(source, name, how)),
        );
      }),
      propertyRuns('regexp', 4000),
    );
    expect(compared).toBeGreaterThan(600);
  });

  it('differ where their captures differ', () => {
    fc.assert(
      fc.property(anyMaskAndName, ([tree, name]) => {
        const source = printMask(tree);
        const matcher = matcherOf(readAssociationMask(source));
        const capture = oracleReading(tree, name, 'whole');
        const main = nameOf(capture);
        const others = [
          oracleReading(tree, name, 'search'),
          oracleReading(tree, name, 'whole-any-case'),
          ...(source.startsWith('(') ? [] : [plainPrefix(source, name)]),
        ].map(nameOf);
        const isElsewhere = others.some((other) => other !== null && other !== main);
        const isNowhere = main !== null && others.includes(null);
        expect(matcher.divisionOf(name, capture)).toBe(isElsewhere ? 'elsewhere' : isNowhere ? 'nowhere' : null);
      }),
      propertyRuns('disagreement', 800),
    );
  });
});
