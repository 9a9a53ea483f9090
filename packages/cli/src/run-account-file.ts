import {
  createAccountPlans,
  type InstanceAccountsBody,
  isOfAccount,
  mostPlansAtOnce,
  type PlanSetBody,
  readAccountFile,
} from '@console/contract';
import {
  accountFileText,
  actOfFile,
  canTake,
  compareAccountFile,
  type ComparedAccount,
  type Differing,
  parseAccountFile,
} from '@console/domain/account-file';
import { type AppliedAccount, applyPlans } from './apply-plans.ts';
import type { ConsoleClient } from './console-client.ts';
import { ConsoleProblem } from './console-problem.ts';
import { type ExitCode, exitCodeOfApplied, exitCodeOfFileExport, exitCodeOfFilePlan } from './exit-codes.ts';
import { fileFaultWords } from './file-fault-words.ts';
import { leftOutWords } from './file-words.ts';
import type { FilesAct } from './files-act.ts';
import type { Screen } from './layout.ts';
import { visible } from './paint.ts';
import { renderComparison, renderPlans } from './render-file-plan.ts';
import {
  askForSecrets,
  missingSecrets,
  secretsOfEnvironment,
  secretVariable,
  type TypedSecrets,
} from './typed-secrets.ts';
import { UsageError } from './usage-error.ts';

