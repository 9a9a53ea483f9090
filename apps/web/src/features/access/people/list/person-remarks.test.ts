import type { PersonImpactBody } from '@console/contract';
import { expect, test } from 'vitest';
import type { Texts } from '../../../../shared/intl/use-text.ts';
import { personRemarksText } from './person-remarks.ts';

const shown = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
  [key, ...Object.values(values)].filter((part) => part !== '').join(' ');
const text: Texts = Object.assign(shown, {
  rich: shown,
  titled: ({ en }: { readonly en: string }) => en,
  number: String,
  percent: () => '',
  dateTime: String,
  ago: String,
  since: String,
});

const person: PersonImpactBody = {
  personId: '1',
  name: 'Astrid',
  email: 'astrid@example.com',
  logins: [],
  joinedBy: [],
  verdict: 'loses-sign-in',
  today: { state: 'signs-in', cause: null, doubts: [] },
  next: { state: 'cannot', cause: 'no-profile-fits', doubts: [] },
  before: [{ name: 'admin', label: 'Administrators' }],
  after: [],
  apart: null,
  wasAdministrator: false,
  profilesRead: true,
  notes: [],
  doubts: [],
  constructs: [],
  why: [],
};
const step = { profileName: 'Campaign - acme_prod - admin', before: 'admin', after: null } as const;

test('a loss because the mask captures nothing is not called outside the mask', () => {
  const why = [{ ...step, cause: 'captures-nothing' as const }];
  expect(personRemarksText(text, { ...person, why })).toBe('impact.cause.captures-nothing');
});

test('a loss because the account is off says so, whatever the mask', () => {
  const next = { state: 'cannot', cause: 'account-off', doubts: [] } as const;
  expect(personRemarksText(text, { ...person, next: { ...next, doubts: [] } })).toBe('today.cause.account-off');
});

test('a cause is named once, and only if it causes a loss', () => {
  const outside = { ...step, cause: 'outside-mask' as const };
  expect(personRemarksText(text, { ...person, why: [outside, outside] })).toBe('impact.cause.outside-mask');
  expect(personRemarksText(text, { ...person, verdict: 'unchanged', why: [outside] })).toBe('');
  expect(personRemarksText(text, { ...person, why: [{ ...outside, before: null }] })).toBe('');
});

test('the construct is named before the readings', () => {
  const doubts = ['mask-reading', 'mask-dialect'] as const;
  const remarks = personRemarksText(text, { ...person, doubts: [...doubts], constructs: ['space-class'] });
  expect(remarks).toBe('impact.doubt.dialect dialect.space-class \\s · impact.doubt doubt.mask-reading');
  expect(personRemarksText(text, { ...person, doubts: ['mask-dialect'] })).toBe('impact.doubt doubt.mask-dialect');
});
