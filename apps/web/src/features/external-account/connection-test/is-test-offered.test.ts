import type { PlainAccountBody } from '@console/contract';
import { expect, test } from 'vitest';
import { formName } from '../form/plain-values.ts';
import { isTestOffered } from './is-test-offered.ts';

function described(key: string): Pick<PlainAccountBody, 'described'> {
  const title = { en: key, sv: key };
  return { described: { key, title, group: 'campaign', deprecated: false, documentation: '' } };
}

test('what is typed decides, not what is stored: a routing account is tested while it is one of mid-sourcing', () => {
  const mode = formName('deliveryMode');
  expect(isTestOffered(described('routing'), { [mode]: '4' })).toBe(true);
  expect(isTestOffered(described('routing'), { [mode]: '1' })).toBe(false);
  expect(isTestOffered(described('routing'), {})).toBe(false);
  expect(isTestOffered(described('bounce-mails'), {})).toBe(true);
  expect(isTestOffered(described('sftp'), {})).toBe(false);
  expect(isTestOffered({ described: null }, {})).toBe(false);
});
