import {
  checkPeopleUpload,
  computeAccessImpact,
  downloadAccessImpact,
  explainPerson,
  listExternalAccounts,
  listPeople,
  readExternalAccount,
  readStatedReading,
  removePeopleUpload,
  searchExternalAccounts,
  signIn,
  signOut,
  stateReading,
  uploadPeople,
  withdrawStatedReading,
} from '@console/contract';
import { filterAccounts } from './accounts-filter.ts';
import { type Command, readCommand } from './command.ts';
import { type ConsoleClient, createConsoleClient } from './console-client.ts';
import { ConsoleProblem } from './console-problem.ts';
import {
  type ExitCode,
  exitCodeOfAccount,
  exitCodeOfAccounts,
  exitCodeOfExport,
  exitCodeOfImpact,
  exitCodeOfProblem,
  exitCodeOfReading,
  exitCodeOfToday,
  exitCodeOfWhy,
  exitCodes,
} from './exit-codes.ts';
import { findingLines, remarksOnChange } from './finding-lines.ts';
import { help } from './help.ts';
import { choosePaint, noPaint, visible } from './paint.ts';
import { renderAccount } from './render-account.ts';
import { renderAccounts } from './render-accounts.ts';
import { subjectOf } from './render-basis.ts';
import { renderImpact } from './render-impact.ts';
import { renderExport, renderPeople } from './render-people.ts';
import { readOnWord, renderReading } from './render-reading.ts';
import { type FileSurroundings, runAccountFile } from './run-account-file.ts';
import { renderWhy } from './render-why.ts';
import { UsageError } from './usage-error.ts';

/** What the command needs of the process it runs in. */
export interface Surroundings extends FileSurroundings {
  readonly args: readonly string[];
  readonly fetch: typeof globalThis.fetch;
  readonly isTerminal: boolean;
  readonly now: () => number;
}

type Question = Exclude<Command, { kind: 'help' }>;

/** Reads the command, asks the console, prints the answer; gives the exit code. Nothing of it is thrown on. */
export async function run(surroundings: Surroundings): Promise<ExitCode> {
  try {
    const command = readCommand(surroundings.args, surroundings.env);
    if (command.kind === 'help') {
      surroundings.print(help);
      return exitCodes.nothingLost;
    }
    return await ask(command, surroundings);
  } catch (error) {
    if (error instanceof UsageError) {
      surroundings.complain(`${visible(error.message)}\nMore: pnpm console --help\n`);
      return exitCodes.usage;
    }
    if (!(error instanceof ConsoleProblem)) throw error;
    surroundings.complain(`${visible(error.message)}\n`);
    return exitCodeOfProblem(error);
  }
}

async function ask(question: Question, surroundings: Surroundings): Promise<ExitCode> {
  const { env, askPassword } = surroundings;
  const password = env['CONSOLE_PASSWORD'] ?? (await askPassword());
  if (password === undefined) throw new UsageError('No password: set CONSOLE_PASSWORD, or run this on a terminal.');
  const client = createConsoleClient({ origin: question.origin, fetch: surroundings.fetch });
  const { instanceKey, login } = question;
  await client.call(signIn, { body: { instanceKey, login, password } });
  try {
    switch (question.kind) {
      case 'explain':
        return await explain(client, question, surroundings);
      case 'impact':
        return await impact(client, question, surroundings);
      case 'account':
        return await account(client, question, surroundings);
      case 'accounts':
        return await accounts(client, question, surroundings);
      case 'account-file':
        return await runAccountFile(
          { client, instanceKey, password, isJson: question.output === 'json', screen: screenOf(surroundings) },
          question.act,
          surroundings,
        );
      case 'people':
        return await people(client, question, surroundings);
      default:
        return await reading(client, question, surroundings);
    }
  } finally {
    // What was asked is answered: a sign-out that fails takes nothing from it, and the session ends by itself.
    await client.call(signOut, {}).catch(() => undefined);
  }
}

type Asked<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

const screenOf = ({ isTerminal, env, now }: Surroundings) => ({
  paint: choosePaint(isTerminal, env['NO_COLOR']),
  now: now(),
});

function askedOf({ change, accountName }: Asked<'explain' | 'impact'>) {
  const isChange = Object.keys(change).length > 0;
  return { ...(isChange ? { change } : {}), ...(accountName === undefined ? {} : { accountName }) };
}

async function explain(client: ConsoleClient, question: Asked<'explain'>, out: Surroundings): Promise<ExitCode> {
  const { instanceKey, person, output, change } = question;
  const reply = await client.call(explainPerson, { params: { instanceKey }, body: { ...askedOf(question), person } });
  out.print(output === 'json' ? `${reply.text}\n` : `${renderWhy(reply.value, screenOf(out), change)}\n`);
  noteRemarks(question, out);
  return exitCodeOfWhy(reply.value);
}

