import { expect, test } from 'vitest';
import { CampaignSoapError } from './errors.ts';
import { createReplyReader } from './reply.ts';
import type { Reply } from './reply.ts';
import { fault, queryReply, reply } from './testing/replies.ts';
import type { XmlElement } from './xml-element.ts';
import { defaultLimits } from './xml-reader.ts';

interface Sent {
  status?: number;
  type?: string | undefined;
  body: string | Uint8Array;
  /** Bytes of one chunk. */
  pieces?: number;
  secrets?: readonly string[];
}

type Outcome = { reply: Reply; rows: XmlElement[] } | { error: CampaignSoapError };

/** What a method call makes of a reply. */
function read({ status = 200, type, body, pieces = 65_536, secrets = [] }: Sent): Outcome {
  const rows: XmlElement[] = [];
  const onRow = (row: XmlElement) => rows.push(row);
  const reader = createReplyReader({ operation: 'a:b#C', limits: defaultLimits, secrets, onRow });
  try {
    reader.head(status, type === undefined ? {} : { 'content-type': type });
    const bytes = Buffer.from(body);
    for (let at = 0; at < bytes.length; at += pieces) reader.bytes(bytes.subarray(at, at + pieces));
    return { reply: reader.finish(), rows };
  } catch (error) {
    if (error instanceof CampaignSoapError) return { error };
    throw error;
  }
}

function namesIn(outcome: Outcome): (string | undefined)[] | CampaignSoapError {
  return 'error' in outcome ? outcome.error : outcome.rows.map(({ attributes }) => attributes.name);
}

function failureIn(outcome: Outcome): { kind: string; code: string | undefined; refused: boolean } | 'no failure' {
  if (!('error' in outcome)) return 'no failure';
  const { kind, code, refused } = outcome.error;
  return { kind, code, refused };
}

const expired = 'XSV-350008 Session has expired or is invalid. Please reconnect.';
const name = 'Zoé “Ünø” àÿ €';
const latinName = 'Zoé à ÿ ñ';
const rowsNamed = (value: string) => queryReply(`<m-collection><m name="${value}"/><m name="plain"/></m-collection>`);
const declared = (xml: string, encoding: string) =>
  xml.replace("<?xml version='1.0'?>", `<?xml version='1.0' encoding='${encoding}'?>`);

const types = [
  'text/xml',
  'TEXT/XML',
  'application/xml',
  'application/soap+xml',
  'text/plain',
  'text/html',
  'application/octet-stream',
  'application/json',
  'x',
];

interface Encoding {
  what: string;
  /** What follows the content type. */
  parameters?: string;
  declaration?: string;
  bytes: 'utf8' | 'latin1';
  before?: string;
}

const encodings: readonly Encoding[] = [
  { what: 'nothing said', bytes: 'utf8' },
  { what: 'byte order mark', bytes: 'utf8', before: '\uFEFF' },
  { what: 'white space first', bytes: 'utf8', before: '\r\n\t ' },
  { what: 'byte order mark and white space', bytes: 'utf8', before: '\uFEFF\n\n' },
  { what: 'header utf-8', parameters: '; charset=utf-8', bytes: 'utf8' },
  { what: 'header UTF8, quoted', parameters: ';Charset="UTF8"', bytes: 'utf8' },
  { what: 'header quoted singly', parameters: "; version=1; charset='Utf-8'", bytes: 'utf8' },
  { what: 'header empty', parameters: '; charset=', bytes: 'utf8' },
  { what: 'declared UTF-8', declaration: 'UTF-8', bytes: 'utf8' },
  { what: 'header utf-8, declared otherwise', parameters: ';charset=utf-8', declaration: 'iso-8859-1', bytes: 'utf8' },
  {
    what: 'header wrong, declared otherwise',
    parameters: ';charset=utf-8',
    declaration: 'ISO-8859-1',
    bytes: 'latin1',
  },
  { what: 'header latin, declared otherwise', parameters: ';charset=latin1', declaration: 'utf-8', bytes: 'latin1' },
  { what: 'header latin, declared unknown', parameters: ';charset=latin1', declaration: 'x-odd', bytes: 'latin1' },
  { what: 'header latin, byte order mark', parameters: ';charset=latin1', bytes: 'utf8', before: '\uFEFF' },
  { what: 'header ISO-8859-1', parameters: '; charset=ISO-8859-1', bytes: 'latin1' },
  { what: 'header iso-8859-1, quoted', parameters: '; charset="iso-8859-1"', bytes: 'latin1' },
  { what: 'header latin1', parameters: '; charset=latin1', bytes: 'latin1' },
  { what: 'header windows-1252', parameters: '; charset=Windows-1252', bytes: 'latin1' },
  { what: 'declared ISO-8859-1', declaration: 'ISO-8859-1', bytes: 'latin1' },
  { what: 'declared windows-1252', declaration: 'windows-1252', bytes: 'latin1' },
  { what: 'header US-ASCII, which it is not', parameters: '; charset=US-ASCII', bytes: 'latin1' },
  { what: 'header US-ASCII, and UTF-8', parameters: '; charset=us-ascii', bytes: 'utf8' },
  { what: 'declared US-ASCII, and UTF-8', declaration: 'US-ASCII', bytes: 'utf8' },
];

