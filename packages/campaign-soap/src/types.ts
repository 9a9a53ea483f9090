import type { Dispatcher } from 'undici';
import type { QueryDef } from './query.ts';
import type { XmlElement } from './xml-element.ts';
import type { Limits } from './xml-reader.ts';
import type { WriteElement, WriteValue } from './xml-writer.ts';

/** Milliseconds. `totalMs` covers a whole call, its retries included; each page of a paged read is one call. */
export interface Deadlines {
  connectMs: number;
  headersMs: number;
  totalMs: number;
}

export interface CampaignSoapOptions {
  /** Such as `https://acme.campaign.example`; `/nl/jsp/soaprouter.jsp` is appended. */
  baseUrl: string;
  /** Used as it is and left open by `close`; its own connect deadline applies then. */
  dispatcher?: Dispatcher;
  deadlines?: Partial<Deadlines>;
  limits?: Partial<Limits>;
  /** Sent as `User-Agent`. */
  clientName?: string;
}

/** The tokens of a logon. */
export interface LogonSession {
  sessionToken: string;
  securityToken: string;
}

/**
 * An access token of IMS, sent with each call: how technical accounts come, on builds that take it (Campaign Classic technote on
 * the migration of technical operators, 7.3.5 and later). There is nothing to log on or off.
 */
export interface BearerSession {
  accessToken: string;
}

/** What proves a session to Campaign. Serialisable, and secret: never log it. */
export type CampaignSession = LogonSession | BearerSession;

export interface UserInfo {
  login: string;
  loginId: string;
  /** The operator's label, without the ` (login)` Campaign appends. */
  label: string;
  /** Internal names of named rights, such as `admin`. */
  rights: string[];
  groupIds: string[];
  /** Empty on builds whose reply does not list them. */
  packages: { namespace: string; name: string }[];
}

export interface ServerInfo {
  buildNumber: string;
  /** Such as `7.4.3`. The major number beside it is known to be wrong on some builds and is not read. */
  releaseName: string;
  instanceName: string;
  serverDate: string;
  /** Attributes as sent, for what is not named here. */
  attributes: Readonly<Record<string, string>>;
}

export interface SessionInfo extends UserInfo {
  server: ServerInfo;
}

/** `GET /r/test`: attributes a server leaves out are undefined. */
export interface ServerTest {
  status: string;
  build: string | undefined;
  version: string | undefined;
  instance: string | undefined;
  date: string | undefined;
}

/** One record to store. Attributes not named keep their stored value; an empty string clears. */
export interface WriteDocument {
  /** The schema's main element, such as `extAccount`. */
  readonly name: string;
  /** `namespace:name`. */
  readonly schema: string;
  readonly operation: 'insert' | 'insertOrUpdate' | 'update' | 'delete';
  /** XPath of the key, such as `@id`. Without it Campaign takes the first key whose fields are all present. */
  readonly key?: string;
  readonly attributes: Readonly<Record<string, WriteValue | undefined>>;
  readonly children?: readonly WriteElement[];
}

/** What `nms:extAccount#TestAccount` connects with. Secrets in the form in which Campaign stores them; empty for none. */
export interface ConnectionTest {
  /** Value of the account's `@type`. */
  readonly type: number;
  readonly active: boolean;
  /** Of an external database `<Provider>:<server>`. */
  readonly server: string;
  readonly account: string;
  readonly password: string;
  /** Of an external database its name. */
  readonly port: string;
  /** `key=value;…` */
  readonly options: string;
  /** Internal name of the account; it takes nothing from the stored one (acc-js-sdk docs, createFDASchema). */
  readonly name?: string | undefined;
  /** Given where Microsoft OAuth replaces the password. */
  readonly oauth?:
    | {
        readonly azureTenant: string;
        readonly clientId: string;
        readonly clientSecret: string;
        readonly redirectUrl: string;
      }
    | undefined;
}

export interface ConnectionTestOptions {
  /** Instead of the client's own deadlines: Campaign answers when the other server has, or when it gives up. */
  readonly deadlineMs: number;
  /** Secrets as typed. Campaign opens what it gets, so a driver may quote them: they are removed from errors too. */
  readonly typed: readonly string[];
  readonly signal?: AbortSignal;
}

