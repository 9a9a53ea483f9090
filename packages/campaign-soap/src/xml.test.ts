import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CampaignSoapError } from './errors.ts';
import { writeEnvelope } from './envelope.ts';
import { condition, queryDocument, xtkLiteral } from './query.ts';
import { queryReply } from './testing/replies.ts';
import { createXmlReader, defaultLimits, XmlRefused } from './xml-reader.ts';
import type { Limits } from './xml-reader.ts';
import { writeElement } from './xml-writer.ts';

interface Reading {
  limits?: Partial<Limits>;
  /** Pieces the text comes in. */
  pieces?: number;
}

function read(xml: string, { limits, pieces = 1 }: Reading = {}) {
  const reader = createXmlReader({ limits: { ...defaultLimits, ...limits } });
  const size = Math.max(1, Math.ceil(xml.length / pieces));
  for (let at = 0; at < xml.length; at += size) reader.write(xml.slice(at, at + size));
  return reader.close();
}

const writable = fc
  .string({ unit: 'binary', maxLength: 40 })
  // oxlint-disable-next-line no-control-regex -- what XML 1.0 cannot carry
  .filter((value) => value.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(value));
const awkward = fc.constantFrom(
  '&',
  '<',
  ']]>',
  '<!--',
  '"',
  "'",
  '\\',
  '\r\n',
  '\t',
  ' ',
  '\u00A0',
  '\u2028',
  '\u0085',
  '1e5',
  '007',
  '€',
  '😀',
);
const value = fc.oneof(
  writable,
  fc.array(awkward, { maxLength: 6 }).map((parts) => parts.join('')),
);

describe('writer and reader', () => {
  test('any text comes back as it went out, in attributes and in text, in any pieces', () => {
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 30 }), (attribute, text, pieces) => {
        const back = read(writeElement({ name: 'a', attributes: { b: attribute }, children: [{ name: 'c', text }] }), {
          pieces,
        });
        expect([back.attributes.b, back.children[0]?.text]).toEqual([attribute, text]);
      }),
      { numRuns: 500 },
    );
  });

  test('string parameters come back too, a password among them', () => {
    fc.assert(
      fc.property(value, (password) => {
        const envelope = writeEnvelope({
          schema: 'xtk:session',
          method: 'Logon',
          sessionToken: '',
          parameters: [{ name: 'password', type: 'string', value: password }],
        });
        expect(read(envelope).children[0]?.children[0]?.children[1]?.text).toBe(password);
      }),
    );
  });

  test.each(['\u0000', '\u0008', '\u001F', '\uFFFE', '\uD800', 'x\uDC00'])(
    '%j is refused by the name of its field',
    (bad) => {
      const write = () => writeElement({ name: 'a', attributes: { tenant: bad } });
      expect(write).toThrow(CampaignSoapError);
      expect(write).toThrow('tenant');
      expect(() => writeElement({ name: 'desc', text: bad })).toThrow('desc');
    },
  );

  test.each(['a b', '', '1a', 'a"b', 'a>'])('%j is not written as a name', (name) => {
    expect(() => writeElement({ name })).toThrow(CampaignSoapError);
    expect(() => writeElement({ name: 'a', attributes: { [name]: 'x' } })).toThrow(CampaignSoapError);
  });

  test('values stay text; an attribute may have any name', () => {
    const element = read('<a n="007" e="1e5" t=" x " b="false" __proto__="p" constructor="c"> y </a>');
    expect({ ...element.attributes }).toEqual(
      JSON.parse('{"n":"007","e":"1e5","t":" x ","b":"false","__proto__":"p","constructor":"c"}'),
    );
    expect(element.text).toBe(' y ');
    expect(read('<a/>').attributes.constructor).toBeUndefined();
  });

  test('text around comments, instructions and CDATA is one text', () => {
    expect(read('<a>ad<!-- x -->min<?p q?>@<![CDATA[<&>]]>&#233;&amp;</a>').text).toBe('admin@<&>é&');
  });
});

describe('literals', () => {
  test('quotes and backslashes cannot end a literal', () => {
    fc.assert(
      fc.property(value, (text) => {
        const literal = xtkLiteral(text);
        expect(literal).toMatch(/^'(?:[^'\\]|\\['\\])*'$/s);
        expect(literal.slice(1, -1).replaceAll(/\\(.)/gs, '$1')).toBe(text);
      }),
    );
    expect([xtkLiteral(1.5), xtkLiteral(true), xtkLiteral(false)]).toEqual(['1.5', '1', '0']);
    expect(() => xtkLiteral(Number.NaN)).toThrow(CampaignSoapError);
  });

  test.each(["@a' or '1", '@a = 1 or @b', '[a/@b] or [c', '', '@a)'])('%j is not a path', (path) => {
    expect(() => condition.equals(path, 'x')).toThrow(CampaignSoapError);
  });

  test('nothing to choose from is refused', () => {
    expect(() => condition.isIn('@a', [])).toThrow(CampaignSoapError);
    expect(() => condition.anyOf([])).toThrow(CampaignSoapError);
    expect(() => queryDocument({ schema: 'a:b', select: [], lineCount: -1 })).toThrow('lineCount');
  });
});

