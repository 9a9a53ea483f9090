// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formName, type PlainValues } from '../form/plain-values.ts';
import { useProposedName } from './use-proposed-name.ts';

let root: Root;
let form: UseFormReturn<PlainValues> | null = null;

/** Hands the form out of the component that has it. */
function take(next: UseFormReturn<PlainValues>): null {
  form = next;
  return null;
}

function Probe() {
  const probed = useForm<PlainValues>({ defaultValues: { [formName('label')]: '', [formName('name')]: '' } });
  useProposedName(probed);
  return take(probed);
}

const type = (field: string, value: string) => act(async () => form?.setValue(formName(field), value));
const nameNow = () => form?.getValues(formName('name'));

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Probe />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

test('the name follows the label until one is typed, and again once that is emptied', async () => {
  await type('label', 'Nightly files');
  expect(nameNow()).toBe('nightlyFiles');
  await type('label', 'Nightly files 2');
  expect(nameNow()).toBe('nightlyFiles2');
  await type('name', 'mine');
  await type('label', 'Other files');
  expect(nameNow()).toBe('mine');
  await type('name', '');
  await type('label', 'Third files');
  expect(nameNow()).toBe('thirdFiles');
});