function sent(xml: string, type: string | undefined, { parameters = '', declaration, bytes, before = '' }: Encoding) {
  const text = before + (declaration === undefined ? xml : declared(xml, declaration));
  const body = Buffer.from(text, bytes);
  return parameters === '' || type !== undefined ? { type: type && `${type}${parameters}`, body } : undefined;
}

const faults = [
  ['fault', fault('SOP-330011 Error while executing.', `PGS-220000 é ${expired}`), 'fault', 'SOP-330011'],
  ['expired', fault(expired), 'session-expired', 'XSV-350008'],
  ['expired, in the detail', fault('SOP-330011 Error', expired), 'session-expired', 'XSV-350008'],
  ['password refused', fault('XSV-350012 Invalid login or password.'), 'sign-in-refused', 'XSV-350012'],
] as const;

test.each([...types, undefined])('under content type %s, envelopes are read in every encoding', (type) => {
  for (const encoding of encodings) {
    for (const pieces of [1, 7, 65_536]) {
      const rows = sent(rowsNamed(latinName), type, encoding);
      if (rows === undefined) continue;
      expect([encoding.what, namesIn(read({ ...rows, pieces }))]).toEqual([encoding.what, [latinName, 'plain']]);
    }
    for (const [what, xml, kind, code] of faults) {
      for (const status of [200, 401, 403, 500]) {
        const answer = sent(xml, type, encoding);
        if (answer === undefined) continue;
        const found = failureIn(read({ ...answer, status }));
        expect([encoding.what, what, status, found]).toEqual([
          encoding.what,
          what,
          status,
          { kind, code, refused: true },
        ]);
      }
    }
  }
});

test('the bytes of windows-1252 are read as such under either label', () => {
  const body = Buffer.from(declared(rowsNamed('EUR'), 'iso-8859-1').replace('EUR', '\u0080 \u0093a\u0094'), 'latin1');
  for (const type of ['text/xml', 'text/xml; charset=iso-8859-1', 'text/plain; charset=cp1252'])
    expect(namesIn(read({ type, body }))).toEqual(['€ “a”', 'plain']);
});

test('any text arrives in UTF-8, cut anywhere, whatever is declared beside it', () => {
  const body = declared(rowsNamed(name), 'latin1');
  for (let pieces = 1; pieces < 9; pieces += 1)
    expect(namesIn(read({ type: 'text/xml; charset=utf-8', body, pieces }))).toEqual([name, 'plain']);
});

test.each(['utf-16', 'UTF-16LE', 'shift_jis', 'iso-8859-15', 'koi8-r', 'x-odd'])(
  '%s is refused with the reason',
  (label) => {
    const inHeader = read({ type: `text/xml; charset=${label}`, body: rowsNamed('a') });
    const inDeclaration = read({ type: 'text/plain', body: declared(rowsNamed('a'), label) });
    for (const outcome of [inHeader, inDeclaration]) {
      expect(failureIn(outcome)).toMatchObject({ kind: 'unexpected-reply' });
      expect('error' in outcome && outcome.error.message).toContain('encoding is not supported');
    }
  },
);

