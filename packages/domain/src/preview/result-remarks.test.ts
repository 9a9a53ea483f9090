import { expect, it } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import { createPreviewer } from './preview.ts';
import { resultRemarks } from './result-remarks.ts';

const groups = ['admin', 'delivery', 'report'].map((name, index) => ({ id: String(index), name, label: name }));
const acme = ['admin', 'delivery', 'report'].map((name) => `Campaign - acme_prod - ${name}`);
const names = [
  ...acme,
  'Campaign - acme_stage - admin',
  'Campaign - dev- report',
  'Administrators',
  'Campaign - admin',
];

function remarks(source: string, list: readonly string[] = names): string[] {
  const profiles = list.map((name, index) => ({ id: String(index), name }));
  const found = resultRemarks(createPreviewer(profiles, groups).preview(readAssociationMask(source)), profiles);
  return found.map((remark) => `${remark.code}: ${remark.names.join(', ')}`);
}

const several =
  'several-instances: Campaign - acme_prod - admin, Campaign - acme_stage - admin, Campaign - dev- report';

it.each(['Campaign (.*)', 'Campaign - (.*)', '(.*)', 'Campaign', 'Campaign - ', 'C(.*)', 'Campaign - (.*) - (.*)'])(
  'names profiles of other instances that fit %j',
  (source) => {
    expect(remarks(source)[0]).toMatch(/^several-instances: Campaign - acme_prod - admin, Campaign - acme_stage/u);
  },
);

it('gives one name of each instance, three at most', () => {
  expect(remarks('Campaign - (.*)', [...names, 'Campaign - beta - admin'])).toEqual([several]);
  expect(remarks('Campaign - acme_(?:prod|stage) - (.*)')).toEqual([
    'several-instances: Campaign - acme_prod - admin, Campaign - acme_stage - admin',
  ]);
});

it.each([
  'Campaign - acme_prod - (.*)',
  'Campaign - acme_prod - ',
  'Campaign\\ \\-\\ acme_prod\\ \\-\\ (.*)',
  'Campaign \\x2d acme_prod \\x2d (.*)',
  'Campaign\\s-\\sacme_prod\\s-\\s(.*)',
  'Campaign[ ]-[ ]acme_prod[ ]-[ ](.*)',
  '\\QCampaign - acme_prod - \\E(.*)',
  '(?:Campaign - acme_prod - )(.*)',
  '^Campaign - acme_prod - (.*)$',
  'Campaign.{3}acme_prod.{3}(.*)',
  'C(?:ampaign) - acme_prod - ([a-z]+)',
  '(?i)campaign - ACME_PROD - (.*)',
  'Campaign - (?:acme_prod) - (.*)',
  'Campaign - nobody - (.*)',
  '',
  '(*)',
])('does not report other instances where none of their profiles fits: %j', (source) => {
  expect(remarks(source)).toEqual([]);
});

it('does not report a mask without a tenant while only one instance has profiles', () => {
  expect(remarks('Campaign (.*)', acme)).toEqual([]);
  expect(remarks('Campaign - (.*)', [...acme, 'Campaign - ACME_prod - x', 'Campaign - admin', 'Other'])).toEqual([]);
});

it('reports a dot only where a profile fits with another character', () => {
  expect(remarks('Campaign - acme.eu - (.*)', ['Campaign - acme.eu - admin'])).toEqual([]);
  expect(remarks('Campaign - acme.eu - (.*)', ['Campaign - acme.eu - admin', 'Campaign - acme_eu - admin'])).toEqual([
    'several-instances: Campaign - acme.eu - admin, Campaign - acme_eu - admin',
    'dot-fits-other: Campaign - acme_eu - admin',
  ]);
  expect(remarks('Campaign - acme\\.eu - (.*)', ['Campaign - acme.eu - admin'])).toEqual([]);
});
