import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { messages as en } from './en.ts';
import { messages as enAccountFile } from './en-account-file.ts';
import { messages as enAccountState } from './en-account-state.ts';
import { messages as enAccounts } from './en-accounts.ts';
import { messages as enConsole } from './en-console.ts';
import { messages as enFailures } from './en-failures.ts';
import { messages as enFindings } from './en-findings.ts';
import { messages as enImpact } from './en-impact.ts';
import { messages as enMaskDetails } from './en-mask-details.ts';
import { messages as enPlan } from './en-plan.ts';
import { messages as enReading } from './en-reading.ts';
import { messages as enExternalAccount } from './en-external-account.ts';
import { messages as enValueFindings } from './en-value-findings.ts';
import { messages as enUpload } from './en-upload.ts';
import { messages as sv } from './sv.ts';
import { messages as svAccountFile } from './sv-account-file.ts';
import { messages as svAccountState } from './sv-account-state.ts';
import { messages as svAccounts } from './sv-accounts.ts';
import { messages as svConsole } from './sv-console.ts';
import { messages as svFailures } from './sv-failures.ts';
import { messages as svFindings } from './sv-findings.ts';
import { messages as svImpact } from './sv-impact.ts';
import { messages as svMaskDetails } from './sv-mask-details.ts';
import { messages as svPlan } from './sv-plan.ts';
import { messages as svReading } from './sv-reading.ts';
import { messages as svExternalAccount } from './sv-external-account.ts';
import { messages as svValueFindings } from './sv-value-findings.ts';
import { messages as svUpload } from './sv-upload.ts';

const english: Readonly<Record<string, string>> = {
  ...en,
  ...enConsole,
  ...enAccounts,
  ...enAccountFile,
  ...enAccountState,
  ...enFailures,
  ...enFindings,
  ...enImpact,
  ...enMaskDetails,
  ...enPlan,
  ...enReading,
  ...enExternalAccount,
  ...enValueFindings,
  ...enUpload,
};
const swedish: Readonly<Record<string, string>> = {
  ...sv,
  ...svConsole,
  ...svAccounts,
  ...svAccountFile,
  ...svAccountState,
  ...svFailures,
  ...svFindings,
  ...svImpact,
  ...svMaskDetails,
  ...svPlan,
  ...svReading,
  ...svExternalAccount,
  ...svValueFindings,
  ...svUpload,
};
const keys = Object.keys(english);

/** The placeholders of a message with their type; plural and select list their branches too. */
function placeholdersOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...placeholdersOf(element.children)];
      case TYPE.plural:
      case TYPE.select:
        return [
          `${element.value}:${TYPE[element.type]}:${Object.keys(element.options).toSorted().join('|')}`,
          ...Object.values(element.options).flatMap(({ value }) => placeholdersOf(value)),
        ];
      default:
        return [`${element.value}:${TYPE[element.type]}`];
    }
  });
}

test('Swedish has exactly the keys of English, and no message is empty', () => {
  expect(Object.keys(swedish).toSorted()).toEqual(keys.toSorted());
  expect(keys.filter((key) => !swedish[key]?.trim() || !english[key]?.trim())).toEqual([]);
});

const placesIn = (message: string | undefined) => [...new Set(placeholdersOf(parse(message ?? '')))].toSorted();

test.each(keys)('%s takes the same values in both languages', (key) => {
  expect(placesIn(swedish[key])).toEqual(placesIn(english[key]));
});

test('no key is in two parts of the catalogue', () => {
  const parts = [en, enConsole, enImpact, enMaskDetails, enPlan, enReading].map((messages) => Object.keys(messages));
  expect(new Set(parts.flat()).size).toBe(parts.flat().length);
});
