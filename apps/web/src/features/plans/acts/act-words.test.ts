import type { PlanBody } from '@console/contract';
import { expect, test } from 'vitest';
import type { Texts } from '../../../shared/intl/use-text.ts';
import { outcomeText } from '../receipt/outcome-text.ts';
import { actLead, actTitle, applyWord } from './act-words.ts';

/** Says the key, so that a test sees which sentence it is. */
const text: Texts = Object.assign((key: string) => key, {
  rich: (key: string) => key,
  titled: ({ en }: { readonly en: string }) => en,
  number: String,
  percent: String,
  dateTime: String,
  ago: String,
  since: String,
});

const plan: PlanBody = {
  planId: '00000000-0000-4000-8000-000000000000',
  instanceKey: 'acme-prod',
  accountName: 'files',
  revision: 'r1',
  statedReading: null,
  kind: 'plain',
  act: 'delete',
  type: null,
  author: 'jane',
  createdAt: '2026-03-01T08:00:00.000Z',
  expiresAt: '2026-03-01T08:15:00.000Z',
  state: 'open',
  changes: [],
  restart: null,
  preview: null,
  impact: null,
  cost: null,
  uses: null,
  findings: [],
  warnings: [],
  receipt: null,
  outcome: null,
  basisWrite: null,
};
const outcome: PlanBody['outcome'] = {
  kind: 'as-wanted',
  doubt: 'another',
  reply: 'lost',
  lastWrite: null,
  decidedAt: null,
  decidableFrom: null,
  campaign: 'asked',
};

test('a plan says what becomes of the account', () => {
  expect(actTitle(text, plan)).toBe('plan.delete.title');
  expect(actLead(text, plan, 'Acme')).toBe('plan.delete.lead');
  expect(actLead(text, { ...plan, state: 'expired' }, 'Acme')).toBe('plan.delete.leadOther');
  expect(applyWord(text, { ...plan, act: 'create' }, 'Acme')).toBe('plan.create.apply');
  const change = { ...plan, act: 'change' as const };
  expect([actTitle(text, change), actLead(text, change, 'Acme'), applyWord(text, change, 'Acme')]).toEqual([
    null,
    null,
    'plan.apply',
  ]);
});

test('of a delete without a reply it says that the account is gone, and claims no more', () => {
  expect(outcomeText(text, { ...plan, outcome }).text).toBe('plan.delete.asWanted.text');
  expect(outcomeText(text, { ...plan, outcome: { ...outcome, kind: 'open' } }).text).toBe('plan.delete.unknown.text');
  expect(outcomeText(text, { ...plan, act: 'change', outcome }).text).toBe('plan.asWanted.another');
});
