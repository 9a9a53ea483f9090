import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messages as en } from '../src/shared/intl/catalogues/en.ts';
import { messages as enConsole } from '../src/shared/intl/catalogues/en-console.ts';
import { messages as enFindings } from '../src/shared/intl/catalogues/en-findings.ts';
import { messages as enImpact } from '../src/shared/intl/catalogues/en-impact.ts';
import { messages as enMaskDetails } from '../src/shared/intl/catalogues/en-mask-details.ts';
import { accountFile as enAccountFile } from '../src/shared/intl/catalogues/en/account-file.ts';
import { externalAccount as enExternalAccount } from '../src/shared/intl/catalogues/en/external-account.ts';
import { messages as enManyAccounts } from '../src/shared/intl/catalogues/en-many-accounts.ts';
import { newAccount as enNewAccount } from '../src/shared/intl/catalogues/en/new-account.ts';
import { messages as enPlan } from '../src/shared/intl/catalogues/en-plan.ts';
import { messages as enReading } from '../src/shared/intl/catalogues/en-reading.ts';
import { messages as enValueFindings } from '../src/shared/intl/catalogues/en-value-findings.ts';

const sources = path.resolve(import.meta.dirname, '..', 'src');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}catalogues${path.sep}`));
}

interface Source {
  readonly file: string;
  readonly literals: ReadonlySet<string>;
  /** Keys built from a template where they are used, such as `guard.${code}.${state}`. */
  readonly patterns: readonly RegExp[];
}

function read(file: string): Source {
  const code = readFileSync(file, 'utf8');
  const literals = new Set(
    [...code.matchAll(/'(?<key>[\w-]+(?:\.[\w-]+)+)'/gu)].map(({ groups }) => groups?.['key'] ?? ''),
  );
  const patterns = [...code.matchAll(/`(?<key>[\w-]+\.(?:[\w.-]|\$\{[^}]*\})+)`/gu)].map(({ groups }) => {
    const parts = (groups?.['key'] ?? '').split(/\$\{[^}]*\}/u);
    return new RegExp(`^${parts.map((part) => part.replaceAll('.', String.raw`\.`)).join('[\\w.-]+')}$`, 'u');
  });
  return { file: path.relative(sources, file), literals, patterns };
}

const readSources = filesIn(sources).map(read);

function usersOf(key: string): string[] {
  return readSources
    .filter(({ literals, patterns }) => literals.has(key) || patterns.some((pattern) => pattern.test(key)))
    .map(({ file }) => file);
}

const keys = Object.keys({
  ...en,
  ...enConsole,
  ...enFindings,
  ...enImpact,
  ...enMaskDetails,
  ...enPlan,
  ...enReading,
  ...enAccountFile,
  ...enExternalAccount,
  ...enManyAccounts,
  ...enNewAccount,
  ...enValueFindings,
});

test('every message is used', () => {
  expect(keys.filter((key) => usersOf(key).length === 0)).toEqual([]);
});

function isWithin(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => file.startsWith(folder));
}

/** Messages used outside the folders where they are loaded. */
function strayed(sentences: Readonly<Record<string, string>>, folders: readonly string[]): string[] {
  return Object.keys(sentences).flatMap((key) =>
    usersOf(key)
      .filter((file) => !isWithin(file, folders))
      .map((file) => `${key} in ${file}`),
  );
}

function ofAccess(...folders: readonly string[]): string[] {
  return folders.map((folder) => `features/access/${folder}/`);
}

test('messages loaded later are used only where they are loaded', () => {
  const people = ofAccess('people', 'why', 'pinned', 'upload');
  const ofPlans = ['review/plan-people.tsx', 'conflict/plan-differences.tsx', 'receipt/former-plan.tsx'].map(
    (file) => `features/plans/${file}`,
  );
  expect(strayed(enImpact, [...people, 'shared/ui/impact/', ...ofPlans])).toEqual([]);
  expect(strayed(enPlan, ['features/plans/'])).toEqual([]);
  expect(strayed(enFindings, ['features/account-form/', 'features/plans/', 'shared/ui/findings/'])).toEqual([]);
  expect(strayed(enAccountFile, ['features/account-file/'])).toEqual([]);
  expect(strayed(enExternalAccount, ['features/external-account/'])).toEqual([]);
  expect(strayed(enNewAccount, ['features/external-account/'])).toEqual([]);
  expect(strayed(enValueFindings, ['shared/ui/findings/', 'shared/ui/uses/'])).toEqual([]);
  const reading = [...ofAccess('stated-reading'), 'shared/ui/reading/', 'features/plans/review/plan-reading.tsx'];
  expect(strayed(enReading, reading)).toEqual([]);
  const details = [...ofAccess('editor', 'own-list', 'preview'), ...people, 'shared/ui/dialect/'];
  expect(strayed(enMaskDetails, details)).toEqual([]);
});