test.each([
  ['bytes of Latin-1 under a header that says UTF-8', 'text/xml; charset=utf-8', rowsNamed('é')],
  ['bytes of Latin-1 where nothing is said', 'text/xml', rowsNamed('é')],
  [
    'first UTF-8, then Latin-1',
    'text/xml; charset=utf-8',
    declared(rowsNamed('Ã©'.repeat(9)), 'latin1').replace('plain', 'é'),
  ],
])('%s: refused', (_what, type, text) => {
  for (const pieces of [1, 200, 65_536])
    expect(failureIn(read({ type, body: Buffer.from(text, 'latin1'), pieces }))).toMatchObject({
      kind: 'malformed-reply',
    });
});

const page = (content: string) =>
  `<!DOCTYPE html>\n<html><head><title>Campaign</title></head><body>${content}</body></html>`;
const xhtml = `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\n<html xmlns="http://www.w3.org/1999/xhtml"/>`;
const holding = rowsNamed(expired);

test.each([
  // status, content type, body, kind, code, refused
  ['plain refusal', 403, 'text/plain', expired, 'session-expired', 'XSV-350008', true],
  ['without a type', 403, undefined, expired, 'session-expired', 'XSV-350008', true],
  ['with a byte order mark', 403, 'text/plain', `\uFEFF ${expired}`, 'session-expired', 'XSV-350008', true],
  ['called Latin-1', 401, 'text/plain; charset=iso-8859-1', expired, 'session-expired', 'XSV-350008', true],
  ['called XML', 403, 'text/xml', expired, 'session-expired', 'XSV-350008', true],
  ['page', 403, 'text/html', page(`<h1>Error</h1><p>${expired}</p>`), 'session-expired', 'XSV-350008', true],
  ['page with a good status', 200, 'text/html', page(expired), 'session-expired', 'XSV-350008', true],
  ['page called XML', 403, 'text/xml', page(expired), 'session-expired', 'XSV-350008', true],
  ['page without a type', 500, undefined, page(expired), 'session-expired', 'XSV-350008', true],
  ['wrong password', 403, 'text/html', page('XSV-350012 Invalid login'), 'sign-in-refused', 'XSV-350012', true],
  ['address', 403, 'text/plain', "XSV-350013 The '1.2.3.4' IP address", 'address-refused', 'XSV-350013', true],
  [
    'other cause, which quotes it',
    500,
    'text/html',
    page(`PGS-220000 (${expired})`),
    'http-status',
    'PGS-220000',
    false,
  ],
  ['data that holds it', 200, 'application/json', `{"label":"${expired}"}`, 'unexpected-reply', undefined, false],
  ['data that holds it, as text', 200, 'text/plain', `1;${expired}`, 'unexpected-reply', undefined, false],
  ['sign-in page', 200, 'text/html', page('Sign in'), 'unexpected-reply', undefined, false],
  ['sign-in page in XHTML', 200, 'text/html', xhtml, 'unexpected-reply', undefined, false],
  ['XHTML without a type', 200, undefined, xhtml, 'unexpected-reply', undefined, false],
  ['empty', 200, 'text/xml', '', 'unexpected-reply', undefined, false],
  ['white space', 200, 'text/xml', ' \r\n ', 'unexpected-reply', undefined, false],
  ['cut rows that hold it', 200, 'text/plain', holding.slice(0, -9), 'malformed-reply', undefined, false],
  ['cut rows that hold it, error status', 500, 'text/html', holding.slice(0, -9), 'http-status', undefined, false],
  ['rows that hold it, error status', 500, 'text/html', holding, 'http-status', undefined, false],
  [
    'rows that hold it, unknown encoding',
    200,
    'text/xml;charset=utf-16',
    holding,
    'unexpected-reply',
    undefined,
    false,
  ],
  [
    'envelope after a comment',
    200,
    'text/html',
    `<!-- a > b --><?p q?>${fault(expired)}`.replace(/<\?xml.*?\?>/, ''),
    'session-expired',
    'XSV-350008',
    true,
  ],
  [
    'fault after much white space',
    200,
    'text/plain',
    ' '.repeat(4_000) + fault(expired),
    'session-expired',
    'XSV-350008',
    true,
  ],
  [
    'DOCTYPE before an envelope',
    200,
    'text/xml',
    fault('a').replace('?>', '?><!DOCTYPE a>'),
    'malformed-reply',
    undefined,
    false,
  ],
] as const)('%s', (...[, status, type, body, kind, code, refused]) => {
  for (const pieces of [1, 5, 65_536]) {
    const outcome = read({ status, type, body, pieces });
    if (!('error' in outcome)) {
      // A reply that is no envelope is refused by the method called.
      expect(['unexpected-reply', outcome.reply.root]).toEqual([kind, undefined]);
      continue;
    }
    expect(failureIn(outcome)).toEqual({ kind, code, refused });
  }
});

