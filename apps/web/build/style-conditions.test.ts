import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// Spectrum 2's style macro treats a key as a boolean condition only if it begins with `is` or `allows`. Any other key is
// compared as the name of a variant: it compiles and never applies.
const sources = path.resolve(import.meta.dirname, '..', 'src');
const booleanName = /(?<![\w.])(?:are|can|did|does|has|may|should|was|will)[A-Z]\w*(?=\s*:)/gu;

/** The arguments of every call of `style`, up to its closing parenthesis. */
function styleCalls(code: string): string[] {
  return [...code.matchAll(/\bstyle\(\{/gu)].map(({ index }) => {
    const from = index + 'style('.length;
    let depth = 1;
    let at = from;
    for (; depth > 0 && at < code.length; at += 1) depth += code[at] === '(' ? 1 : code[at] === ')' ? -1 : 0;
    return code.slice(from, at - 1);
  });
}

test('the style macro knows every condition in the styles', () => {
  const files = readdirSync(sources, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const calls = files.flatMap((file) => styleCalls(readFileSync(file, 'utf8')).map((call) => ({ file, call })));
  expect(calls.length).toBeGreaterThan(100);
  expect(calls.some(({ call }) => /\bis[A-Z]\w*:/u.test(call))).toBe(true);
  const unknown = calls.flatMap(({ file, call }) =>
    [...call.matchAll(booleanName)].map(([name]) => `${path.relative(sources, file)}: ${name}`),
  );
  expect(unknown).toEqual([]);
});
