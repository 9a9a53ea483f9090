import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts, type TextPart } from './text-diff.ts';

const joined = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('');
const marked = (parts: readonly TextPart[]) => parts.filter(({ isChanged }) => isChanged).map(({ text }) => text);
const kept = (parts: readonly TextPart[]) =>
  parts
    .filter(({ isChanged }) => !isChanged)
    .map(({ text }) => text)
    .join('');

describe('diffTexts', () => {
  it('marks the word that was replaced', () => {
    const { before, after } = diffTexts('Campaign - tenant_id - (.*)', 'Campaign - acme - (.*)');
    expect(joined(before)).toBe('Campaign - tenant_id - (.*)');
    expect(marked(before)).toEqual(['tenant_id']);
    expect(marked(after)).toEqual(['acme']);
  });

  it('marks a single character inside a word', () => {
    const { before, after } = diffTexts('campaign - acme - (.*)', 'Campaign - acme - (.*)');
    expect(marked(before)).toEqual(['c']);
    expect(marked(after)).toEqual(['C']);
  });

  it('marks an added space and nothing else', () => {
    const { before, after } = diffTexts('Campaign -acme', 'Campaign - acme');
    expect(marked(before)).toEqual([]);
    expect(marked(after)).toEqual([' ']);
  });

  it('tells a no-break space from a space', () => {
    const { before, after } = diffTexts('Campaign\u00a0- acme', 'Campaign - acme');
    expect(marked(before)).toEqual(['\u00a0']);
    expect(marked(after)).toEqual([' ']);
  });

  it('marks the whole of two texts that have little in common', () => {
    const { before, after } = diffTexts('prefix-', 'Campaign - acme - (.*)');
    expect(marked(before)).toEqual(['prefix-']);
    expect(marked(after)).toEqual(['Campaign - acme - (.*)']);
  });

  it('marks all of a text that was or becomes empty', () => {
    expect(diffTexts('', 'acme')).toEqual({ before: [], after: [{ text: 'acme', at: 0, isChanged: true }] });
    expect(diffTexts('acme', '')).toEqual({ before: [{ text: 'acme', at: 0, isChanged: true }], after: [] });
  });

  it('never tears a character of two code units apart', () => {
    const { before, after } = diffTexts('Kampanj 😀 acme', 'Kampanj 😁 acme');
    expect(marked(before)).toEqual(['😀']);
    expect(marked(after)).toEqual(['😁']);
  });

  it('always gives both texts back, with equal unmarked parts', () => {
    const mask = string({ unit: constantFrom('a', 'B', ' ', '-', '(', '.', '*', ')', '_', 'é', '😀') });
    assert(
      property(mask, mask, (one, other) => {
        const { before, after } = diffTexts(one, other);
        expect(joined(before)).toBe(one);
        expect(joined(after)).toBe(other);
        expect(kept(before)).toBe(kept(after));
      }),
    );
  });
});
