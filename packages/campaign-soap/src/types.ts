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

/** What proves a session to Campaign. Serialisable, and secret: never log it. */
export interface CampaignSession {
  sessionToken: string;
  securityToken: string;
}

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

/** Every method rejects with `CampaignSoapError` and nothing else, except what a caller's own `read` throws. */
export interface CampaignSoap {
  logon(
    login: string,
    password: string,
    signal?: AbortSignal,
  ): Promise<{ session: CampaignSession; info: SessionInfo }>;
  logoff(session: CampaignSession, signal?: AbortSignal): Promise<void>;
  getUserInfo(session: CampaignSession, signal?: AbortSignal): Promise<UserInfo>;
  /** `get`: the row, or a fault when there is none. `getIfExists`: the row or undefined. `select`: the collection. `count`: its element. */
  executeQuery(session: CampaignSession, query: QueryDef, signal?: AbortSignal): Promise<XmlElement | undefined>;
  /** All rows, read in pages; with `lineCount`, at most that many from `startLine` on, in one call. Needs a unique `orderBy`. */
  select(session: CampaignSession, query: QueryDef): Promise<XmlElement[]>;
  /** As `select`, but each row is handed to `read` while the reply arrives and dropped after it. `read` may run for rows of a failed call. */
  selectRows<T>(session: CampaignSession, query: QueryDef, read: (row: XmlElement) => T): Promise<T[]>;
  /** Pages of at most `pageSize` rows (10,000 at most) until a page is short. Needs a unique `orderBy`. */
  selectPages(session: CampaignSession, query: QueryDef, pageSize: number): AsyncIterable<XmlElement[]>;
  count(session: CampaignSession, query: QueryDef): Promise<number>;
  /** `pk` such as `xtk:schema|nms:extAccount`. Undefined when unknown, or not changed since `md5`. */
  getEntityIfMoreRecent(session: CampaignSession, pk: string, md5?: string): Promise<XmlElement | undefined>;
  /** The form in which Campaign stores a secret. Never retried. */
  encryptPassword(session: CampaignSession, plain: string): Promise<string>;
  /** Never retried. After an error whose `refused` is false the record may or may not be stored: read it back. */
  write(session: CampaignSession, document: WriteDocument): Promise<void>;
  /** `GET /nl/jsp/ping.jsp` under the session. */
  ping(session: CampaignSession, signal?: AbortSignal): Promise<void>;
  /** `GET /r/test`, anonymous. */
  readTest(signal?: AbortSignal): Promise<ServerTest>;
  /** The same client, every call of which also ends when `signal` fires. */
  withSignal(signal: AbortSignal): CampaignSoap;
  /** Closes the connections this client opened. */
  close(): Promise<void>;
}
