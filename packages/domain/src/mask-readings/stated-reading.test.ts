import { describe, expect, it } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import { matcherOf } from './matcher-of-mask.ts';
import { createPreviewer } from '../preview/preview.ts';
import type { StatedReading } from './stated-reading.ts';

const exact: StatedReading = { reading: 'expression', anchored: true, ignoresCase: false };
const prefix: StatedReading = { reading: 'prefix', anchored: true, ignoresCase: false };

function read(source: string, name: string, stated?: StatedReading): readonly [string | null, boolean] {
  const matcher = matcherOf(readAssociationMask(source), stated);
  return [matcher.groupNameOf(name), matcher.fits(name)];
}

describe('a stated reading', () => {
  it.each([
    ['Campaign - acme - (.*)', exact, 'Campaign - acme - admin', 'admin', true],
    ['Campaign - acme - (.*)', exact, 'my Campaign - acme - admin', null, false],
    ['Campaign - acme - (.*)', { ...exact, anchored: false }, 'my Campaign - acme - admin', 'admin', true],
    ['Campaign - acme - (.*)', { ...exact, ignoresCase: true }, 'campaign - ACME - admin', 'admin', true],
    ['Campaign - acme - (.*)', { ...exact, ignoresCase: true }, 'my campaign - ACME - admin', null, false],
    [
      'Campaign - acme - (.*)',
      { ...exact, anchored: false, ignoresCase: true },
      'my campaign - ACME - admin',
      'admin',
      true,
    ],
    ['Campaign - acme - (.*?)', exact, 'Campaign - acme - admin', 'admin', true],
    ['Campaign - acme - (.*?)', { ...exact, anchored: false }, 'Campaign - acme - admin', null, true],
    ['Campaign - [a-z]+ - (.*)', exact, 'Campaign - acme - admin', 'admin', true],
    ['Campaign - [a-z]+ - (.*)', prefix, 'Campaign - acme - admin', null, false],
    ['Campaign - acme - (.*)', prefix, 'Campaign - acme - admin', 'admin', true],
    ['Campaign - acme - (x|y) old', prefix, 'Campaign - acme - admin', 'admin', true],
    ['Campaign - acme - (.*)', { ...prefix, anchored: false }, 'my Campaign - acme - admin', 'admin', true],
    ['Campaign - acme - (.*)', { ...prefix, ignoresCase: true }, 'CAMPAIGN - acme - admin', 'admin', true],
    ['Södra - (.*)', { ...prefix, anchored: false, ignoresCase: true }, 'x SÖDRA - admin', 'admin', true],
    ['(.*)', prefix, 'admin', 'admin', true],
    ['Campaign - acme - ', prefix, 'Campaign - acme - admin', 'admin', true],
    [
      'Campaign - acme - ',
      { ...prefix, anchored: false, ignoresCase: true },
      'x campaign - ACME - admin',
      'admin',
      true,
    ],
    // An expression without a group has nothing to capture.
    ['Campaign - acme - ', exact, 'Campaign - acme - admin', null, false],
    ['Campaign - acme - .*', exact, 'Campaign - acme - admin', null, true],
    ['Campaign - acme - ', { ...exact, anchored: false }, 'Campaign - acme - admin', null, true],
  ] as const)('of %j as %j reads %j', (...[source, stated, name, ...expected]) => {
    expect(read(source, name, stated)).toEqual(expected);
  });

  it('cannot be run as an expression where the text is not one', () => {
    const matcher = matcherOf(readAssociationMask('Campaign - a**'), exact);
    expect(matcher.canRead('Campaign - admin')).toBe(false);
    expect(matcherOf(readAssociationMask('Campaign - a**')).canRead('Campaign - admin')).toBe(true);
  });

  // `\\Q` makes the rest of the mask plain text, with the closing parenthesis of the group put around it.
  it('cannot be run where the text is an expression only without the added group', () => {
    expect(matcherOf(readAssociationMask('\\QCampaign'), exact).canRead('Campaign')).toBe(false);
  });

  it('leaves no doubt about the reading', () => {
    const profiles = ['Campaign - acme - admin', 'campaign - acme - admin'].map((name, index) => ({
      id: String(index),
      name,
    }));
    const groups = [{ id: '1', name: 'admin', label: 'Administrators' }];
    const totals = (source: string, stated?: StatedReading) =>
      createPreviewer(profiles, groups, { stated }).preview(readAssociationMask(source)).totals;
    expect(totals('^Campaign - acme - (.*?)$')).toMatchObject({ 'depends-on-engine': 2, linked: 0 });
    expect(totals('^Campaign - acme - (.*?)$', exact)).toMatchObject({ linked: 1, 'outside-mask': 1 });
    expect(totals('^Campaign - acme - (.*?)$', { ...exact, ignoresCase: true })).toMatchObject({ linked: 2 });
    expect(totals('^Campaign - acme - (.*?)$', prefix)).toMatchObject({ 'outside-mask': 2 });
  });
});
