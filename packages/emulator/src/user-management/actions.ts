import { jsonReply, type HttpRequest, type Reply } from '../http/messages.ts';
import { ActionFailure, isMembers, type Members, type Step, type StepContext } from './action-step.ts';
import { groupStep } from './group-steps.ts';
import { Query } from './list-query.ts';
import type { Organization } from './organization.ts';
import { userStep, type UserSubject } from './user-steps.ts';

const MOST_COMMANDS = 10;
const MOST_STEPS = 10;

/** An entry of `errors` or `warnings`, with the step and the command. */
interface Note {
  readonly index: number;
  readonly step: number;
  readonly message: string;
  readonly requestID?: string;
  readonly user?: string;
  readonly usergroup?: string;
  readonly errorCode?: string;
  readonly warningCode?: string;
}

/** `POST /action/{org}?testOnly=`: commands for people and user groups, each performed up to its first failure. */
export function performActions(organization: Organization, request: HttpRequest): Reply {
  const testOnly = new Query(request, ['testOnly']).flag('testOnly', false);
  const commands = readCommands(request);
  if (typeof commands === 'string') {
    return jsonReply(400, { result: 'error.command.malformed', message: commands });
  }
  const errors: Note[] = [];
  const warnings: Note[] = [];
  for (const [index, command] of commands.entries()) {
    const failure = perform({ organization, testOnly }, { command, index, warnings });
    if (failure) errors.push(failure);
  }
  const done = commands.length - errors.length;
  return jsonReply(200, {
    completed: testOnly ? 0 : done,
    notCompleted: errors.length,
    completedInTestMode: testOnly ? done : 0,
    ...(errors.length === 0 ? {} : { errors }),
    ...(warnings.length === 0 ? {} : { warnings }),
    result: resultOf(done, errors.length),
  });
}

function resultOf(done: number, failed: number): 'success' | 'partial' | 'error' {
  if (failed === 0) return 'success';
  return done === 0 ? 'error' : 'partial';
}

/** The commands, or why the whole body is refused. */
function readCommands(request: HttpRequest): readonly unknown[] | string {
  let body: unknown;
  try {
    body = JSON.parse(request.body.toString('utf8'));
  } catch {
    return 'The body is not JSON';
  }
  if (!Array.isArray(body) || body.length === 0) return 'The body is not a list of commands';
  return body.length > MOST_COMMANDS ? `There are more than ${MOST_COMMANDS} commands` : body;
}

interface Task {
  readonly command: unknown;
  readonly index: number;
  readonly warnings: Note[];
}

/** Performs a command up to its first failing step, which is returned. */
function perform(base: Omit<StepContext, 'warn'>, { command, index, warnings }: Task): Note | undefined {
  let at = 0;
  const name = isMembers(command) ? nameOf(command) : {};
  const note = (message: string) => ({ index, step: at, ...name, message });
  const context: StepContext = {
    ...base,
    warn: (message) => warnings.push({ warningCode: 'warning.command.deprecated', ...note(message) }),
  };
  try {
    const { subject, steps } = readCommand(command);
    let group = subject.kind === 'usergroup' ? subject.name : '';
    for (const step of steps) {
      if (subject.kind === 'user') userStep(context, subject, step);
      else group = groupStep(context, group, step);
      at += 1;
    }
    return undefined;
  } catch (error) {
    if (error instanceof ActionFailure) return { ...note(error.message), errorCode: error.code };
    throw error;
  }
}

function nameOf({ requestID, user, usergroup }: Members): Pick<Note, 'requestID' | 'user' | 'usergroup'> {
  return {
    ...(typeof requestID === 'string' ? { requestID } : {}),
    ...(typeof user === 'string' ? { user } : {}),
    ...(typeof usergroup === 'string' ? { usergroup } : {}),
  };
}

type Subject = ({ readonly kind: 'user' } & UserSubject) | { readonly kind: 'usergroup'; readonly name: string };

const ROOT = new Set(['user', 'usergroup', 'domain', 'useAdobeID', 'requestID', 'do']);

function readCommand(command: unknown): { subject: Subject; steps: readonly Step[] } {
  if (!isMembers(command)) throw new ActionFailure('error.command.malformed', 'A command is an object');
  const unknown = Object.keys(command).find((key) => !ROOT.has(key));
  if (unknown !== undefined) throw new ActionFailure('error.command.illegal_entry', `Unknown key: ${unknown}`);
  const steps = readSteps(command['do']);
  return { subject: readSubject(command), steps };
}

function readSubject({ user, usergroup, domain, useAdobeID = false, requestID = '' }: Members): Subject {
  if (typeof requestID !== 'string') throw new ActionFailure('error.command.string_expected', 'requestID is text');
  if ((user === undefined) === (usergroup === undefined)) {
    throw new ActionFailure('error.command.user_usergroup.missing', 'A command names one user or one user group');
  }
  if (usergroup !== undefined) {
    if (typeof usergroup !== 'string') throw new ActionFailure('error.command.string_expected', 'usergroup is text');
    return { kind: 'usergroup', name: usergroup };
  }
  if (typeof user !== 'string') throw new ActionFailure('error.command.string_expected', 'user is text');
  if (typeof useAdobeID !== 'boolean') {
    throw new ActionFailure('error.command.boolean_expected', 'useAdobeID is true or false');
  }
  if (domain !== undefined && typeof domain !== 'string') {
    throw new ActionFailure('error.command.domain.string_expected', 'domain is text');
  }
  checkDomain(user, domain);
  return { kind: 'user', user, domain, useAdobeID };
}

function checkDomain(user: string, domain: string | undefined): void {
  const isEmail = user.includes('@');
  if (!isEmail && domain === undefined) {
    throw new ActionFailure('error.command.domain.missing', 'A username that is no email needs a domain');
  }
  if (isEmail && domain !== undefined) {
    throw new ActionFailure('error.command.domain.must_be_used_with_nonemail_username', 'An email needs no domain');
  }
}

function readSteps(list: unknown): readonly Step[] {
  if (!Array.isArray(list)) throw new ActionFailure('error.command.steps.malformed', "'do' is a list of steps");
  if (list.length > MOST_STEPS) throw new ActionFailure('error.command.add_remove.list_too_long', 'Too many steps');
  return list.map((item: unknown, index) => {
    const [entry, second] = isMembers(item) ? Object.entries(item) : [];
    if (!entry || second) throw new ActionFailure('error.command.illegal_entry', 'A step has one name');
    const [name, value] = entry;
    return { name, value, isFirst: index === 0, isLast: index === list.length - 1 };
  });
}
