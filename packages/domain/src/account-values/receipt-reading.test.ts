import { describe, expect, test } from 'vitest';
import { readReceipt, receiptLengthLimit, standardReceipt } from './receipt-reading.ts';

const usual = {
  idExtractionRegex: '\\bid:([A-Za-z0-9]{1,10})',
  statusExtractionRegex: 'stat:([A-Z]{5,15})',
  successStatusRegex: '^DELIV',
  errorStatusRegex: '^(EXPIRED|UNDELIV|REJECTD)',
  errorExtractionRegex: 'err:([0-9]{1,3})',
};

function read(expressions: Readonly<Record<string, string>>, receipt = standardReceipt): unknown {
  return Object.fromEntries(readReceipt({ ...usual, ...expressions }, receipt));
}

function idBy(source: string, receipt = standardReceipt): unknown {
  return readReceipt({ idExtractionRegex: source }, receipt).get('idExtractionRegex');
}

describe('a receipt', () => {
  test('in the standard form gives id, status and error, and the status is judged', () => {
    expect(read({})).toEqual({
      idExtractionRegex: { kind: 'taken', text: '1234567890', isSure: true },
      statusExtractionRegex: { kind: 'taken', text: 'DELIVRD', isSure: true },
      successStatusRegex: { kind: 'matches', status: 'DELIVRD', isSure: true },
      errorStatusRegex: { kind: 'no-match', isSure: true },
      errorExtractionRegex: { kind: 'taken', text: '000', isSure: true },
    });
  });

  test('of an error is judged by its status, not by its text', () => {
    const receipt = 'id:7 stat:UNDELIV err:012 text:DELIVRD';
    expect(read({}, receipt)).toMatchObject({
      successStatusRegex: { kind: 'no-match' },
      errorStatusRegex: { kind: 'matches', status: 'UNDELIV' },
    });
  });

  test('without a status gives nothing to judge', () => {
    expect(read({}, 'id:7 err:012')).toMatchObject({
      statusExtractionRegex: { kind: 'no-match' },
      successStatusRegex: { kind: 'no-status' },
      errorStatusRegex: { kind: 'no-status' },
    });
    expect(read({ statusExtractionRegex: '' })).toMatchObject({ successStatusRegex: { kind: 'no-status' } });
  });
});

describe('an expression', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['(id', { kind: 'invalid' }],
    ['id:(?=1)([0-9]+)', { kind: 'unsupported' }],
    ['id:[0-9]+', { kind: 'groups', count: 0 }],
    ['(id):([0-9]+)', { kind: 'groups', count: 2 }],
    ['id:([a-z]+)', { kind: 'no-match', isSure: true }],
    ['id:([a-z]*)', { kind: 'taken', text: '', isSure: true }],
    ['i(d)?:1', { kind: 'taken', text: 'd', isSure: true }],
    ['(x)?id', { kind: 'taken', text: '', isSure: true }],
  ])('%j', (source, expected) => {
    expect(idBy(source)).toEqual(expected);
  });

  test('that case decides is not sure: whether Campaign minds case is not public', () => {
    expect(idBy('ID:([0-9]+)')).toEqual({ kind: 'no-match', isSure: false });
    expect(idBy('stat:([a-zA-Z]+)')).toMatchObject({ text: 'DELIVRD', isSure: true });
    expect(idBy('stat:([a-z]*)')).toMatchObject({ text: '', isSure: false });
  });

  test('that PCRE reads differently on this text is not sure', () => {
    expect(idBy('id:(\\w+)', 'id:Ämne1')).toMatchObject({ isSure: false });
    expect(idBy('id:(\\w+)', 'id:1')).toMatchObject({ text: '1', isSure: true });
  });

  test('is not run on a text, or as a program, that is too long', () => {
    expect(idBy('(1)', '1'.repeat(receiptLengthLimit))).toMatchObject({ kind: 'taken' });
    expect(idBy('(1)', '1'.repeat(receiptLengthLimit + 1))).toEqual({ kind: 'unsupported' });
    expect(idBy(`(1)${'2'.repeat(510)}`)).toEqual({ kind: 'unsupported' });
    expect(idBy('((?:1{0,100}){0,9})', '1'.repeat(receiptLengthLimit))).toEqual({ kind: 'unsupported' });
  });

  test('that judges the status may have any number of groups', () => {
    expect(read({ successStatusRegex: 'DELIV', errorStatusRegex: '(DEL)(IV)' })).toMatchObject({
      successStatusRegex: { kind: 'matches' },
      errorStatusRegex: { kind: 'matches' },
    });
    expect(read({ successStatusRegex: '(' }, 'id:1')).toMatchObject({ successStatusRegex: { kind: 'invalid' } });
  });
});
