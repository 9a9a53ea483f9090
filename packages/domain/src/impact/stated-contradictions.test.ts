import { describe, expect, it } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import type { StatedContradictions } from './access-impact.ts';
import { acme, mask, operator, user, withSource } from './testing/acme.ts';
import { engineOf, type ListedFacts } from './testing/listed-facts.ts';

const prefix: StatedReading = { reading: 'prefix', anchored: true, ignoresCase: false };
const expression: StatedReading = { reading: 'expression', anchored: true, ignoresCase: false };

function contradictions(facts: ListedFacts, source: string, stated: StatedReading): StatedContradictions {
  const run = engineOf(facts).contradictions(readAssociationMask(source), stated);
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}

const anchoredMask = `^${mask}`;
const ada = { authentication: 'ims', groupNames: ['admin'] } as const;

function withAda(given: Partial<Parameters<typeof operator>[1]>): ListedFacts {
  return acme({
    users: [user('ada', { groupNames: ['Campaign - acme - admin'] })],
    operators: [operator('ada', { ...ada, ...given })],
  });
}

describe('contradictions of a stated reading', () => {
  it('are operators in a group that only another reading gives', () => {
    // As a plain prefix, `^Campaign` fits no name, yet Ada got the group by Adobe ID.
    expect(contradictions(withAda({}), anchoredMask, prefix)).toMatchObject({
      count: 1,
      isKnown: true,
      people: [{ login: 'ada', groups: ['admin'], readings: ['main', 'not-anchored', 'ignoring-case'] }],
    });
  });

  it.each([
    ['the stated reading gives the group too', withAda({}), anchoredMask, expression],
    ['the operator signs in by password', withAda({ authentication: 'native' }), anchoredMask, prefix],
    ['it is not known how', withAda({ authentication: 'unknown' }), anchoredMask, prefix],
    ['the operator is disabled', withAda({ isDisabled: true }), anchoredMask, prefix],
    ['the group comes from no reading', withAda({ groupNames: ['report'] }), anchoredMask, prefix],
    ['one of the groups is given', withAda({ groupNames: ['admin', 'report'] }), mask, prefix],
  ] as const)('are none where %s', (...[, facts, source, stated]) => {
    expect(contradictions(facts, source, stated)).toMatchObject({ count: 0, people: [] });
  });

  it('are not known where a list is incomplete, or the mask cannot be read', () => {
    const facts = { ...withAda({}), sources: withSource({ source: 'operators', state: 'partial' }) };
    expect(contradictions(facts, anchoredMask, prefix).isKnown).toBe(false);
    expect(contradictions(withAda({}), '(?=x)(.*)', prefix).isKnown).toBe(false);
  });
});
