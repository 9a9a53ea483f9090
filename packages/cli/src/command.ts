import { parseArgs } from 'node:util';
import {
  accountParamsSchema,
  type ImpactChange,
  type ImpactFilters,
  impactFiltersSchema,
  impactLimits,
  instanceKeySchema,
  loginSchema,
} from '@console/contract';
import { cannotCauses, signInStates } from '@console/domain';
import { type AccountsFilter, accountsFilterOf, accountsOptionNames, accountsOptions } from './accounts-act.ts';
import { type FilesAct, filesActOf, filesOptionNames, filesOptions, isFilesWord } from './files-act.ts';
import { type PeopleAct, peopleActOf, peopleOptionNames, peopleOptions } from './people-act.ts';
import { type ReadingAct, readingActOf, readingOptionNames, readingOptions } from './reading-act.ts';
import { changeOf } from './set-fields.ts';
import { UsageError } from './usage-error.ts';

const defaultUrl = 'http://127.0.0.1:4000';
const defaultRows = 20;

interface Asking {
  /** Address of the console, without a path. */
  readonly origin: string;
  readonly login: string;
  readonly instanceKey: string;
}

interface Question extends Asking {
  /** On top of what is stored; nothing asks how things are, and what the next restart does. */
  readonly change: ImpactChange;
  /** Account whose settings in force count as before; by default the instance's IMS account. */
  readonly accountName?: string;
}

export type Command =
  | { readonly kind: 'help' }
  | (Asking & { readonly kind: 'reading'; readonly act: ReadingAct; readonly output: 'text' | 'json' })
  | (Asking & { readonly kind: 'people'; readonly act: PeopleAct; readonly output: 'text' | 'json' })
  | (Asking & { readonly kind: 'account'; readonly accountName?: string; readonly output: 'text' | 'json' })
  | (Asking & { readonly kind: 'accounts'; readonly filter: AccountsFilter; readonly output: 'text' | 'json' })
  | (Asking & { readonly kind: 'account-file'; readonly act: FilesAct; readonly output: 'text' | 'json' })
  | (Question & { readonly kind: 'explain'; readonly person: string; readonly output: 'text' | 'json' })
  | (Question & {
      readonly kind: 'impact';
      readonly filters: ImpactFilters;
      readonly limit: number;
      readonly output: 'text' | 'json' | 'csv';
    });

const options = {
  help: { type: 'boolean', short: 'h' },
  url: { type: 'string' },
  login: { type: 'string' },
  mask: { type: 'string' },
  set: { type: 'string', multiple: true },
  account: { type: 'string' },
  verdict: { type: 'string', multiple: true },
  today: { type: 'string' },
  group: { type: 'string' },
  search: { type: 'string' },
  administrators: { type: 'boolean' },
  apart: { type: 'string' },
  doubt: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  ...readingOptions,
  ...peopleOptions,
  ...accountsOptions,
  ...filesOptions,
} as const;

const changeOptions = ['mask', 'set'] as const;
const kinds = ['explain', 'impact', 'reading', 'people', 'account', 'accounts'] as const;
const impactOptions = [
  'csv',
  'verdict',
  'today',
  'group',
  'search',
  'administrators',
  'apart',
  'doubt',
  'limit',
] as const;

