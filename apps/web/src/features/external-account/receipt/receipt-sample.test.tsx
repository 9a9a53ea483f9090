// @vitest-environment jsdom
import { act, Suspense } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { FormProvider, useForm } from 'react-hook-form';
import { IntlProvider } from 'react-intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messages as later } from '../../../shared/intl/catalogues/en-external-account.ts';
import { messages as enConsole } from '../../../shared/intl/catalogues/en-console.ts';
import { messages as usual } from '../../../shared/intl/catalogues/en.ts';
import { plainField } from '../../../shared/testing/plain-account.ts';
import { formName, type PlainValues } from '../form/plain-values.ts';
import { ReceiptSample } from './receipt-sample.tsx';

// Spectrum's styles exist after the build only: what is tested here is what is said.
vi.mock('@react-spectrum/s2/style', () => ({ style: () => '' }));
vi.mock('@react-spectrum/s2/ActionButton', () => ({
  ActionButton: ({ children, onPress }: { readonly children: string; readonly onPress: () => void }) => (
    <button type="button" onClick={onPress}>
      {children}
    </button>
  ),
}));
vi.mock('@react-spectrum/s2/TextArea', () => ({
  TextArea: ({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) => (
    <textarea value={value} onChange={({ target }) => onChange(target.value)} />
  ),
}));

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

function Form({ values }: { readonly values: Readonly<Record<string, string | null>> }) {
  const form = useForm<PlainValues>({
    defaultValues: Object.fromEntries(Object.entries(values).map(([field, value]) => [formName(field), value])),
  });
  const fields = Object.keys(values).map((field) => plainField(field, 'expression'));
  return (
    <IntlProvider locale="en" messages={{ ...usual, ...enConsole, ...later }} onError={() => undefined}>
      <FormProvider {...form}>
        <Suspense fallback="loading">
          <ReceiptSample fields={fields} />
        </Suspense>
      </FormProvider>
    </IntlProvider>
  );
}

async function show(values: Readonly<Record<string, string | null>>): Promise<void> {
  await act(async () => root.render(<Form values={values} />));
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(page.querySelector('dl')).not.toBeNull();
  });
}

const said = () => [...page.querySelectorAll('dd')].map(({ textContent }) => textContent);

async function type(receipt: string): Promise<void> {
  const area = page.querySelector('textarea');
  await act(async () => {
    // By the setter of the element's class: React's own one would hide that the value is new.
    Reflect.set(HTMLTextAreaElement.prototype, 'value', receipt, area);
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('each expression says what it takes from the standard receipt, then from one of the reader’s own, and back', async () => {
  await show({
    idExtractionRegex: 'id:([0-9]+)',
    statusExtractionRegex: 'stat:([A-Z]+)',
    successStatusRegex: '^DELIV',
    errorStatusRegex: '^UNDELIV',
  });
  const standard = ['Takes “1234567890”.', 'Takes “DELIVRD”.', 'Matches the status “DELIVRD”.', 'No match.'];
  expect(said()).toEqual(standard);
  await type('id:7 stat:UNDELIV');
  expect(said()).toEqual(['Takes “7”.', 'Takes “UNDELIV”.', 'No match.', 'Matches the status “UNDELIV”.']);
  await act(async () => page.querySelector('button')?.click());
  expect(said()).toEqual(standard);
});

test('what cannot be taken is said, each in a sentence of its own', async () => {
  await show({
    empty: '',
    invalid: '(id',
    unsupported: '(?=id)(.)',
    none: 'id:[0-9]+',
    two: '(id):([0-9]+)',
    nothing: 'id:([a-z]*)',
    case: 'ID:([0-9]+)',
    successStatusRegex: 'DELIV',
    unread: null,
  });
  expect(said()).toEqual([
    'Empty: nothing is tried.',
    'The expression is not valid, so it takes nothing.',
    'The console’s engine cannot read this. Whether Campaign’s can, and what it takes, is not known.',
    'It has no group in parentheses; exactly one is needed to take something.',
    'It has 2 groups; exactly one is needed. Which one would count is not known.',
    'Matches, and takes an empty text.',
    'No match. Campaign may read it differently.',
    'No status was taken from this receipt, so there is nothing to compare.',
    'Not read',
  ]);
});