/** Campaign's own sentences; empty where it has none. */
export interface ConnectionTestReply {
  readonly version: string;
  readonly warehouse: string;
  readonly duration: string;
}

/** The rows of a list: all that match `where`. */
export type ListQuery = Pick<QueryDef, 'schema' | 'select' | 'where'>;

export interface KeyedReading<T> {
  /** Attributes of the row itself, such as `@id` or `[@group-id]`, which hold whole numbers and together are unique. */
  key: readonly string[];
  /** Rows of one call, 10,000 at most; a server may give fewer. */
  pageSize: number;
  /** Takes each row while the reply arrives. May run for rows of a failed call, so it must do nothing else. */
  read: (row: XmlElement) => T;
}

/**
 * How a list ended. `odd-key`: a row's key is missing, not a whole number, or does not grow; the rows before it were given.
 * `fewer-than-counted`: fewer rows than Campaign counts, both before and after the reading.
 */
export type ListEnd =
  | { readonly isWhole: true }
  | { readonly isWhole: false; readonly reason: 'odd-key' | 'fewer-than-counted' };

/** Every method rejects with `CampaignSoapError` and nothing else, except what a caller's own `read` throws. */
export interface CampaignSoap {
  logon(login: string, password: string, signal?: AbortSignal): Promise<{ session: LogonSession; info: SessionInfo }>;
  logoff(session: LogonSession, signal?: AbortSignal): Promise<void>;
  getUserInfo(session: CampaignSession, signal?: AbortSignal): Promise<UserInfo>;
  /** `get`: the row, or a fault when there is none. `getIfExists`: the row or undefined. `select`: the collection. `count`: its element. */
  executeQuery(session: CampaignSession, query: QueryDef, signal?: AbortSignal): Promise<XmlElement | undefined>;
  /**
   * All rows, read as `selectByKey` does, `orderBy` being the key; `unexpected-reply` when the list is not whole. With
   * `lineCount`, at most that many rows from `startLine` on, in one call and in any order.
   */
  select(session: CampaignSession, query: QueryDef): Promise<XmlElement[]>;
  /** As `select`, but each row is handed to `read` while the reply arrives and dropped after it. `read` may run for rows of a failed call. */
  selectRows<T>(session: CampaignSession, query: QueryDef, read: (row: XmlElement) => T): Promise<T[]>;
  /**
   * A list page by page, in the order of its key, until a page is empty; returns whether that was all of it. Costs two
   * calls more than there are pages: a count, and the empty page.
   */
  selectByKey<T>(
    session: CampaignSession,
    query: ListQuery,
    reading: KeyedReading<T>,
  ): AsyncGenerator<T[], ListEnd, undefined>;
  count(session: CampaignSession, query: QueryDef): Promise<number>;
  /** `pk` such as `xtk:schema|nms:extAccount`. Undefined when unknown, or not changed since `md5`. */
  getEntityIfMoreRecent(session: CampaignSession, pk: string, md5?: string): Promise<XmlElement | undefined>;
  /** The form in which Campaign stores a secret. Never retried. */
  encryptPassword(session: CampaignSession, plain: string): Promise<string>;
  /** Never retried. After an error whose `refused` is false the record may or may not be stored: read it back. */
  write(session: CampaignSession, document: WriteDocument): Promise<void>;
  /**
   * Connects from Campaign as an account with these values would, and stores nothing. Rejects with a `fault` where the other
   * server cannot be reached or lets nobody in. Never retried: each try is a sign-in there.
   */
  testConnection(
    session: CampaignSession,
    test: ConnectionTest,
    options: ConnectionTestOptions,
  ): Promise<ConnectionTestReply>;
  /** `GET /nl/jsp/ping.jsp` under the session. */
  ping(session: CampaignSession, signal?: AbortSignal): Promise<void>;
  /** `GET /r/test`, anonymous. */
  readTest(signal?: AbortSignal): Promise<ServerTest>;
  /** The same client, every call of which also ends when `signal` fires. */
  withSignal(signal: AbortSignal): CampaignSoap;
  /** Closes the connections this client opened. */
  close(): Promise<void>;
}
