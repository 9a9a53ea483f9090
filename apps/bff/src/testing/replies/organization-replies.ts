import { Buffer } from 'node:buffer';
import { Dispatcher } from 'undici';

/** One page of a list as User Management sends it. */
export interface PageReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface ReplyLists {
  readonly groups: readonly PageReply[];
  readonly users: readonly PageReply[];
  readonly direct: readonly PageReply[];
}

const json = { 'content-type': 'application/json' };

/** The pages of a list as Adobe sends them: the totals count technical accounts, which are not listed. */
export function pagesOf(
  list: 'groups' | 'users',
  entries: readonly unknown[],
  { length, unlisted = 0 }: { readonly length: number; readonly unlisted?: number },
): PageReply[] {
  const count = Math.max(1, Math.ceil(entries.length / length));
  const headers = {
    ...json,
    'x-total-count': String(entries.length + unlisted),
    'x-page-count': String(count),
  };
  return Array.from({ length: count }, (_, page) => ({
    status: 200,
    headers,
    body: JSON.stringify({
      lastPage: page === count - 1,
      result: 'success',
      [list]: entries.slice(page * length, (page + 1) * length),
    }),
  }));
}

export const pastTheEnd: PageReply = {
  status: 200,
  headers: json,
  body: JSON.stringify({ lastPage: true, result: 'Not found' }),
};
export const token: PageReply = {
  status: 200,
  headers: json,
  body: JSON.stringify({ access_token: 'token', token_type: 'bearer', expires_in: 86_400 }),
};

/** Which page a path asks for; `undefined` if it is not a path of a page. */
export function pageRequestOf(
  path: string,
): { readonly organizationId: string; readonly list: keyof ReplyLists; readonly page: number } | undefined {
  const found = /\/(groups|users)\/([^/]+)\/(\d+)(?:\?directOnly=(true|false))?$/.exec(path);
  if (found === null) return undefined;
  const list = found[1] === 'groups' ? 'groups' : found[4] === 'true' ? 'direct' : 'users';
  return { organizationId: found[2] ?? '', list, page: Number(found[3]) };
}

/** Answers from lists that a test sets, without a network, so that a million cases take minutes. */
export class OrganizationReplies extends Dispatcher {
  lists: ReplyLists = { groups: [], users: [], direct: [] };

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const { status, headers, body } = this.#replyTo(options.path);
    const controller: Dispatcher.DispatchController = {
      aborted: false,
      paused: false,
      reason: null,
      abort: () => {},
      pause: () => {},
      resume: () => {},
    };
    queueMicrotask(() => {
      handler.onRequestStart?.(controller, {});
      handler.onResponseStart?.(controller, status, { ...headers }, '');
      handler.onResponseData?.(controller, Buffer.from(body));
      handler.onResponseEnd?.(controller, {});
    });
    return true;
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  override destroy(): Promise<void> {
    return Promise.resolve();
  }

  #replyTo(path: string): PageReply {
    const asked = pageRequestOf(path);
    return asked === undefined ? token : (this.lists[asked.list][asked.page] ?? pastTheEnd);
  }
}
