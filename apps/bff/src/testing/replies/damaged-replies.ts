import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import type { PageReply, ReplyLists } from './organization-replies.ts';

/** One damage to a reply. `page` and `position` are taken modulo the number of pages, entries or bytes. */
export interface ReplyDamage {
  readonly list: keyof ReplyLists;
  readonly page: number;
  readonly position: number;
  readonly kind:
    | { readonly name: 'member'; readonly value: unknown }
    | { readonly name: 'cut' | 'byte' | 'empty' | 'gone' | 'repeated' | 'turned' }
    | { readonly name: 'status'; readonly status: number }
    | { readonly name: 'html' }
    | {
        readonly name: 'header';
        readonly header: 'x-total-count' | 'x-page-count';
        readonly value: string | undefined;
      };
}

const odd = fc.constantFrom<unknown>(null, 7, {}, true, 1.5, ['x'], 'error.internal.exceptionflys');

export const anyReplyDamage: fc.Arbitrary<ReplyDamage> = fc.record({
  list: fc.constantFrom('groups', 'users', 'direct'),
  page: fc.nat(3),
  position: fc.nat(1000),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.record({ name: fc.constant('member' as const), value: odd }) },
    fc.record({ name: fc.constantFrom('cut', 'byte', 'empty', 'gone', 'repeated', 'turned', 'html') }),
    fc.record({ name: fc.constant('status' as const), status: fc.constantFrom(204, 301, 400, 403, 404, 500) }),
    fc.record({
      name: fc.constant('header' as const),
      header: fc.constantFrom('x-total-count', 'x-page-count'),
      value: fc.constantFrom('0', '1', '99', 'many', '', '-1', undefined),
    }),
  ),
});

interface Member {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/** Every member of a reply, at any depth, in a fixed order. */
function membersIn(value: unknown): Member[] {
  if (Array.isArray(value)) {
    const holder: unknown[] = value;
    return holder.flatMap((inner, key) => membersAt(inner, { holder, key }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const holder: Record<string, unknown> = Object.assign(value);
  return Object.entries(holder).flatMap(([key, inner]) => membersAt(inner, { holder, key }));
}

function membersAt(inner: unknown, member: Member): Member[] {
  return [member].concat(membersIn(inner));
}

/** Whether the new value is allowed by Adobe's documentation, so that no reader can notice the damage. */
function isAllowed(before: unknown, value: unknown): boolean {
  if (typeof value !== typeof before) return false;
  if (typeof before === 'string') return true;
  return typeof before !== 'object' || (Array.isArray(before) && Array.isArray(value));
}

function withMember(body: unknown, position: number, value: unknown): void {
  const members = membersIn(body).filter(({ holder, key }) => !isAllowed(Reflect.get(holder, key), value));
  const found = members[position % Math.max(1, members.length)];
  if (found !== undefined) Reflect.set(found.holder, found.key, value);
}

function textOf({ body }: PageReply): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

function damagedPage(page: PageReply, list: 'groups' | 'users', { position, kind }: ReplyDamage): PageReply {
  const text = textOf(page);
  const edited = (edit: (body: Record<string, unknown>, entries: unknown[]) => void): PageReply => {
    const body: Record<string, unknown> = JSON.parse(text);
    const entries = body[list];
    if (Array.isArray(entries)) edit(body, entries);
    return { ...page, body: JSON.stringify(body) };
  };
  switch (kind.name) {
    case 'member':
      return edited((body) => withMember(body, position, kind.value));
    case 'cut':
      return { ...page, body: text.slice(0, position % text.length) };
    case 'byte': {
      const bytes = Buffer.from(text);
      bytes[position % bytes.length] = 0xff;
      return { ...page, body: bytes };
    }
    case 'empty':
      return edited((body) => Object.assign(body, { [list]: [] }));
    case 'repeated':
      return edited((_body, entries) => entries.splice(position % entries.length, 1, entries[0]));
    case 'turned':
      return edited((body, entries) => Object.assign(body, { [list]: entries.toReversed() }));
    case 'html':
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>back soon</html>' };
    case 'status':
      return { ...page, status: kind.status, body: '' };
    case 'header': {
      const { [kind.header]: _, ...headers } = page.headers;
      return { ...page, headers: kind.value === undefined ? headers : { ...headers, [kind.header]: kind.value } };
    }
    default:
      return page;
  }
}

/** The lists with one damage. */
export function damagedLists(lists: ReplyLists, damage: ReplyDamage): ReplyLists {
  const pages = lists[damage.list];
  const at = damage.page % pages.length;
  const list = damage.list === 'groups' ? 'groups' : 'users';
  // If a page is gone, the next one is sent instead.
  const changed =
    damage.kind.name === 'gone'
      ? pages.filter((_, index) => index !== at)
      : pages.map((page, index) => (index === at ? damagedPage(page, list, damage) : page));
  return { ...lists, [damage.list]: changed };
}
