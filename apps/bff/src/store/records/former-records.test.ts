import { valuesOfSettings } from '@console/domain';
import { expect, test } from 'vitest';
import { intentOf, planRow, receiptOf, settings } from '../suite/contract-fixtures.ts';
import { expectationsRecord } from './accounts/expectations.ts';
import { intentValuesRecord } from './accounts/field-values.ts';
import { revisionRecord, sightingRecord } from './accounts/settings.ts';
import { statementRecord } from './accounts/statement.ts';
import { namesRecord, profilesRecord } from './people/names.ts';
import { peopleUploadRecord } from './people/people-upload.ts';
import { changeReceiptRecord } from './plans/change-receipt.ts';
import { planBasisRecord } from './plans/plan-basis.ts';
import { planBodyRecord } from './plans/plan-body.ts';
import { planChangeRecord } from './plans/plan-change.ts';
import { planDecisionRecord } from './plans/plan-decision.ts';
import { refusalRecord } from './plans/refusal.ts';
import { writeOutcomeRecord } from './plans/write-outcome.ts';
import type { StoredRecord } from './stored-record.ts';

const plan = planRow();
const receipt = receiptOf(plan);
const expectations = [{ kind: 'person-signs-in', person: 'ada' }] as const;
const statement = { reading: 'prefix', anchored: true, ignoresCase: false, evidence: 'Tried it.' } as const;
const upload = { instanceKey: 'prod', uploadedAt: 1, uploadedBy: 'ada', profileNames: ['p'], userGroupNames: [] };
const profiles = [{ id: '1', name: 'Campaign - admin' }];
const decision = { overrides: [], cost: null, rereadAt: null };
const intentValues = { values: intentOf(plan).base.values, secrets: {} };
const outcome = { kind: 'applied', doubt: null, reply: 'lost', lastWrite: null } as const;
const refusal = { code: 'account-locked', facts: { campaignChanged: 'no' } } as const;

interface Case {
  readonly name: string;
  readonly v: number;
  /** Gives the record that `text` holds, written anew. */
  readonly rewrite: (text: string) => string;
  readonly record: object;
  /** As it was stored before it said its version; undefined where it always did. */
  readonly former: unknown;
}

function caseOf<T extends object>(
  [name, v]: readonly [string, number],
  record: StoredRecord<T>,
  { value, former }: { readonly value: T; readonly former?: unknown },
): Case {
  return { name, v, record: value, former, rewrite: (text) => record.write(record.read(text)) };
}

const cases = [
  caseOf(['plan', 4], planBodyRecord, { value: plan.body, former: plan.body }),
  caseOf(['change', 3], planChangeRecord, { value: { change: plan.change }, former: plan.change }),
  caseOf(['basis', 1], planBasisRecord, { value: { inForce: 'x', facts: null } }),
  caseOf(['decision', 1], planDecisionRecord, { value: decision }),
  caseOf(['receipt', 3], changeReceiptRecord, { value: receipt, former: receipt }),
  caseOf(['outcome', 1], writeOutcomeRecord, { value: outcome }),
  caseOf(['refusal', 1], refusalRecord, { value: refusal }),
  caseOf(['values', 3], intentValuesRecord, { value: intentValues, former: intentValues.values }),
  caseOf(['revision', 3], revisionRecord, { value: { values: valuesOfSettings(settings) }, former: settings }),
  caseOf(['sighting', 1], sightingRecord, { value: { settings } }),
  caseOf(['expectations', 2], expectationsRecord, { value: { expectations }, former: expectations }),
  caseOf(['statement', 2], statementRecord, { value: statement, former: statement }),
  caseOf(['names', 2], namesRecord, { value: { names: ['a'] }, former: ['a'] }),
  caseOf(['profiles', 2], profilesRecord, { value: { profiles }, former: profiles }),
  caseOf(['upload', 2], peopleUploadRecord, { value: upload, former: upload }),
];

test.each(cases)('$name: says its version, and is read from every form it had', ({ v, record, former, rewrite }) => {
  const present = JSON.stringify({ v, ...record });
  expect(rewrite(present)).toBe(present);
  if (former !== undefined) expect(rewrite(JSON.stringify(former))).toBe(present);
});