/** What these commands need of the process that they run in. */
export interface FileSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hidden while typed. Undefined where nobody can be asked, or nothing was given. */
  readonly askPassword: (question?: string) => Promise<string | undefined>;
  /** Undefined where nobody can be asked. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Undefined where the file cannot be read. */
  readonly readFile: (file: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** False where the file cannot be written. */
  readonly writeFile: (file: string, text: string) => Promise<boolean>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

export interface FileCommand {
  readonly client: ConsoleClient;
  readonly instanceKey: string;
  readonly isJson: boolean;
  readonly screen: Screen;
  /** The password that signed in. */
  readonly password: string;
}

/** Exports, plans or applies a file of accounts. @throws UsageError, ConsoleProblem */
export async function runAccountFile(command: FileCommand, act: FilesAct, out: FileSurroundings): Promise<ExitCode> {
  if (act.kind === 'export') return await exportAccounts(command, act, out);
  const compared = await compareFile(command, act, out);
  return act.kind === 'plan'
    ? await planFile(command, compared, out)
    : await applyFile(command, { ...compared, isConfirmed: act.isConfirmed, reason: act.reason }, out);
}

async function exportAccounts(
  { client, instanceKey, isJson }: FileCommand,
  { names, output }: Extract<FilesAct, { kind: 'export' }>,
  out: FileSurroundings,
): Promise<ExitCode> {
  const query = names.length === 0 ? {} : { account: [...names] };
  const reply = await client.call(readAccountFile, { params: { instanceKey }, query });
  const { file, notInFile, isWhole } = reply.value;
  const text = isJson ? `${reply.text}\n` : accountFileText(file);
  const missing = notInFile.filter(({ why }) => why === 'not-found');
  if (missing.length > 0)
    throw new UsageError(`No such account: ${missing.map(({ account }) => account).join(', ')}. Nothing was exported.`);
  for (const { account, why } of notInFile)
    out.complain(
      `Not in the file: ${account === null ? 'an account without a name' : visible(account)}: ${leftOutWords[why]}.\n`,
    );
  for (const { name, leftOut } of file.accounts) {
    const fields = Object.keys(leftOut).filter((field) => leftOut[field] !== 'link');
    if (fields.length > 0) out.complain(`Left out of ${visible(name)}: ${fields.map(visible).join(', ')}.\n`);
  }
  if (!isWhole) out.complain('Campaign counts more accounts than it returned: others are missing from the file.\n');
  if (output === undefined) out.print(text);
  else if (await out.writeFile(output, text)) out.complain(`${file.accounts.length} accounts in ${visible(output)}.\n`);
  else throw new UsageError(`The file ${output} cannot be written.`);
  return exitCodeOfFileExport(reply.value);
}

type ApplyAct = Extract<FilesAct, { kind: 'apply' }>;

interface ComparedFile {
  readonly compared: readonly ComparedAccount[];
  readonly here: InstanceAccountsBody;
  /** Those of which something is taken. */
  readonly taken: readonly Differing[];
}

async function compareFile(
  { client, instanceKey }: FileCommand,
  { file: path, only }: Extract<FilesAct, { kind: 'plan' | 'apply' }>,
  out: FileSurroundings,
): Promise<ComparedFile> {
  const bytes = await out.readFile(path);
  if (bytes === undefined) throw new UsageError(`The file ${path} cannot be read.`);
  const parsed = parseAccountFile(bytes, (label) => new TextDecoder(label, { fatal: true }));
  if (parsed.kind === 'refused') throw new UsageError(fileFaultWords(parsed.fault));
  const { file } = parsed;
  const strange = only.filter((name) => !file.accounts.some((account) => account.name === name));
  if (strange.length > 0) throw new UsageError(`The file has no account ${strange.join(', ')}.`);
  const { value: here } = await client.call(readAccountFile, { params: { instanceKey }, query: {} });
  const all = compareAccountFile(file, here);
  const compared = only.length === 0 ? all : all.filter(({ name }) => only.includes(name));
  const taken = compared.filter(canTake);
  if (taken.length > mostPlansAtOnce)
    throw new UsageError(
      `${taken.length} accounts differ, and ${mostPlansAtOnce} are planned at once. Name some by --only.`,
    );
  return { compared, here, taken };
}

const nothingPlanned: Pick<PlanSetBody, 'plans' | 'refused'> = { plans: [], refused: [] };

/** Has the console judge what is asked, so that a plan that would be refused is known to be. */
async function planOf({ client, instanceKey }: FileCommand, taken: readonly Differing[], typed: TypedSecrets) {
  const acts = taken.flatMap((account) => actOfFile(account, typed.get(account.name) ?? new Map()) ?? []);
  const [first] = acts;
  if (first === undefined) return nothingPlanned;
  try {
    return (await client.call(createAccountPlans, { params: { instanceKey }, body: { changes: acts } })).value;
  } catch (error) {
    // A single account that is refused is no reply, but a problem.
    if (acts.length > 1 || !(error instanceof ConsoleProblem)) throw error;
    if (error.body === undefined || !isOfAccount(error.body)) throw error;
    return { plans: [], refused: [{ account: first.account, act: first.act, problem: error.body }] };
  }
}

async function planFile(
  command: FileCommand,
  { compared, here, taken }: ComparedFile,
  out: FileSurroundings,
): Promise<ExitCode> {
  const typed = secretsOfEnvironment(taken, out.env);
  const open = taken.flatMap((account) =>
    missingSecrets(account, typed).map((field) => ({ account: account.name, field })),
  );
  const judged = taken.filter(({ name }) => !open.some(({ account }) => account === name));
  const planned = await planOf(command, judged, typed);
  const secrets = open.map(({ account, field }) => ({ account, field, variable: secretVariable(account, field) }));
  if (command.isJson) out.print(`${JSON.stringify({ accounts: compared, secrets, refused: planned.refused })}\n`);
  else {
    out.print(`${renderComparison(compared, here, command.screen)}\n`);
    if (planned.refused.length > 0)
      out.print(`\n${renderPlans({ plans: [], refused: planned.refused }, command.screen)}\n`);
    if (secrets.length > 0) out.print(`\nSecrets to give; until then the console does not judge these accounts:\n`);
    for (const { variable } of secrets) out.print(`  ${variable}\n`);
  }
  return exitCodeOfFilePlan(compared, planned);
}

async function applyFile(
  command: FileCommand,
  { compared, here, taken, isConfirmed, reason }: ComparedFile & Pick<ApplyAct, 'isConfirmed' | 'reason'>,
  out: FileSurroundings,
): Promise<ExitCode> {
  const { isJson, screen } = command;
  const typed = await askForSecrets(taken, secretsOfEnvironment(taken, out.env), out.askPassword);
  const planned = await planOf(command, taken, typed);
  const say = isJson ? out.complain : out.print;
  say(`${renderComparison(compared, here, screen)}\n`);
  if (planned.plans.length + planned.refused.length > 0) say(`\n${renderPlans(planned, screen)}\n`);
  let applied: readonly AppliedAccount[] = [];
  if (planned.refused.length > 0)
    say('\nNothing was applied. Correct the file, or leave these accounts out by --only.\n');
  else if (planned.plans.length > 0) {
    await confirm(planned.plans.length, command.instanceKey, { isConfirmed, ask: out.ask });
    applied = await applyPlans({ ...command, reason, password: async () => command.password }, planned.plans);
    say(`\n${applied.map(appliedLine).join('\n')}\n`);
  }
  if (isJson) out.print(`${JSON.stringify({ applied, refused: planned.refused })}\n`);
  const hasAllSecrets = taken.every(({ name, secrets }) =>
    secrets.every((field) => typed.get(name)?.get(field) !== ''),
  );
  return exitCodeOfApplied(compared, { ...planned, applied, hasAllSecrets });
}

/** @throws UsageError unless the person says yes */
async function confirm(
  count: number,
  instanceKey: string,
  { isConfirmed, ask }: { readonly isConfirmed: boolean; readonly ask: FileSurroundings['ask'] },
): Promise<void> {
  if (isConfirmed) return;
  const answer = await ask(`Apply ${count} to ${instanceKey}? Type yes: `);
  if (answer === undefined) throw new UsageError('Nothing was applied: give --yes, or run this on a terminal.');
  if (answer.trim() !== 'yes') throw new UsageError('Nothing was applied.');
}

const stateWords = {
  stored: 'stored',
  refused: 'not stored',
  'not-known': 'not known whether stored',
  'not-tried': 'not tried',
} as const;

function appliedLine({ account, act, planId, state, reason }: AppliedAccount): string {
  const why = reason === null ? '' : `: ${visible(reason)}`;
  const where = state === 'not-known' ? ` See plan ${planId} in the console.` : '';
  return `${stateWords[state]}: ${act} ${visible(account)}${why}${where}`;
}
