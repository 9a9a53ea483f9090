import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml, UnreadableXml } from './read.ts';
import { element } from './tree.ts';
import { writeXml } from './write.ts';

/** XML 1.0, production Char. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 0x20 && ![0x9, 0xa, 0xd].includes(code)) || code === 0xfffe || code === 0xffff;
}

describe('writeXml', () => {
  test('keeps any text through writing and reading, but for characters XML cannot hold', () => {
    assert(
      property(string({ unit: 'binary' }), string({ unit: 'grapheme' }), (binary, graphemes) => {
        for (const value of [binary, graphemes]) {
          const source = element('a', { b: value }, [element('c')]);
          source.text = value;
          const read = readXml(writeXml(source));
          const expected = Array.from(value.toWellFormed(), (each) => (isForbidden(each) ? '\uFFFD' : each)).join('');
          expect(read.attributes.get('b')).toBe(expected);
          expect(read.text).toBe(expected);
        }
      }),
    );
  });

  test('closes an empty element itself', () => {
    expect(writeXml(element('a', { b: '"<&>' }))).toBe('<a b="&quot;&lt;&amp;&gt;"/>');
  });
});

describe('readXml', () => {
  test('reads local names, CDATA and nested elements, and leaves namespace declarations out', () => {
    const tree = readXml('<x:a xmlns:x="urn:x" xmlns="urn:y" k="1"><b>t<![CDATA[<&>]]></b></x:a>');
    expect(tree.name).toBe('a');
    expect([...tree.attributes]).toEqual([['k', '1']]);
    expect(tree.children).toMatchObject([{ name: 'b', text: 't<&>' }]);
  });

  test('takes other separators than carriage return and line feed for ordinary characters', () => {
    expect(readXml('<a>1\r\n2\r3\u00854\u20285\u2029</a>').text).toBe('1\n2\n3\u00854\u20285\u2029');
  });

  test('refuses a document nested too deeply', () => {
    expect(() => readXml('<a>'.repeat(20_000) + '</a>'.repeat(20_000))).toThrow('nested too deeply');
  });

  test.each(['', 'text', '<a>', '<a></b>', '<a b=1/>', '<a/><b/>', '<!DOCTYPE a><a/>', '<a>&undefined;</a>', '<p:a/>'])(
    'refuses %j',
    (source) => {
      expect(() => readXml(source)).toThrow(UnreadableXml);
    },
  );
});
