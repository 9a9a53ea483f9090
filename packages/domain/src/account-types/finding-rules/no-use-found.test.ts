import { describe, expect, test } from 'vitest';
import type { AccountValue } from '../../account-values/account-values.ts';
import { findAccountFindings } from '../account-findings.ts';
import { accountTypes } from '../registry.ts';
import type { AccountUse } from './judgement.ts';

const code = 'enabled-no-use-found';

/** `found`, why it is not judged, or `clear`. */
function verdict(typeKey: string | null, enabled: AccountValue, use?: AccountUse): string {
  const account = { name: 'a', typeKey, values: { enabled }, use };
  const { findings, notJudged } = findAccountFindings([account], {}, { days: 365, before: 0 });
  if (findings.some((one) => one.code === code)) return 'found';
  const open = notJudged.find((one) => one.code === code);
  return open === undefined ? 'clear' : [open.cause ?? 'not read', ...open.fields].join(' ');
}

test.each<[string, string, AccountValue, AccountUse | undefined]>([
  ['found', 'routing', true, 'nothing-found'],
  ['found', 'line', true, 'nothing-found'],
  ['clear', 'routing', true, 'linked'],
  ['clear', 'routing', false, 'nothing-found'],
  ['clear', 'routing', false, undefined],
  ['not read enabled', 'routing', null, 'nothing-found'],
  ['not-asked', 'routing', true, undefined],
  ['unanswered', 'routing', true, 'unanswered'],
  ['named', 'routing', true, 'named'],
  ['too-many', 'routing', true, 'too-many'],
  ['clear', 'sftp', true, 'linked'],
  ['clear', 'sftp', false, 'nothing-found'],
])('%s: %s, enabled %s, %s', (wanted, ...asked) => {
  expect(verdict(...asked)).toBe(wanted);
});

describe('a type whose use shows in no link', () => {
  const seen = new Set(['routing', 'line', 'netsize-sms']);
  const others = accountTypes.map(({ key }) => key).filter((key) => !seen.has(key));

  test.each(others)('%s is never found', (typeKey) => {
    expect(verdict(typeKey, true, 'nothing-found')).toBe('seen-by-no-query');
  });

  test('that nobody knows is not judged', () => {
    expect(verdict(null, true, 'nothing-found')).toBe('not read type');
  });
});