async function impact(client: ConsoleClient, question: Asked<'impact'>, out: Surroundings): Promise<ExitCode> {
  const { instanceKey, filters, limit, output, change } = question;
  const params = { instanceKey };
  const body = { ...askedOf(question), filters };
  if (output === 'csv') out.print((await client.call(downloadAccessImpact, { params, body })).text);
  const rows = output === 'csv' ? 0 : limit;
  const reply = await client.call(computeAccessImpact, { params, body: { ...body, limit: rows } });
  // Not into the file, which holds rows alone.
  if (output === 'csv')
    for (const line of readOnWord(reply.value.statedReading, { paint: noPaint, now: out.now() }))
      out.complain(`${line}\n`);
  if (output === 'json') out.print(`${reply.text}\n`);
  if (output === 'text') out.print(`${renderImpact(reply.value, screenOf(out), change)}\n`);
  noteRemarks(question, out);
  const isToday = subjectOf(change, reply.value.basis) === 'today';
  return isToday ? exitCodeOfToday(reply.value) : exitCodeOfImpact(reply.value);
}

/** Apart from the reply: what is only worth knowing of the values that were asked about. */
function noteRemarks({ change }: Asked<'explain' | 'impact'>, out: Surroundings): void {
  for (const line of findingLines(remarksOnChange(change))) out.complain(`Note: ${line}.\n`);
}

async function account(client: ConsoleClient, question: Asked<'account'>, out: Surroundings): Promise<ExitCode> {
  const { instanceKey, accountName, output } = question;
  const list = await client.call(listExternalAccounts, { params: { instanceKey } });
  const { ims } = list.value;
  const name = accountName ?? ('accountName' in ims ? ims.accountName : null);
  const read = name === null ? null : await client.call(readExternalAccount, { params: { instanceKey, name } });
  const account = read?.value ?? null;
  if (account?.kind === 'plain')
    throw new UsageError(`${account.name} is not an account for Adobe sign-in, and this command shows no other.`);
  if (output === 'json') out.print(`{"externalAccounts":${list.text},"imsAccount":${read?.text ?? 'null'}}\n`);
  else out.print(`${renderAccount(ims, account, screenOf(out))}\n`);
  return exitCodeOfAccount(ims, account?.restart);
}

async function accounts(client: ConsoleClient, question: Asked<'accounts'>, out: Surroundings): Promise<ExitCode> {
  const { instanceKey, filter, output } = question;
  const params = { instanceKey };
  const { value: list } = await client.call(listExternalAccounts, { params });
  const { value } = await client.call(searchExternalAccounts, { params, query: { uses: 'ask' } });
  const rows = list.accounts;
  if (output === 'text') out.print(`${renderAccounts(value, { rows, filter }, screenOf(out))}\n`);
  else {
    const found = filterAccounts(value.accounts, rows, filter).map(({ account }) => account);
    out.print(`${JSON.stringify({ ...value, accounts: found })}\n`);
  }
  return exitCodeOfAccounts(value, filter);
}

async function reading(client: ConsoleClient, question: Asked<'reading'>, out: Surroundings): Promise<ExitCode> {
  const { instanceKey, act, output } = question;
  const params = { instanceKey };
  const shown = await client.call(readStatedReading, { params });
  const { version } = shown.value;
  const reply =
    act.kind === 'show'
      ? shown
      : act.kind === 'withdraw'
        ? await client.call(withdrawStatedReading, { params, body: { version } })
        : await client.call(stateReading, { params, body: { ...act.statement, version } });
  out.print(output === 'json' ? `${reply.text}\n` : `${renderReading(reply.value, screenOf(out))}\n`);
  return exitCodeOfReading(reply.value);
}

async function people(client: ConsoleClient, question: Asked<'people'>, out: Surroundings): Promise<ExitCode> {
  const { instanceKey, act, output } = question;
  const params = { instanceKey };
  const print = (json: string, text: string) => out.print(output === 'json' ? `${json}\n` : `${text}\n`);
  if (act.kind === 'check' || act.kind === 'upload') {
    const body = await out.readFile(act.file);
    if (body === undefined) throw new UsageError(`The file ${act.file} cannot be read.`);
    if (act.kind === 'check') {
      const { text, value } = await client.call(checkPeopleUpload, { params, body });
      print(text, renderExport(value, null, screenOf(out)));
      return exitCodeOfExport(value);
    }
    const { exportedAt } = act;
    const { text, value } = await client.call(uploadPeople, { params, query: { exportedAt }, body });
    print(text, renderExport(value, value.usersExport, screenOf(out)));
    return exitCodeOfExport(value);
  }
  if (act.kind === 'remove') await client.call(removePeopleUpload, { params });
  const { text, value } = await client.call(listPeople, { params });
  print(text, renderPeople(value, screenOf(out)));
  return exitCodes.nothingLost;
}
