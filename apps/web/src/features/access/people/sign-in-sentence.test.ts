import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { today as english } from '../../../shared/intl/catalogues/en/today.ts';
import { today as swedish } from '../../../shared/intl/catalogues/sv/today.ts';
import type { Texts } from '../../../shared/intl/use-text.ts';
import { todaySentence } from './sign-in-sentence.ts';

function textsOf(locale: string, messages: Readonly<Record<string, string>>): Texts {
  const intl = createIntl({ locale, messages });
  const shown = (id: string, values: Parameters<Texts>[1] = {}) => intl.formatMessage({ id }, values);
  return Object.assign(shown, {
    rich: String,
    titled: ({ en }: { readonly en: string }) => en,
    number: String,
    percent: () => '',
    dateTime: String,
    ago: String,
    since: String,
  });
}

const en = textsOf('en-US', english);
const sv = textsOf('sv-SE', swedish);

const counts = (signsIn: number, cannot: number, open: number) => ({
  states: { 'signs-in': signsIn, cannot, 'not-known': open },
});

test('“nobody signs in” is only said if it is known for everybody', () => {
  expect(todaySentence(en, counts(0, 5, 0))).toBe('Today nobody signs in by Adobe ID, and 5 cannot.');
  expect(todaySentence(sv, counts(0, 5, 0))).toBe('I dag loggar ingen in med Adobe ID, och 5 kan inte.');
  expect(todaySentence(en, counts(0, 5, 94))).toBe(
    'Today nobody is known to sign in by Adobe ID, and 5 cannot. For 94 people it is not known.',
  );
  expect(todaySentence(sv, counts(0, 5, 94))).toBe(
    'I dag är det osäkert om någon loggar in med Adobe ID, och 5 kan inte. För 94 personer är det okänt.',
  );
});

test('people who certainly sign in are counted, and so are those for whom it is not known', () => {
  expect(todaySentence(en, counts(132, 329, 31))).toBe(
    'Today 132 people sign in by Adobe ID, and 329 cannot. For 31 people it is not known.',
  );
});