test.each([
  ['a row quoted in the detail', fault('SOP-330011 Error', `PGS-220000 Key (label)=(${expired})`), 'SOP-330011'],
  [
    'a quoted row on a line of its own',
    fault('SOP-330011 Error', `XSV-350023 Unable to save.\n${expired}`),
    'SOP-330011',
  ],
  ['another code leads, the detail begins with it', fault('SOP-330006 No method', expired), 'SOP-330006'],
  ['in the middle of the fault string', fault(`SOP-330011 Error near '${expired}'`), 'SOP-330011'],
  ['no code leads', fault(`The label '${expired}' is taken`), undefined],
  ['no code leads, another is named', fault(`Refused: '${expired}', XTK-170036`), 'XTK-170036'],
])('no expiry: %s', (_what, body, code) => {
  for (const status of [200, 500])
    expect(failureIn(read({ status, body }))).toEqual({ kind: 'fault', code, refused: true });
});

test('faults of other SOAP prefixes and of SOAP 1.2 are read alike', () => {
  const prefixed = fault(expired).replaceAll('SOAP-ENV', 's');
  const newer =
    '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code>' +
    `<e:Reason><e:Text xml:lang="en">${expired}</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>`;
  const inCode = fault('Session').replace('SOAP-ENV:Server', 'XSV-350008');
  for (const body of [prefixed, newer, inCode])
    expect(failureIn(read({ type: 'text/plain', body }))).toMatchObject({
      kind: 'session-expired',
      code: 'XSV-350008',
    });
});

test('rows that hold the text of a code are rows, under every type', () => {
  for (const type of [...types, undefined]) {
    expect(namesIn(read({ type, body: holding }))).toEqual([expired, 'plain']);
    expect(namesIn(read({ type, body: holding.replace('?>', '?><?p q?>') }))).toEqual([expired, 'plain']);
  }
});

test('rows are handed over while the reply arrives, under any type', () => {
  const rows: XmlElement[] = [];
  const onRow = (row: XmlElement) => rows.push(row);
  const reader = createReplyReader({ operation: 'a:b#C', limits: defaultLimits, secrets: [], onRow });
  reader.head(200, { 'content-type': 'application/octet-stream' });
  reader.bytes(Buffer.from(rowsNamed('a').slice(0, -80)));
  expect(rows).toHaveLength(2);
});

test('a bad reply is given up at once, an entity bomb called a page too', () => {
  const bomb = `<!DOCTYPE l [${'<!ENTITY a "ha">'.repeat(2_000)}]><l/>`;
  const reader = createReplyReader({ operation: 'a:b#C', limits: defaultLimits, secrets: [] });
  reader.head(200, { 'content-type': 'text/xml' });
  expect(() => reader.bytes(Buffer.from(bomb))).toThrow(CampaignSoapError);
});

test.each([
  ['a', 'SOP-330011 Error: a value is too long', undefined],
  ['12', 'PGS-220000 near 12', undefined],
  ['', 'PGS-220000 near 12', 'PGS-220000 near 12'],
  ['xyz', 'PGS-220000 near 12', 'PGS-220000 near 12'],
  ['secret', 'No secrets here', undefined],
  ['.*', 'a (.*) b', undefined],
  ['Pa55word', 'near Pa55word, Pa55words', 'near [secret], [secret]s'],
])('of the secret %j, %j shows %j', (secret, words, shown) => {
  const outcome = read({ body: fault(words), secrets: [secret] });
  expect(failureIn(outcome)).toMatchObject({ kind: 'fault', refused: true });
  expect('error' in outcome && outcome.error.detail).toBe(
    shown === undefined ? undefined : `SOAP-ENV:Server\n${shown}`,
  );
});

test('a secret that begins with another one leaves nothing of itself', () => {
  const secrets = ['Pa55word', 'Pa55word-and-more'];
  const outcome = read({ body: fault('near Pa55word-and-more.'), secrets });
  expect('error' in outcome && outcome.error.detail).toContain('near [secret].');
});

test('a reply of another method is no reply, and no failure of reading', () => {
  expect(read({ body: reply('Logoff', '') })).toMatchObject({ rows: [] });
});
