import { createPreviewer, matchOutcomes, readAssociationMask } from '@console/domain';
import { installMaskEngine } from '@console/domain/engine';
import { describe, expect, test } from 'vitest';
import { agreementMasks } from './agreement-masks.ts';
import { naiveMatch } from './naive-preview.ts';
import { groupMap, groupNames, profileNames } from './profiles.ts';
import { re2Expression, regExpression } from './expressions.ts';

installMaskEngine();

const names = ['C - a', 'C - gone', 'C - ', 'c - a', 'X C - a', 'D - a'];
const groups = new Map([['a', 'a']]);

describe.each([
  ['RegExp', regExpression],
  ['RE2JS', re2Expression],
])('by %s', (_engine, expression) => {
  const outcomes = (mask: string) => naiveMatch({ mask, names, groups, expression }).map(({ outcome }) => outcome);

  test('the documented form', () => {
    expect(outcomes('C - (.*)')).toEqual([
      'linked',
      'no-such-group',
      'captures-nothing',
      'depends-on-engine',
      'depends-on-engine',
      'outside-mask',
    ]);
  });
  test('a mask without a group is a prefix', () => {
    expect(outcomes('C - ')).toEqual(outcomes('C - (.*)'));
  });
  test('what links depends on the engine where another reading captures nothing, and else does not', () => {
    expect(outcomes('^C - (.*)$').slice(0, 3)).toEqual(['depends-on-engine', 'no-such-group', 'captures-nothing']);
    expect(outcomes('C - (.*?)').slice(0, 3)).toEqual(['depends-on-engine', 'no-such-group', 'captures-nothing']);
  });
  test('a mask that no engine takes', () => {
    expect(new Set(outcomes('C - (.*'))).toEqual(new Set(['unsupported']));
  });
});

test.each(agreementMasks)('%s is read as the product reads it', (mask) => {
  const many = profileNames(2_000);
  const profiles = many.map((name, index) => ({ id: String(index), name }));
  const listed = groupNames().map((name, index) => ({ id: String(index), name, label: name }));
  const { outcomes } = createPreviewer(profiles, listed).preview(readAssociationMask(mask));
  const ours = many.map((name, index) => `${name}: ${matchOutcomes[outcomes[index] ?? -1]}`);
  for (const expression of [regExpression, re2Expression]) {
    const theirs = naiveMatch({ mask, names: many, groups: groupMap(), expression });
    expect(theirs.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual(ours);
  }
});
