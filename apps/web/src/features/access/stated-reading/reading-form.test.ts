import { describe, expect, test } from 'vitest';
import {
  evidenceFaultOf,
  evidenceLength,
  readingResolver,
  type ReadingValues,
  statementOf,
  valuesOf,
} from './reading-form.ts';

const typed: ReadingValues = {
  reading: 'expression',
  fit: 'part',
  letterCase: 'ignored',
  dialect: 'pcre',
  evidence: 'Ticket 4711 of Adobe',
};
const stated = {
  reading: 'prefix',
  anchored: false,
  ignoresCase: true,
  dialect: null,
  evidence: 'A test on stage',
  statedBy: 'someone',
  statedAt: '2026-11-29T05:00:00.000Z',
} as const;

async function faultOf(evidence: string): Promise<unknown> {
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await readingResolver({ ...typed, evidence }, undefined, options);
  return errors.evidence?.message;
}

describe('statementOf', () => {
  test('has each choice', () => {
    expect(statementOf(typed)).toEqual({
      reading: 'expression',
      anchored: false,
      ignoresCase: true,
      dialect: 'pcre',
    });
  });

  test('leaves the engine out if it is not known, and for plain text', () => {
    expect(statementOf({ ...typed, dialect: 'none' })).not.toHaveProperty('dialect');
    expect(statementOf({ ...typed, reading: 'prefix' })).not.toHaveProperty('dialect');
  });
});

test('the form starts with the statement, else with what the mask suggests', () => {
  expect(valuesOf(stated, 'expression')).toEqual({
    reading: 'prefix',
    fit: 'part',
    letterCase: 'ignored',
    dialect: 'none',
    evidence: 'A test on stage',
  });
  expect(valuesOf(null, 'prefix')).toMatchObject({
    reading: 'prefix',
    fit: 'whole',
    letterCase: 'counts',
    evidence: '',
  });
});

test.each([
  ['', 'required'],
  ['   \n ', 'required'],
  ['123456789', 'too-short'],
  [`  ${'x'.repeat(9)}  `, 'too-short'],
  ['x'.repeat(10), undefined],
  ['x'.repeat(500), undefined],
  ['x'.repeat(501), 'too-long'],
])('evidence of %j has the fault %s', async (evidence, fault) => {
  expect(await faultOf(evidence)).toBe(fault);
  expect(evidenceFaultOf(fault)).toBe(fault ?? null);
});

test('spaces around evidence do not count', () => {
  expect(evidenceLength('  ab ')).toBe(2);
});
