import {
  type AccessImpactBody,
  type EndpointResponse,
  type ExportReportBody,
  type ImpactBasisBody,
  type ImsReadiness,
  type InstanceAccountsBody,
  type PersonWhyBody,
  type PlanSetBody,
  type ProblemCode,
  problemStatus,
  type RestartBody,
  type searchExternalAccounts,
  type StatedReadingBody,
} from '@console/contract';
import { type Verdict, verdicts } from '@console/domain';
import { canTake, type ComparedAccount, openFieldsOf } from '@console/domain/account-file';
import type { AppliedAccount } from './apply-plans.ts';
import type { AccountsFilter } from './accounts-act.ts';
import { filterAccounts, unjudgedAccounts } from './accounts-filter.ts';
import type { ConsoleProblem } from './console-problem.ts';

/** Below 64 what is found; from 64 on why nothing is known of it, numbered as in BSD's sysexits. */
export const exitCodes = {
  nothingLost: 0,
  somebodyLoses: 1,
  notKnown: 2,
  guardTrips: 3,
  usage: 64,
  notFound: 65,
  unavailable: 69,
  failed: 70,
  signInRefused: 77,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const codeOfVerdict = {
  'loses-sign-in': exitCodes.somebodyLoses,
  'loses-groups': exitCodes.somebodyLoses,
  moves: exitCodes.somebodyLoses,
  'maybe-loses': exitCodes.notKnown,
  'maybe-gains': exitCodes.notKnown,
  unknown: exitCodes.notKnown,
  'gains-sign-in': exitCodes.nothingLost,
  'gains-groups': exitCodes.nothingLost,
  unchanged: exitCodes.nothingLost,
} as const satisfies Record<Verdict, ExitCode>;

/** Of one person: what the verdict says. */
export function exitCodeOfVerdict(verdict: Verdict): ExitCode {
  return codeOfVerdict[verdict];
}

/** Of one person's explanation: where in force is assumed, nobody knows that nothing is lost. */
export function exitCodeOfWhy({ person, basis }: Pick<PersonWhyBody, 'person' | 'basis'>): ExitCode {
  const code = exitCodeOfVerdict(person.verdict);
  return code === exitCodes.nothingLost && isAssumed(basis) ? exitCodes.notKnown : code;
}

function isAssumed(basis: ImpactBasisBody | null): boolean {
  return basis?.restart.inForce === 'not-known';
}

type Judged = Pick<AccessImpactBody, 'counts' | 'guards' | 'expectations'>;

/** Of the population, whatever rows were asked for: the gravest of guards and expectations, losses, doubts. */
export function exitCodeOfImpact({ counts, guards, expectations }: Judged): ExitCode {
  const codes = new Set(verdicts.filter((verdict) => counts[verdict] > 0).map(exitCodeOfVerdict));
  const states = new Set([...guards.map(({ state }) => state), ...expectations.map(({ state }) => state)]);
  if (states.has('trips') || states.has('fails')) return exitCodes.guardTrips;
  if (codes.has(exitCodes.somebodyLoses)) return exitCodes.somebodyLoses;
  // A vain pin protects nothing, and a script must not take it for one that does.
  const isOpen = (['may-trip', 'may-fail', 'vain'] as const).some((state) => states.has(state));
  const isUnclear = codes.has(exitCodes.notKnown) || isOpen;
  return isUnclear ? exitCodes.notKnown : exitCodes.nothingLost;
}

/** Where nothing is asked and nothing waits: whatever the sources lack, nobody loses by nothing. */
export function exitCodeOfToday({ guards, ...judged }: Judged): ExitCode {
  return exitCodeOfImpact({ ...judged, guards: guards.filter(({ code }) => code !== 'sources-doubtful') });
}

const codeOfReadiness = {
  'package-missing': exitCodes.somebodyLoses,
  'account-missing': exitCodes.somebodyLoses,
  duplicate: exitCodes.somebodyLoses,
  disabled: exitCodes.somebodyLoses,
  incomplete: exitCodes.somebodyLoses,
  'type-not-known': exitCodes.notKnown,
  'not-read': exitCodes.notKnown,
  'restart-pending': exitCodes.notKnown,
  'in-force-not-known': exitCodes.notKnown,
  'filled-in': exitCodes.notKnown,
  'in-use': exitCodes.nothingLost,
} as const satisfies Record<ImsReadiness['state'], ExitCode>;

/** The account, read after the list that calls it in use, is not so any more. */
export function isMoved({ state }: ImsReadiness, restart: RestartBody | undefined): boolean {
  return state === 'in-use' && (restart?.pending === true || restart?.inForce === 'not-known');
}

/** Of the account: only one in use is fine. */
export function exitCodeOfAccount(ims: ImsReadiness, restart: RestartBody | undefined): ExitCode {
  return isMoved(ims, restart) ? exitCodes.notKnown : codeOfReadiness[ims.state];
}

/** Of the accounts: with a finding asked for, whether any has it; without one, whether all accounts were read. */
export function exitCodeOfAccounts(
  { accounts, isWhole }: Pick<EndpointResponse<typeof searchExternalAccounts>, 'accounts' | 'isWhole'>,
  filter: AccountsFilter,
): ExitCode {
  const isFound = filter.finding !== undefined && filterAccounts(accounts, [], withoutSearch(filter)).length > 0;
  if (isFound) return exitCodes.somebodyLoses;
  const isOpen = filter.finding !== undefined && unjudgedAccounts(accounts, filter).length > 0;
  return isWhole && !isOpen ? exitCodes.nothingLost : exitCodes.notKnown;
}

/** Whatever rows are shown. */
function withoutSearch({ finding, type }: AccountsFilter): AccountsFilter {
  return { ...(finding === undefined ? {} : { finding }), ...(type === undefined ? {} : { type }) };
}

/** Of a users export: rows in doubt leave their people open. */
export function exitCodeOfExport({ oddRows }: Pick<ExportReportBody, 'oddRows'>): ExitCode {
  return oddRows === 0 ? exitCodes.nothingLost : exitCodes.notKnown;
}

/** Of a stated reading: one that is contradicted says nothing. */
export function exitCodeOfReading({ stated, inUse }: StatedReadingBody): ExitCode {
  return stated === null || inUse ? exitCodes.nothingLost : exitCodes.notKnown;
}

/** Of an export: whether the file has every account, but for the one of Adobe sign-in, and every value that is no secret. */
export function exitCodeOfFileExport({ file, notInFile, isWhole }: Exported): ExitCode {
  const isPart = notInFile.some(({ why }) => why !== 'ims');
  const isOpen = file.accounts.some(({ leftOut }) =>
    Object.values(leftOut).some((why) => why !== 'link' && why !== 'secret-hidden'),
  );
  return isWhole && !isPart && !isOpen ? exitCodes.nothingLost : exitCodes.notKnown;
}

type Exported = Pick<InstanceAccountsBody, 'file' | 'notInFile' | 'isWhole'>;
type Refused = Pick<PlanSetBody, 'refused'>;

/** Of a plan of a file: refused, something to do, something not known, or nothing to do. */
export function exitCodeOfFilePlan(compared: readonly ComparedAccount[], { refused }: Refused): ExitCode {
  if (refused.length > 0) return exitCodes.guardTrips;
  if (compared.some(canTake)) return exitCodes.somebodyLoses;
  return exitCodeOfRest(compared);
}

/** Of an apply of a file: whether the instance is now as the file says. */
export function exitCodeOfApplied(
  compared: readonly ComparedAccount[],
  { refused, applied, hasAllSecrets }: Refused & AppliedFile,
): ExitCode {
  if (applied.some(({ state }) => state === 'not-known')) return exitCodes.notKnown;
  if (refused.length > 0 || applied.some(({ state }) => state === 'refused')) return exitCodes.guardTrips;
  return hasAllSecrets ? exitCodeOfRest(compared) : exitCodes.notKnown;
}

interface AppliedFile {
  readonly applied: readonly AppliedAccount[];
  /** No account was left without a secret that the file says it needs. */
  readonly hasAllSecrets: boolean;
}

/** Whether an account of the file is left as it is although it differs, or may. */
function isLeft(one: ComparedAccount): boolean {
  if (one.kind === 'differs' || one.kind === 'only-in-file') return !canTake(one) || openFieldsOf(one.open).length > 0;
  return one.kind === 'not-compared';
}

function exitCodeOfRest(compared: readonly ComparedAccount[]): ExitCode {
  return compared.some(isLeft) ? exitCodes.notKnown : exitCodes.nothingLost;
}

const signInCodes: ReadonlySet<string> = new Set<ProblemCode>([
  'sign-in-required',
  'session-expired',
  'sign-in-refused',
  'native-sign-in-blocked',
  'not-allowed',
  'cross-site-request',
  'host-not-known',
]);

/** Of a call that was not answered with what was asked for. */
export function exitCodeOfProblem({ code }: ConsoleProblem): ExitCode {
  if (code === 'unreachable') return exitCodes.unavailable;
  // The last two: a console without these endpoints.
  if (code === 'unreadable-reply' || code === 'method-not-allowed' || code === 'not-found') return exitCodes.failed;
  if (signInCodes.has(code)) return exitCodes.signInRefused;
  const status = problemStatus[code];
  if (status === 429 || status === 503 || status === 504) return exitCodes.unavailable;
  return status < 500 ? exitCodes.notFound : exitCodes.failed;
}
