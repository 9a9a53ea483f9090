import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProperty } from '../testing/property-runs.ts';
import { bindSections } from './bind-fields.ts';
import { sectionsOf } from './sections-of.ts';
import { anyDescriptor, anySchema } from './testing/any-schema.ts';

test('whatever the schema has, each of its attributes is in the form once, and nothing that it lacks is taken to be there', () => {
  checkProperty(
    fc.property(anyDescriptor, anySchema, (described, nodes) => {
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
    fc.property(anyDescriptor, anySchema, (described, nodes) => {
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
