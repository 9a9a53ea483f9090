import { imsSettingsFields, sectionsOf } from '@console/domain';
import { accountTypeOfKey } from '@console/domain/account-types';
import { expect, it } from 'vitest';
import { readAccountSchema } from './account-schema.ts';

it('finds the fields of Adobe sign-in where their descriptor says, as certainly', () => {
  const { fields } = readAccountSchema({ name: 'schema', attributes: {}, children: [], text: '' }, undefined);
  const described = sectionsOf(accountTypeOfKey('adobe-experience-cloud')).flatMap((section) => section.fields);
  expect(fields.map(({ field, xpath, certainty }) => [field, xpath, certainty])).toEqual(
    imsSettingsFields.map((field) => {
      const descriptor = described.find(({ key }) => key === field);
      return [field, descriptor?.xpaths[0], descriptor?.certainty];
    }),
  );
});
