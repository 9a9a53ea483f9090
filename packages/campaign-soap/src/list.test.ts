import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCampaignSoap } from './client.ts';
import { condition } from './query.ts';
import { listOf } from './testing/lists.ts';
import { queryReply, session } from './testing/replies.ts';
import { answering, startScriptedServer } from './testing/scripted-server.ts';
import type { Answer, ScriptedServer } from './testing/scripted-server.ts';
import type { CampaignSoap, ListEnd } from './types.ts';
import type { XmlElement } from './xml-element.ts';

let server: ScriptedServer;
let soap: CampaignSoap;

beforeAll(async () => {
  server = await startScriptedServer();
  soap = createCampaignSoap({ baseUrl: server.baseUrl });
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(async () => {
  await soap.close();
  await server[Symbol.asyncDispose]();
});

const query = { schema: 'xtk:operator', select: ['@id', '@name'], where: [condition.equals('@type', 0)] };
const counted = (count: number) => answering(queryReply(`<operator count="${count}"/>`));
const page = (...ids: (number | string)[]) =>
  answering(
    queryReply(`<operator-collection>${ids.map((id) => `<operator id="${id}"/>`).join('')}</operator-collection>`),
  );
const idOf = ({ attributes }: XmlElement) => attributes.id;
const whole: ListEnd = { isWhole: true };
const odd: ListEnd = { isWhole: false, reason: 'odd-key' };
const short: ListEnd = { isWhole: false, reason: 'fewer-than-counted' };

const cut: Answer = (response) => {
  const body = queryReply('<operator-collection><operator id="1"/><operator id="2"/></operator-collection>');
  response.writeHead(200, { 'content-type': 'text/xml', 'content-length': body.length });
  response.write(body.slice(0, -30), () => response.socket?.resetAndDestroy());
};

const readList = (pageSize = 2) => listOf(soap.selectByKey(session, query, { key: ['@id'], pageSize, read: idOf }));
/** The expressions of each query sent, its operation before them. */
const asked = () =>
  server.seen.map(({ body }) => {
    const conditions = [...body.matchAll(/<condition expr="([^"]*)"/g)].map(([, expr]) =>
      expr?.replaceAll('&gt;', '>'),
    );
    return [/operation="(\w+)"/.exec(body)?.[1], ...conditions].join(' · ');
  });

describe('a list', () => {
  test('is counted, and read from the last key on until a page is empty', async () => {
    server.answer(counted(5), page(-4, 7), page(8), page(9, 12), page());
    expect(await readList()).toEqual({ rows: ['-4', '7', '8', '9', '12'], end: whole });
    expect(asked()).toEqual([
      'count · @type = 0',
      'select · @type = 0',
      'select · @type = 0 · @id > 7',
      'select · @type = 0 · @id > 8',
      'select · @type = 0 · @id > 12',
    ]);
    const selects = server.seen.slice(1).map(({ body }) => body);
    expect(selects.every((body) => body.includes('<orderBy><node expr="@id"/></orderBy>'))).toBe(true);
    expect(selects.every((body) => /lineCount="2" startLine="0"/.test(body))).toBe(true);
  });

  test.each<[string, Answer[], string[], ListEnd]>([
    ['empty', [counted(0), page()], [], whole],
    ['more than counted: some came meanwhile', [counted(1), page(1, 2), page()], ['1', '2'], whole],
    ['fewer than counted, then as many: some went', [counted(3), page(1, 2), page(), counted(2)], ['1', '2'], whole],
    ['fewer than before and after', [counted(3), page(1, 2), page(), counted(3)], ['1', '2'], short],
    ['nothing, where there is something', [counted(3), page(), counted(3)], [], short],
    ['fewer than before, more after', [counted(3), page(1, 2), page(), counted(9)], ['1', '2'], short],
    [
      'a key that is missing',
      [counted(2), answering(queryReply('<m-collection><m name="a"/></m-collection>'))],
      [],
      odd,
    ],
    ['a key that is empty', [counted(2), page('')], [], odd],
    ['a key that is no number', [counted(2), page(1, 'b7c2')], ['1'], odd],
    ['a key with a fraction', [counted(2), page(1, '1.5')], ['1'], odd],
    ['a key in other digits', [counted(2), page(1, '٢')], ['1'], odd],
    ['a key too long to compare', [counted(2), page(1, '9007199254740993')], ['1'], odd],
    ['a key that is repeated', [counted(2), page(1, 1)], ['1'], odd],
    ['keys out of order', [counted(2), page(2, 1)], ['2'], odd],
    ['the same page over and over', [counted(9), page(1, 2)], ['1', '2'], odd],
    ['a page that begins again before its end', [counted(9), page(1, 2), page(2, 3)], ['1', '2'], odd],
  ])('%s', async (...[, answers, rows, end]) => {
    server.answer(...answers);
    expect(await readList()).toEqual({ rows, end });
  });

  test('keeps each row once when a page is asked for again', async () => {
    server.answer(counted(2), cut, page(1, 2), page());
    expect(await readList()).toEqual({ rows: ['1', '2'], end: whole });
  });

  test('of which a page fails, or more rows come than asked for, is an error', async () => {
    server.answer(counted(3), page(1, 2), answering('<html>', 200, 'text/html'));
    await expect(readList()).rejects.toMatchObject({ kind: 'unexpected-reply' });
    server.answer(counted(3), page(1, 2, 3));
    await expect(readList()).rejects.toMatchObject({ kind: 'unexpected-reply' });
    server.answer(answering(queryReply('<operator/>')));
    await expect(readList()).rejects.toMatchObject({ kind: 'unexpected-reply' });
  });

  test('which never ends is given up', async () => {
    let next = 0;
    server.answer((response, request) => {
      if (request.body.includes('operation="count"')) return counted(1)(response, request);
      next += 10_000;
      page(...Array.from({ length: 10_000 }, (_, at) => next + at))(response, request);
    });
    const pages = soap.selectByKey(session, query, { key: ['@id'], pageSize: 10_000, read: () => 0 });
    await expect(listOf(pages)).rejects.toMatchObject({ kind: 'too-large' });
  }, 60_000);

  test.each([
    ['a path over a link', ['[folder/@id]']],
    ['an element', ['desc']],
    ['an expression', ['@id desc']],
  ])('%s is no key', async (_what, key) => {
    const pages = soap.selectByKey(
      session,
      { ...query, select: [...query.select, 'desc', '[folder/@id]'] },
      { key, pageSize: 2, read: idOf },
    );
    await expect(listOf(pages)).rejects.toMatchObject({ kind: 'invalid-request', field: 'key' });
    expect(server.seen).toEqual([]);
  });

  test('asks for its key, selected or not', async () => {
    server.answer(counted(0), page());
    const names = { ...query, select: ['@name'] };
    await listOf(soap.selectByKey(session, names, { key: ['@id'], pageSize: 2, read: idOf }));
    expect(server.seen.at(-1)?.body).toContain('<select><node expr="@name"/><node expr="@id"/></select>');
  });

  test.each([0, 10_001])('%d rows a page are refused', async (pageSize) => {
    server.answer(counted(1));
    await expect(readList(pageSize)).rejects.toMatchObject({ kind: 'invalid-request', field: 'lineCount' });
  });
});

describe('all rows at once', () => {
  const ordered = { ...query, orderBy: ['@id'] };

  test('are those of the list', async () => {
    server.answer(counted(3), page(1), page(2, 5), page());
    await expect(soap.selectRows(session, ordered, idOf)).resolves.toEqual(['1', '2', '5']);
  });

  test.each([
    ['fewer than counted', [counted(3), page(1, 2), page(), counted(3)]],
    ['an odd key', [counted(1), page(1), page(1)]],
  ])('are an error when they are not all: %s', async (_what, answers) => {
    server.answer(...answers);
    const failure = soap.select(session, ordered);
    await expect(failure).rejects.toMatchObject({ kind: 'unexpected-reply' });
    await expect(failure).rejects.toThrow('not the whole list');
  });

  test('need an order that can be a key, from the first row on', async () => {
    const refused = [
      [{ ...query, orderBy: [] }, 'orderBy'],
      [{ ...query, orderBy: [{ expr: '@id', descending: true }] }, 'orderBy'],
      [{ ...ordered, startLine: 5 }, 'startLine'],
      [{ ...ordered, operation: 'get' }, 'operation'],
    ] as const;
    for (const [asking, field] of refused)
      await expect(soap.select(session, asking)).rejects.toMatchObject({ kind: 'invalid-request', field });
    expect(server.seen).toEqual([]);
  });
});

const pairOf = ({ attributes }: XmlElement) => `${attributes['a-id']}/${attributes['b-id']}`;

/** A table with a key of two numbers, on a server that cuts pages as it likes; something happens before each call. */
interface World {
  rows: [number, number][];
  /** Rows of each page, of as many as asked for. */
  cuts: number[];
  /** Before each call: a row that goes, by its index, and one that comes. */
  changes: { gone: number; come: [number, number] | undefined }[];
  pageSize: number;
}

const smallNumber = fc.integer({ min: -3, max: 6 });
const pair = fc.tuple(smallNumber, smallNumber);
const world: fc.Arbitrary<World> = fc.record({
  rows: fc.array(pair, { maxLength: 25 }),
  cuts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
  changes: fc.array(fc.record({ gone: fc.integer({ min: -20, max: 24 }), come: fc.option(pair, { nil: undefined }) }), {
    maxLength: 12,
  }),
  pageSize: fc.integer({ min: 1, max: 5 }),
});

interface Listed {
  rows: string[];
  end: ListEnd;
  /** Keys of rows that stood all the while. */
  stood: string[];
}

/** Reads the table of a world through the client. `withheld` says which rows the server counts and never gives. */
async function readWorld(
  { rows, cuts, changes, pageSize }: World,
  withheld: (row: string) => boolean = () => false,
): Promise<Listed> {
  const table = new Map(rows.map((row) => [row.join('/'), row]));
  const stood = new Set(table.keys());
  let calls = 0;
  server.answer((response, request) => {
    const change = changes[calls];
    const gone = change === undefined ? undefined : [...table.keys()][change.gone];
    if (gone !== undefined) stood.delete(gone);
    if (gone !== undefined) table.delete(gone);
    // What comes was not there before: a row that goes and comes back did not stand all the while.
    if (change?.come !== undefined) table.set(change.come.join('/'), change.come);
    calls += 1;
    const { body } = request;
    if (body.includes('operation="count"')) return counted(table.size)(response, request);
    const bounds = [...body.matchAll(/expr="\[@[ab]-id\] &gt; (-?\d+)"/g)].map(([, value]) => Number(value));
    const [first, second] = bounds;
    const asked = [...table.values()]
      .filter(([a, b]) => first === undefined || second === undefined || a > first || (a === first && b > second))
      .filter((row) => !withheld(row.join('/')))
      .sort(([a, b], [c, d]) => a - c || b - d);
    const size = Math.min(Number(/lineCount="(\d+)"/.exec(body)?.[1]), cuts[calls % cuts.length] ?? 1);
    const given = asked.slice(0, size).map(([a, b]) => `<m a-id="${a}" b-id="${b}"/>`);
    answering(queryReply(`<m-collection>${given.join('')}</m-collection>`))(response, request);
  });
  const key = ['[@a-id]', '[@b-id]'];
  const listed = await listOf(
    soap.selectByKey(session, { schema: 'a:m', select: key }, { key, pageSize, read: pairOf }),
  );
  return { ...listed, stood: [...stood] };
}

describe('whatever a server does', { timeout: 60_000 }, () => {
  test('what stood all the while is read exactly once, or the list is said not to be whole', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const { rows, end, stood } = await readWorld(given);
        expect(new Set(rows).size).toBe(rows.length);
        if (end.isWhole) expect(rows).toEqual(expect.arrayContaining(stood));
        // Short pages alone are no reason for doubt.
        if (given.changes.length === 0) expect(end).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('rows that are counted and not given, or a list cut off: it is not whole', async () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(world, cuts, fc.nat(), async (given, cuts, at) => {
        const withheld = given.rows[at % Math.max(1, given.rows.length)]?.join('/');
        const { rows, end, stood } = await readWorld({ ...given, cuts, changes: [] }, (row) => row === withheld);
        expect(end).toEqual(rows.length === stood.length ? whole : short);
        if (withheld !== undefined) expect(end).toEqual(short);
      }),
      { numRuns: 200 },
    );
  });
});
