import * as fc from 'fast-check';
import type { SchemaNode } from '../bind-fields.ts';
import { accountTypes, describedPaths } from '../registry.ts';

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
/** The attributes of an instance's schema, some of them described, by their XPath. */
export const anySchema = fc
  .array(node, { maxLength: 60 })
  .map((nodes): ReadonlyMap<string, SchemaNode> => new Map(nodes.map((one) => [one.xpath, one])));
/** A type that the console describes, or one that it knows nothing of. */
export const anyDescriptor = fc.constantFrom(undefined, ...accountTypes);
