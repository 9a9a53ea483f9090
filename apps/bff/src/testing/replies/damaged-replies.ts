import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import type { PageReply, ReplyLists } from './organization-replies.ts';

/** One thing that goes wrong on the way, and where: places are taken modulo what there is. */
export interface ReplyDamage {
  readonly list: keyof ReplyLists;
  readonly page: number;
  readonly place: number;
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
  place: fc.nat(1000),
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

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/** Every member of a reply, at any depth, in one order. */
function placesIn(value: unknown): Place[] {
  if (Array.isArray(value)) {
    const holder: unknown[] = value;
    return holder.flatMap((inner, key) => placesAt(inner, { holder, key }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const holder: Record<string, unknown> = Object.assign(value);
  return Object.entries(holder).flatMap(([key, inner]) => placesAt(inner, { holder, key }));
}

function placesAt(inner: unknown, place: Place): Place[] {
  return [place].concat(placesIn(inner));
}

/** Whether the new value says something else in words that the documents allow: no reader could tell. */
function isAllowed(before: unknown, value: unknown): boolean {
  if (typeof value !== typeof before) return false;
  if (typeof before === 'string') return true;
  return typeof before !== 'object' || (Array.isArray(before) && Array.isArray(value));
}

function withMember(body: unknown, place: number, value: unknown): void {
  const places = placesIn(body).filter(({ holder, key }) => !isAllowed(Reflect.get(holder, key), value));
  const found = places[place % Math.max(1, places.length)];
  if (found !== undefined) Reflect.set(found.holder, found.key, value);
}

function textOf({ body }: PageReply): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

function damagedPage(page: PageReply, list: 'groups' | 'users', { place, kind }: ReplyDamage): PageReply {
  const text = textOf(page);
  const edited = (edit: (body: Record<string, unknown>, entries: unknown[]) => void): PageReply => {
    const body: Record<string, unknown> = JSON.parse(text);
    const entries = body[list];
    if (Array.isArray(entries)) edit(body, entries);
    return { ...page, body: JSON.stringify(body) };
  };
  switch (kind.name) {
    case 'member':
      return edited((body) => withMember(body, place, kind.value));
    case 'cut':
      return { ...page, body: text.slice(0, place % text.length) };
    case 'byte': {
      const bytes = Buffer.from(text);
      bytes[place % bytes.length] = 0xff;
      return { ...page, body: bytes };
    }
    case 'empty':
      return edited((body) => Object.assign(body, { [list]: [] }));
    case 'repeated':
      return edited((_body, entries) => entries.splice(place % entries.length, 1, entries[0]));
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

/** The lists with one thing gone wrong. */
export function damagedLists(lists: ReplyLists, damage: ReplyDamage): ReplyLists {
  const pages = lists[damage.list];
  const at = damage.page % pages.length;
  const list = damage.list === 'groups' ? 'groups' : 'users';
  // A page that is gone: the next one answers in its place.
  const changed =
    damage.kind.name === 'gone'
      ? pages.filter((_, index) => index !== at)
      : pages.map((page, index) => (index === at ? damagedPage(page, list, damage) : page));
  return { ...lists, [damage.list]: changed };
}
