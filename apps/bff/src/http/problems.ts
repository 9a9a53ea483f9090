import { STATUS_CODES } from 'node:http';
import {
  endpoints,
  findingRemedies,
  type InputFault,
  listedFaults,
  type ProblemBody,
  type ProblemCode,
} from '@console/contract';
import { settingsFindingCodes } from '@console/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type * as z from 'zod';
import { Problem, problemTitles } from '../problem.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { StoredRowAltered } from '../store/stored-row-altered.ts';
import { systemCode } from '../config/config-error.ts';
import { WritesRefused } from '../store/writes-refused.ts';
import { RequestInvalid } from './request-invalid.ts';

export const problemType = 'application/problem+json; charset=utf-8';

const codesOfFastify: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: 'method-not-allowed',
};

export interface ProblemOptions {
  /** Called for every problem reply, before it is sent. */
  readonly onProblem: (problem: Problem, request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

/** Turns every failure into `application/problem+json` with a stable code. */
export const problemsPlugin = fastifyPlugin(
  async (app: FastifyInstance, { onProblem }: ProblemOptions) => {
    app.setErrorHandler(async (error, request, reply) => {
      const problem = problemOf(error);
      if (problem.code === 'internal') {
        // The client hung up: not a failure of the server.
        if (request.raw.socket.destroyed) request.log.info(factsOf(error), 'the client has gone');
        else request.log.error(factsOf(error), 'unexpected failure');
      }
      if (error instanceof WritesRefused) request.log.error({ reason: reasonOf(error) }, 'the store took no write');
      const { failure, ...publicFacts } = problem.facts;
      if (failure !== undefined)
        request.log.warn({ ...failure, code: problem.code, network: failure.code }, 'a call came to nothing');
      await onProblem(problem, request, reply);
      // Without a session, a reply says nothing about the network behind the console.
      const isKnown = request.signedIn !== undefined;
      return sendProblem(reply, isKnown ? problem : new Problem(problem.code, publicFacts), request.id);
    });
    app.setNotFoundHandler(async (request, reply) => {
      const allowed = methodsAt(request.url);
      if (allowed.length > 0) reply.header('allow', allowed.join(', '));
      return sendProblem(reply, new Problem(allowed.length > 0 ? 'method-not-allowed' : 'not-found'), request.id);
    });
  },
  { name: 'problems', fastify: '5.x' },
);

// A reply repeats the keys of the request: a very long key would make a very long reply.
const longestPath = 300;

export function problemBody(problem: Problem, requestId: string): ProblemBody {
  const { code, status, facts } = problem;
  return {
    type: `urn:campaign-ims-console:problem:${code}`,
    title: problemTitles[code],
    status,
    code,
    requestId,
    ...facts,
    ...(facts.errors === undefined ? {} : listed(facts.errors)),
  };
}

async function sendProblem(reply: FastifyReply, problem: Problem, requestId: string): Promise<string> {
  const { retryAfterSeconds } = problem.facts;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  reply.code(problem.status).type(problemType).serializer(String);
  return JSON.stringify(problemBody(problem, requestId));
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RequestInvalid) return invalidRequest(error);
  if (error instanceof StoredRowAltered)
    return new Problem(error.what === 'plan' ? 'plan-altered' : 'store-unavailable');
  if (error instanceof StoreUnavailable) return new Problem('store-unavailable');
  const code = error instanceof Error && 'code' in error ? codesOfFastify[String(error.code)] : undefined;
  return new Problem(code ?? 'internal');
}

// Limits with a code of their own, anywhere in the input.
const ownCodes = new Set<string>(['mask-too-long', 'no-profile-names', 'too-many-profile-names']);

function invalidRequest({ part, error }: RequestInvalid): Problem {
  const errors = error.issues.flatMap((issue) => faultsOf(issue));
  const isKey = part === 'headers' && errors.some(({ path }) => path === 'idempotency-key');
  if (isKey && error.issues.some((issue) => issue.code === 'invalid_type'))
    return new Problem('idempotency-key-required');
  const own = errors.find(({ path, code }) => ownCodes.has(code) && !path.startsWith('change.'));
  return new Problem(isOwnCode(own?.code) ? own.code : 'invalid-request', { errors });
}

/** The first faults, and how many more there are: every entry of the body may have one. */
function listed(errors: readonly InputFault[]): Pick<ProblemBody, 'errors' | 'errorsLeftOut'> {
  const first = errors
    .slice(0, listedFaults)
    .map(({ path, code, message }) => ({ path: path.slice(0, longestPath), code, message }));
  return errors.length > first.length
    ? { errors: first, errorsLeftOut: errors.length - first.length }
    : { errors: first };
}

function isOwnCode(code: string | undefined): code is 'mask-too-long' | 'no-profile-names' | 'too-many-profile-names' {
  return code !== undefined && ownCodes.has(code);
}

/** Paths have dots; the code is the contract's own if the schema has one. Never contains the value. */
function faultsOf(issue: z.core.$ZodIssue, within = ''): InputFault[] {
  const path = [...(within === '' ? [] : [within]), ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    const below = path === '' ? '' : `${path}.`;
    return issue.keys.map((key) => ({
      path: `${below}${key}`,
      code: 'unknown-field',
      message: 'not a field of this call',
    }));
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat();
    if (inner.length > 0) return inner.flatMap((one) => faultsOf(one, path));
  }
  const isNamed = /^[a-z]+(?:-[a-z]+)*$/.test(issue.message);
  return [{ path, code: isNamed ? issue.message : issue.code.replaceAll('_', '-'), message: plainMessage(issue) }];
}

function plainMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  const code = settingsFindingCodes.find((one) => one === issue.message);
  if (code !== undefined) return findingRemedies[code];
  return issue.code === 'custom' ? 'not accepted' : issue.code.replaceAll('_', ' ');
}

const patterns = Object.values(endpoints).map(({ method, path }) => ({
  method,
  steps: path.split('/'),
}));

function methodsAt(url: string): string[] {
  const steps = (url.split('?')[0] ?? '').split('/');
  const fits = patterns.filter(
    (pattern) =>
      pattern.steps.length === steps.length &&
      pattern.steps.every((step, index) => (step.startsWith(':') ? steps[index] !== '' : step === steps[index])),
  );
  return [...new Set(fits.map(({ method }) => method))];
}

/** SQLite's code, such as `SQLITE_FULL` when the disk is full. */
function reasonOf({ cause }: WritesRefused): string {
  return systemCode(cause) || 'another file';
}

/** What may be logged about an unexpected error: its type and stack, but not its message, which may quote data. */
function factsOf(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: `${error.name}${code}`, at: frames.slice(0, 8).map((line) => line.trim()) };
}

/** A problem as raw HTTP, for a socket whose request could not be parsed. */
export function rawProblem(code: ProblemCode, requestId: string, headers: Readonly<Record<string, string>>): string {
  const problem = new Problem(code);
  const body = JSON.stringify(problemBody(problem, requestId));
  const lines = Object.entries({
    ...headers,
    'Content-Type': problemType,
    'Content-Length': String(Buffer.byteLength(body)),
  });
  const head = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  return `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n${head}\r\nConnection: close\r\n\r\n${body}`;
}