test.each(cases)('$name: an odd record is refused', ({ v, record, former, rewrite }) => {
  const odd: unknown[] = [{ v: v + 1, ...record }, { v: String(v), ...record }, { v, ...record, more: 1 }, 7, null];
  // What never was without a version is not read without one; what was, is not read under its number.
  odd.push(former === undefined ? record : { v: 1, ...record });
  const [first] = Object.keys(record);
  odd.push({ v, ...record, [String(first)]: { odd: { odd: true } } });
  for (const each of odd) expect(() => rewrite(JSON.stringify(each)), JSON.stringify(each)).toThrow('[');
  expect(() => rewrite('{')).toThrow(SyntaxError);
});

/** As they were stored before each change told when it counts. */
function withoutEffect(changes: readonly { readonly effective: string }[]) {
  return changes.map(({ effective: _effective, ...change }) => change);
}

test('a plan from long ago says null for what it does not hold, and by its fields when a change counts', () => {
  const { statedReading: _1, restart: _2, impact: _3, cost: _4, uses: _5, basisWrite: _6, ...held } = plan.body;
  const former = { ...held, changes: withoutEffect(plan.body.changes) };
  expect(planBodyRecord.read(JSON.stringify(former))).toEqual(plan.body);
  const comment = { field: 'comment', before: '', after: 'x' };
  expect(planBodyRecord.read(JSON.stringify({ ...former, changes: [comment] })).changes).toEqual([
    { ...comment, effective: 'at-once' },
  ]);
  // What says its version holds all of that version.
  expect(() => planBodyRecord.read(JSON.stringify({ v: 3, ...former }))).toThrow('statedReading');
});

test('a plan from before it said what uses the account says null for that', () => {
  const { uses: _, ...former } = plan.body;
  expect(planBodyRecord.read(JSON.stringify({ v: 3, ...former }))).toEqual(plan.body);
  expect(() => planBodyRecord.read(JSON.stringify({ v: 4, ...former }))).toThrow('uses');
});

test('a preview and an impact from long ago do so too', () => {
  const mask = { source: 'x', reading: 'expression', segments: [], hints: [], fault: null };
  const totals = { linked: 1, 'no-such-group': 0, 'outside-mask': 0, 'depends-on-engine': 0, unsupported: 0 };
  const snapshot = { snapshotId: 's', source: 'user-management', readAt: 'r', completeness: 'complete', reason: null };
  const sides = { before: { mask, totals }, after: { mask, totals } };
  const preview = { ...sides, changedProfiles: [], changedProfileCount: 0, snapshot };
  const zero = { moves: 0, unknown: 0, unchanged: 0, 'maybe-loses': 0, 'maybe-gains': 0 };
  const counts = { ...zero, 'loses-sign-in': 0, 'loses-groups': 0, 'gains-sign-in': 0, 'gains-groups': 0 };
  const result = { expectation: expectations[0], state: 'holds', failures: [], failureCount: 0 };
  const impact = { population: 1, counts, guards: [], expectations: [result], sources: [] };
  const read = planBodyRecord.read(JSON.stringify({ ...plan.body, preview, impact }));
  const whole = { ...totals, 'group-not-known': 0, 'captures-nothing': 0 };
  expect(read.preview).toEqual({
    ...preview,
    before: { mask, totals: whole },
    after: { mask, totals: whole, remarks: [] },
    snapshot: { ...snapshot, oddEntries: 0, isEveryEntryKnown: false },
    groupsSource: null,
  });
  expect(read.impact).toEqual({
    ...impact,
    expectations: [{ ...result, unmatched: [] }],
    apart: null,
    today: null,
    statedReading: null,
    basis: null,
  });
});

test('a receipt from long ago says what it does not hold', () => {
  const { planId, instanceKey, accountName, revision, appliedAt, appliedBy, effective, restart } = receipt;
  const held = { planId, instanceKey, accountName, revision, appliedAt, appliedBy, effective, restart };
  const former = { ...held, changes: withoutEffect(receipt.changes) };
  expect(changeReceiptRecord.read(JSON.stringify(former))).toEqual({ ...receipt, writer: 'not-checked' });
});
