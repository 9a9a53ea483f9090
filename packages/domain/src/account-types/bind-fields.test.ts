import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProperty } from '../testing/property-runs.ts';
import { bindSections, type SchemaNode } from './bind-fields.ts';
import { accountTypes, describedPaths } from './registry.ts';
import { sectionsOf } from './sections-of.ts';

const step = fc.stringMatching(/^[a-z][A-Za-z0-9_-]{0,8}$/u);
const unknownPath = fc
  .tuple(fc.array(step, { maxLength: 3 }), step)
  .map(([elements, attribute]) => [...elements, `@${attribute}`].join('/'));
const path = fc.oneof(fc.constantFrom(...describedPaths), unknownPath);
const node = path.chain((xpath) =>
  fc.record<SchemaNode>({
    xpath: fc.constant(xpath),
    label: fc.option(fc.string({ maxLength: 12 })),
    type: fc.constantFrom('string', 'byte', 'long', 'boolean', 'memo', ''),
    maxLength: fc.option(fc.nat(255)),
    options: fc.option(fc.array(fc.record({ value: fc.string(), label: fc.string() }), { maxLength: 3 })),
    usual: fc.constantFrom('', '0', '1'),
    isSecret: fc.boolean(),
    isOwn: fc.boolean(),
  }),
);
const schema = fc
  .array(node, { maxLength: 60 })
  .map((nodes): ReadonlyMap<string, SchemaNode> => new Map(nodes.map((one) => [one.xpath, one])));
const descriptor = fc.constantFrom(undefined, ...accountTypes);

test('whatever the schema has, each of its attributes is in the form once, and nothing that it lacks is taken to be there', () => {
  checkProperty(
    fc.property(descriptor, schema, (described, nodes) => {
      const fields = bindSections(sectionsOf(described), nodes).flatMap((section) => section.fields);
      const bound = fields.filter(({ present }) => present).map(({ xpath }) => xpath);
      expect(new Set(bound).size).toBe(bound.length);
      for (const xpath of bound) expect(nodes.has(xpath)).toBe(true);
      for (const { xpath, isOwn } of nodes.values()) if (!isOwn) expect(bound).toContain(xpath);
      expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
    }),
  );
});

test('what the schema calls a secret, or the form does, is one, and an enumeration is chosen from', () => {
  checkProperty(
    fc.property(descriptor, schema, (described, nodes) => {
      for (const { xpath, kind, present, options } of bindSections(sectionsOf(described), nodes).flatMap(
        (one) => one.fields,
      )) {
        const found = nodes.get(xpath);
        if (!present || found === undefined) continue;
        if (found.isSecret) expect(kind).toBe('secret');
        if (kind === 'choice') expect(options ?? found.options).toEqual(found.options);
        if (kind === 'flag') expect(['boolean', 'byte', 'long']).toContain(found.type);
      }
    }),
  );
});