describe('hostile documents', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "&a;&a;">`).join('')}]><l>&a29;</l>`;
  const quadratic = `<!DOCTYPE l [<!ENTITY a "${'x'.repeat(50_000)}">]><l>${'&a;'.repeat(20_000)}</l>`;
  const good = queryReply('<m-collection><m id="1"/></m-collection>');

  test.each([
    ['entity bomb', laughs, 'malformed-reply'],
    ['quadratic entities', quadratic, 'malformed-reply'],
    ['external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'malformed-reply'],
    ['external DTD', '<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a/>', 'malformed-reply'],
    ['parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]><a/>', 'malformed-reply'],
    ['bare DOCTYPE', '<!DOCTYPE a><a/>', 'malformed-reply'],
    ['lower-case doctype', '<!doctype html><html></html>', 'malformed-reply'],
    ['undefined entity', '<a>&nbsp;</a>', 'malformed-reply'],
    ['undefined entity in an attribute', '<a b="&x;"/>', 'malformed-reply'],
    ['200,000 deep', '<a>'.repeat(200_000), 'too-large'],
    [
      '1,000,000 attributes',
      `<a ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      'too-large',
    ],
    ['too many elements', `<a>${'<b/>'.repeat(500_000)}</a>`, 'too-large'],
    ['same attribute twice', '<a b="1" b="2"/>', 'malformed-reply'],
    ['crossed tags', '<a><b></a></b>', 'malformed-reply'],
    ['two roots', '<a/><b/>', 'malformed-reply'],
    ['text after the root', '<a/>x', 'malformed-reply'],
    ['text before the root', 'x<a/>', 'malformed-reply'],
    ['open comment', '<a><!-- </a>', 'malformed-reply'],
    ['double hyphen in a comment', '<a><!-- -- --></a>', 'malformed-reply'],
    ['open CDATA', '<a><![CDATA[</a>', 'malformed-reply'],
    ['CDATA end in text', '<a>]]></a>', 'malformed-reply'],
    ['control character', '<a>\u0001</a>', 'malformed-reply'],
    ['reference to a control character', '<a>&#1;</a>', 'malformed-reply'],
    ['reference beyond Unicode', '<a>&#x110000;</a>', 'malformed-reply'],
    ['reference to a surrogate', '<a>&#xD800;</a>', 'malformed-reply'],
    ['unquoted attribute', '<a b=1/>', 'malformed-reply'],
    ['less-than in an attribute', '<a b="<"/>', 'malformed-reply'],
    ['late declaration', ' <?xml version="1.0"?><a/>', 'malformed-reply'],
    ['NUL bytes', `${good}\u0000`, 'malformed-reply'],
    ['nothing', '', 'malformed-reply'],
  ] as const)('%s', (...[, xml, kind]) => {
    const refusal = catching(() => read(xml, { pieces: 50 }));
    expect(refusal).toBeInstanceOf(XmlRefused);
    expect(refusal).toMatchObject({ kind });
  });

  test('at the caps all is well', () => {
    expect(read(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`).name).toBe('a');
    const attributes = Array.from({ length: 256 }, (_, at) => `a${at}=""`).join(' ');
    expect(Object.keys(read(`<a ${attributes}/>`).attributes)).toHaveLength(256);
    expect(catching(() => read(`${'<a>'.repeat(65)}${'</a>'.repeat(65)}`))).toMatchObject({ kind: 'too-large' });
    expect(catching(() => read(`<a ${attributes} b=""/>`))).toMatchObject({ kind: 'too-large' });
    expect(read('<a b="" c=""/>', { limits: { nodes: 4 } }).name).toBe('a');
    expect(catching(() => read('<a b="" c=""/>', { limits: { nodes: 3 } }))).toMatchObject({ kind: 'too-large' });
  });

  test('cut after any character: an error, never a part of a record', () => {
    for (let end = 0; end < good.length; end += 1) {
      expect(catching(() => read(good.slice(0, end)))).toBeInstanceOf(XmlRefused);
    }
    expect(read(good, { pieces: good.length }).name).toBe('SOAP-ENV:Envelope');
  });

  test('any character changed: read or refused, never another kind of failure', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: good.length - 1 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
        (at, change) => {
          const outcome = catching(() => read(good.slice(0, at) + change + good.slice(at + 1), { pieces: 3 }));
          expect(outcome === undefined || outcome instanceof XmlRefused).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function catching(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
