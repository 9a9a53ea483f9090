// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetEdit } from '../../../shared/lib/drafts.ts';
import { ftpAccount } from '../../../shared/testing/plain-account.ts';
import { formName } from './plain-values.ts';
import { usePlainForm } from './use-plain-form.ts';

const owner = { instanceKey: 'acme-prod', accountName: 'ftpNightly', login: 'jane' };

let root: Root;
let edit: ReturnType<typeof usePlainForm> | null = null;

/** Hands the form out of the component that has it. */
function take(next: ReturnType<typeof usePlainForm>): null {
  edit = next;
  return null;
}

function Probe() {
  return take(usePlainForm(ftpAccount, owner));
}

function form(): ReturnType<typeof usePlainForm> {
  if (edit === null) throw new Error('The form was not drawn.');
  return edit;
}

const type = (field: string, value: string) => act(async () => form().form.setValue(formName(field), value));

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Probe />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  forgetEdit(owner);
  vi.unstubAllGlobals();
});

test('a discard is taken back as a whole, until something else is typed', async () => {
  await type('server', 'ftp.new.example');
  expect(form().undoDiscard).toBeNull();
  await act(async () => form().discard());
  expect(form().change).toEqual({});
  await act(async () => form().undoDiscard?.());
  expect(form().change).toEqual({ server: 'ftp.new.example' });
  await act(async () => form().discard());
  await type('account', 'other');
  expect(form().undoDiscard).toBeNull();
});

test('a refusal holds for the value that was refused, and for no other', async () => {
  await type('server', 'ftp.bad.example');
  await act(async () => form().refuse(new Map([['server', { code: 'too-long' }]])));
  expect([...form().errors]).toEqual([['server', { code: 'too-long' }]]);
  await type('server', 'ftp.good.example');
  expect(form().errors.size).toBe(0);
});

test('after a conflict the form has their values where those are taken, and what was typed elsewhere', async () => {
  await type('server', 'ftp.mine.example');
  await type('port', '2121');
  const now = { ...ftpAccount, revision: 'r2', values: { ...ftpAccount.values, server: 'ftp.theirs', port: '22' } };
  await act(async () => form().rebase(now, { takeTheirs: new Set(['server']), theirsRevision: 'r2' }));
  expect(form().baseRevision).toBe('r2');
  expect(form().form.getValues(formName('server'))).toBe('ftp.theirs');
  expect(form().form.getValues(formName('port'))).toBe('2121');
});
