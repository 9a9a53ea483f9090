import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { AdobeApiError } from './errors.ts';
import { checkedUrl, createHttp, jsonOf, retryTime } from './http.ts';
import type { AdobeDeadlines, HttpReply } from './http.ts';
import { readAllPages } from './paged-reading.ts';
import type { GroupsReading, Page, PageOutcome, ReadOptions, ReadUsersOptions, UsersReading } from './list-reading.ts';
import type { TokenSource } from './token-source.ts';
import { errorSchema, pageSchema, readGroup, readUser } from './wire.ts';
import type { ReadEntry, UserManagementGroup, UserManagementUser } from './wire.ts';

export interface UserManagementOptions {
  /** Such as `https://usermanagement.adobe.io/v2/usermanagement`; http on loopback only. */
  baseUrl: string;
  /** Such as `0123456789ABCDEF01234567@AdobeOrg`. */
  organizationId: string;
  apiKey: string;
  tokens: Pick<TokenSource, 'token' | 'forget'>;
  dispatcher?: Dispatcher;
  deadlines?: Partial<AdobeDeadlines>;
  /** Cap on one page after decompression; 32 MiB. */
  maxBytes?: number;
  /** The longest wait asked by Adobe that is waited here, ms; longer ones are returned. Default 5,000. */
  maxWaitMs?: number;
  /** Pages of one list at most; default 2,000. */
  maxPages?: number;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Reads of the User Management API. Every method rejects with `AdobeApiError`; being throttled is a result. */
export interface UserManagement {
  /** All groups of the organisation, product profiles among them. */
  readGroups(options?: ReadOptions<UserManagementGroup>): Promise<GroupsReading>;
  /** Everyone in a group, also through user groups. */
  readGroupMembers(groupId: number, options?: ReadOptions<UserManagementUser>): Promise<UsersReading>;
  /** Everyone in the organisation with the names of their groups: far fewer calls than all groups' members. */
  readUsers(options?: ReadUsersOptions): Promise<UsersReading>;
  close(): Promise<void>;
}

interface ListRequest<T extends { readonly odd: readonly string[] }> {
  operation: string;
  list: 'groups' | 'users';
  /** Address of a page below the base URL. */
  path: (page: number) => string;
  entry: ReadEntry<T>;
  countsUnlisted: boolean;
  keyOf: (entry: T) => string;
}

const retries = 2;
const retryDelayMs = 500;
const passing = new Set([502, 503, 504]);
const shortWaits = 3;

// What a proxy refuses it refuses again, and a wrong password asked often may lock its owner out.
function isPassing(error: unknown): boolean {
  return error instanceof AdobeApiError && error.kind === 'unreachable' && error.code?.startsWith('PROXY_4') !== true;
}

/** @throws AdobeApiError `invalid-options` naming the option. */
export function createUserManagement(options: UserManagementOptions): UserManagement {
  const { tokens, apiKey, maxWaitMs = 5_000, maxPages = 2_000, now = Date.now, sleep = sleepFor } = options;
  const base = checkedUrl(options.baseUrl, 'baseUrl').href.replace(/\/+$/, '');
  if (!/^[\w.-]+@\w+$/.test(options.organizationId)) {
    throw new AdobeApiError({ kind: 'invalid-options', operation: 'options', code: 'organizationId' });
  }
  const organization = options.organizationId;
  const http = createHttp(options);

  // Sends until there is an answer worth returning: a fresh token once, a passing gateway error twice.
  const ask = async (operation: string, address: string, signal: AbortSignal | undefined): Promise<HttpReply> => {
    let freshTokens = 0;
    for (let failures = 0; ; ) {
      const token = await tokens.token(signal);
      const headers = { authorization: `Bearer ${token}`, 'x-api-key': apiKey, accept: 'application/json' };
      const reply = await http
        .send({ operation, method: 'GET', url: address, headers, signal })
        .catch((error: unknown) => {
          if (failures < retries && isPassing(error)) return undefined;
          throw error;
        });
      if (reply?.status === 401 && freshTokens === 0) {
        freshTokens += 1;
        tokens.forget(token);
      } else if (reply === undefined || (passing.has(reply.status) && failures < retries)) {
        failures += 1;
        await sleep(retryDelayMs * 2 ** failures * (0.5 + Math.random()), signal);
      } else {
        return reply;
      }
    }
  };

  const readPage = async <T extends { readonly odd: readonly string[] }>(
    request: ListRequest<T>,
    page: number,
    signal: AbortSignal | undefined,
  ): Promise<PageOutcome<T>> => {
    for (let waits = 0; ; waits += 1) {
      const reply = await ask(request.operation, `${base}${request.path(page)}`, signal);
      if (reply.status !== 429) return { kind: 'page', page: pageOf(request, page, reply) };
      const retryAt = retryTime(reply.headers['retry-after'], now());
      const waitMs = retryAt - now();
      if (waits >= shortWaits || waitMs > maxWaitMs) return { kind: 'throttled', retryAt };
      await sleep(waitMs + Math.random() * 250, signal);
    }
  };

  const read = <T extends { readonly odd: readonly string[] }>(
    request: ListRequest<T>,
    reading: ReadOptions<T> = {},
  ) => {
    const { keyOf, countsUnlisted } = request;
    const pages = (page: number) => readPage(request, page, reading.signal);
    return readAllPages({ maxPages, keyOf, countsUnlisted, readPage: pages }, reading);
  };
  // Technical accounts are counted among people and never listed.
  const users = { list: 'users', entry: readUser, keyOf: keyOfUser, countsUnlisted: true } as const;

  return {
    readGroups: (reading) =>
      read(
        {
          operation: 'groups',
          list: 'groups',
          path: (page) => `/groups/${organization}/${page}`,
          entry: readGroup,
          keyOf: keyOfGroup,
          countsUnlisted: false,
        },
        reading,
      ),
    // By id: a name holding ". " or "/" does not survive Adobe's routing.
    readGroupMembers: (groupId, reading) =>
      read(
        {
          ...users,
          operation: 'group members',
          path: (page) => `/users/${organization}/${page}/${groupId}?directOnly=false`,
        },
        reading,
      ),
    readUsers: ({ directOnly = false, ...reading } = {}) =>
      read(
        {
          ...users,
          operation: 'users',
          path: (page) => `/users/${organization}/${page}?directOnly=${String(directOnly)}`,
        },
        reading,
      ),
    close: () => http.close(),
  };
}

function pageOf<T extends { readonly odd: readonly string[] }>(
  { operation, list, entry }: ListRequest<T>,
  number: number,
  reply: HttpReply,
): Page<T> {
  if (reply.status !== 200) throw refusalOf(operation, reply);
  const parsed = pageSchema.safeParse(jsonOf(reply.text));
  if (!parsed.success) throw new AdobeApiError({ kind: 'unexpected-reply', operation, status: reply.status });
  const { lastPage, result } = parsed.data;
  const found = parsed.data[list];
  const totals = { entries: reply.headers['x-total-count'], pages: reply.headers['x-page-count'] };
  // Past its end a list answers "Not found" with status 200 (User Management API docs, group endpoint).
  if (found === undefined && lastPage && number > 0 && /^not found$/i.test(result))
    return { entries: [], last: true, isOfList: false, totals };
  if (result !== 'success') throw new AdobeApiError({ kind: 'refused', operation, status: reply.status, code: result });
  if (found === undefined) throw new AdobeApiError({ kind: 'unexpected-reply', operation, status: reply.status });
  return { entries: found.map(entry), last: lastPage, isOfList: true, totals };
}

function refusalOf(operation: string, { status, headers, text }: HttpReply): AdobeApiError {
  const body = errorSchema.safeParse(jsonOf(text));
  const code = body.success ? (body.data.error_code ?? body.data.errorCode ?? body.data.result) : undefined;
  const facts = { operation, status, code, requestId: headers['x-request-id'] };
  if (status === 401) return new AdobeApiError({ ...facts, kind: 'unauthorized' });
  if (status === 403) return new AdobeApiError({ ...facts, kind: 'forbidden' });
  if (status === 404) return new AdobeApiError({ ...facts, kind: 'not-found' });
  return new AdobeApiError({ ...facts, kind: status >= 400 ? 'http-status' : 'unexpected-reply' });
}

// Adobe's own key of a person is type, username and domain; the id is not in every reply.
function keyOfUser({ id, type, username, domain, email }: UserManagementUser): string {
  return id ? id : JSON.stringify([type, username ? username : email, domain]);
}

// The docs' own examples have groups without an id.
function keyOfGroup({ groupId, type, groupName }: UserManagementGroup): string {
  return groupId === undefined ? JSON.stringify([type, groupName]) : String(groupId);
}

async function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, signal === undefined ? {} : { signal });
  } catch {
    throw new AdobeApiError({ kind: 'aborted', operation: 'wait' });
  }
}
