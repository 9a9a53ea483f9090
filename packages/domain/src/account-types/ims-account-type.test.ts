import { expect, test } from 'vitest';
import { type AccountType, findImsType, possibleImsTypes } from './ims-account-type.ts';

const typesOf = (...entries: readonly (readonly [name: string, label: string])[]): AccountType[] =>
  entries.map(([name, label], index) => ({ value: String(index), name, label }));

interface Case {
  readonly what: string;
  readonly types: readonly (readonly [name: string, label: string])[];
  readonly configured?: readonly string[];
  /** Names of the type found and of others that may be it. */
  readonly found: readonly [foundBy: string, ...names: readonly string[]] | null;
}

const ftp = ['ftp', 'FTP'] as const;

test.each<Case>([
  { what: 'its name', types: [ftp, ['experienceCloud', 'Anything']], found: ['name', 'experienceCloud'] },
  { what: 'its name in another case', types: [['MarketingCloud', 'x']], found: ['name', 'MarketingCloud'] },
  { what: 'its name with Adobe', types: [['adobeExperienceCloud', 'x']], found: ['name', 'adobeExperienceCloud'] },
  { what: 'its label alone', types: [ftp, ['mac', 'Adobe Experience Cloud']], found: ['label', 'mac'] },
  { what: 'its former label', types: [['mac', 'Adobe Marketing Cloud']], found: ['label', 'mac'] },
  { what: 'its label with more', types: [['mac', 'Adobe Experience Cloud (MAC)']], found: ['label', 'mac'] },
  {
    what: 'its name, beside a label that fits: no doubt',
    types: [
      ['triggers', 'Adobe Experience Cloud triggers'],
      ['experienceCloud', 'Adobe Experience Cloud'],
    ],
    found: ['name', 'experienceCloud'],
  },
  {
    what: 'two labels that fit',
    types: [['mac', 'Adobe Marketing Cloud'], ftp, ['aec', 'Adobe Experience Cloud']],
    found: ['label', 'mac', 'aec'],
  },
  {
    what: 'two names that fit',
    types: [
      ['marketingCloud', 'x'],
      ['experienceCloud', 'y'],
    ],
    found: ['name', 'marketingCloud', 'experienceCloud'],
  },
  { what: 'nothing', types: [ftp, ['aem', 'Adobe Experience Manager']], found: null },
  { what: 'no type at all', types: [], found: null },
  { what: 'a label of one word', types: [['x', 'AdobeExperienceCloud']], found: null },
  { what: 'a part of a name', types: [['experienceCloudTriggers', 'Triggers']], found: null },
  { what: 'the deployer’s word', types: [ftp, ['own', 'Own']], configured: ['own'], found: ['configuration', 'own'] },
  {
    what: 'the deployer’s word against name and label',
    types: [
      ['experienceCloud', 'Adobe Experience Cloud'],
      ['own', 'Own'],
    ],
    configured: ['own'],
    found: ['configuration', 'own'],
  },
  {
    what: 'a word of the deployer that no type has',
    types: [['experienceCloud', 'x']],
    configured: ['own'],
    found: null,
  },
  {
    what: 'several words of the deployer that types have',
    types: [
      ['v7', 'x'],
      ['v8', 'y'],
    ],
    configured: ['v8', 'v7'],
    found: ['configuration', 'v7', 'v8'],
  },
])('$what', ({ types, configured, found }) => {
  const told = findImsType(typesOf(...types), configured);
  expect(told === undefined ? null : [told.foundBy, ...possibleImsTypes(told).map(({ name }) => name)]).toEqual(found);
});