type Values = ReturnType<typeof readArguments>['values'];

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws UsageError */
export function readCommand(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Command {
  const { values, positionals } = readArguments(args);
  // Of accounts, the word after it says what is asked of them.
  const isOfFile = positionals[0] === 'accounts' && isFilesWord(positionals[1]);
  if (isOfFile && !values.help) return fileCommand(positionals, values, env);
  const [word, ...words] =
    positionals[0] === 'accounts' && !isOfFile ? ['accounts', ...listed(positionals)] : positionals;
  const [instanceKey, ...rest] = words;
  if (values.help || (word === undefined && args.length === 0)) return { kind: 'help' };
  const kind = kinds.find((one) => one === word);
  if (kind === undefined) throw new UsageError(`There is no command ${word ?? 'without a name'}.`);
  const output = values.json ? 'json' : 'text';
  if (kind !== 'people') refuseOptions(values, peopleOptionNames, 'people');
  if (kind !== 'reading') refuseOptions(values, readingOptionNames, 'reading');
  if (kind !== 'accounts') refuseOptions(values, accountsOptionNames, 'accounts list');
  refuseOptions(values, filesOptionNames, 'accounts export, plan or apply');
  if (kind === 'accounts') {
    refuseMore(rest);
    refuseOptions(values, [...changeOptions, ...impactOptions.filter((name) => name !== 'search')], 'impact');
    refuseOptions(values, ['account'], 'impact, explain and account');
    return { kind, ...askingOf(instanceKey, values, env), filter: accountsFilterOf(values), output };
  }
  if (kind === 'people' || kind === 'reading' || kind === 'account') {
    refuseMore(rest);
    refuseOptions(values, [...changeOptions, ...impactOptions], 'impact');
    const asking = askingOf(instanceKey, values, env);
    if (kind === 'account') return { kind, ...asking, ...accountOf(values), output };
    refuseOptions(values, ['account'], 'impact, explain and account');
    if (kind === 'people') return { kind, ...asking, act: peopleActOf(values), output };
    return { kind, ...asking, act: readingActOf(values), output };
  }
  const question = questionOf(instanceKey, values, env);
  if (kind === 'impact') {
    const limit = limitOf(values.limit);
    refuseMore(rest);
    return { kind, ...question, filters: filtersOf(values), limit, output: impactOutput(values) };
  }
  const [person, ...more] = rest;
  if (person === undefined || person === '') throw new UsageError('Whom? Give an e-mail address or a login.');
  refuseMore(more);
  refuseOptions(values, impactOptions, 'impact');
  return { kind, ...question, person, output };
}

function fileCommand(
  [, word, instanceKey, ...words]: readonly string[],
  values: Values,
  env: Readonly<Record<string, string | undefined>>,
): Command {
  if (!isFilesWord(word)) throw new UsageError('What of the file?');
  refuseOptions(values, [...changeOptions, ...impactOptions], 'impact');
  refuseOptions(values, ['account'], 'impact, explain and account');
  refuseOptions(values, accountsOptionNames, 'accounts list');
  refuseOptions(values, peopleOptionNames, 'people');
  refuseOptions(values, readingOptionNames, 'reading');
  const act = filesActOf(word, words, values);
  return { kind: 'account-file', ...askingOf(instanceKey, values, env), act, output: values.json ? 'json' : 'text' };
}

function listed([, act, ...rest]: readonly string[]): readonly string[] {
  if (act !== 'list')
    throw new UsageError('What of the accounts? list, export, plan or apply comes before the instance.');
  return rest;
}

function refuseOptions(values: Values, names: readonly (keyof Values)[], kind: string): void {
  for (const name of names) if (values[name] !== undefined) throw new UsageError(`--${name} goes with ${kind}.`);
}

function refuseMore(positionals: readonly string[]): void {
  // The words are not repeated: one of them may be a secret that was typed by mistake.
  if (positionals.length > 0)
    throw new UsageError('Too many words. A mask, or another value with spaces, goes in quotes.');
}

function askingOf(
  instanceKey: string | undefined,
  { url, login: typed }: Values,
  env: Readonly<Record<string, string | undefined>>,
): Asking {
  if (!instanceKeySchema.safeParse(instanceKey).success || instanceKey === undefined)
    throw new UsageError('Which instance? Its key comes after the command: small letters, digits and hyphens.');
  const login = typed ?? env['CONSOLE_LOGIN'];
  if (!login) throw new UsageError('Who signs in? Set CONSOLE_LOGIN or give --login.');
  if (!loginSchema.safeParse(login).success)
    throw new UsageError('No operator has that login: it begins or ends with a space, or holds what no login has.');
  return { origin: originOf(url ?? env['CONSOLE_URL'] ?? defaultUrl), login, instanceKey };
}

function questionOf(
  instanceKey: string | undefined,
  values: Values,
  env: Readonly<Record<string, string | undefined>>,
): Question {
  return { ...askingOf(instanceKey, values, env), change: changeOf(values), ...accountOf(values) };
}

function accountOf({ account }: Values): { accountName?: string } {
  if (account === undefined) return {};
  const name = accountParamsSchema.shape.name.safeParse(account);
  if (!name.success) throw new UsageError('--account takes the internal name of an external account.');
  return { accountName: name.data };
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb) throw new UsageError('The address of the console begins with https:// or http://.');
  if (url.username !== '' || url.password !== '') throw new UsageError('No password goes into the address.');
  // What is sent first is a password.
  if (url.protocol === 'http:' && !loopback.has(url.hostname))
    throw new UsageError('Without https, the console has to be on this machine.');
  return url.origin;
}

/** A state, or the cause of the one state that has causes. */
function todayOf(today: string | undefined): Pick<ImpactFilters, 'state' | 'cause'> {
  if (today === undefined) return {};
  const state = signInStates.find((one) => one === today);
  if (state !== undefined) return { state };
  const cause = cannotCauses.find((one) => one === today);
  if (cause === undefined) throw new UsageError('--today does not take that; --help lists what it takes.');
  return { state: 'cannot', cause };
}

function filtersOf({ verdict, today, group, search, administrators, apart, doubt }: Values): ImpactFilters {
  const filters = impactFiltersSchema.safeParse({
    ...todayOf(today),
    verdicts: verdict?.flatMap((names) => names.split(',')),
    group,
    search,
    wasAdministrator: administrators,
    apart,
    doubt,
  });
  if (!filters.success) {
    const [name] = filters.error.issues[0]?.path ?? [];
    const option = name === 'verdicts' ? 'verdict' : String(name);
    throw new UsageError(`--${option} does not take that; --help lists what it takes.`);
  }
  return filters.data;
}

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? defaultRows : Number(text);
  if (!Number.isInteger(limit) || limit < 0 || limit > impactLimits.page)
    throw new UsageError(`--limit takes 0 to ${impactLimits.page}; --csv gives every row.`);
  return limit;
}

function impactOutput({ json, csv }: Values): 'text' | 'json' | 'csv' {
  if (json && csv) throw new UsageError('Either --json or --csv.');
  if (csv) return 'csv';
  return json ? 'json' : 'text';
}
