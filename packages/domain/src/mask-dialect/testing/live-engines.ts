/* oxlint-disable no-restricted-globals -- the platform's engine is one of those that are compared, in tests only */
import { RE2JS } from 're2js';
import type { Answers } from './answers.ts';
import { captured } from './answers.ts';

const refused: Answers = ['-', '-', '-', '-'];

/** The console's own engine; `null` for a mask that it refuses. */
export function re2Reader(mask: string): ((name: string) => Answers) | null {
  const compiled: RE2JS[] = [];
  try {
    compiled.push(RE2JS.compile(mask), RE2JS.compile(mask, RE2JS.CASE_INSENSITIVE));
  } catch {
    return null;
  }
  const [whole, search, wholeAnyCase, searchAnyCase] = compiled.flatMap((engine) => [
    (name: string) => {
      const matcher = engine.matcher(name);
      return matcher.matches() ? captured(matcher.group(1)) : '-';
    },
    (name: string) => {
      const matcher = engine.matcher(name);
      return matcher.find() ? captured(matcher.group(1)) : '-';
    },
  ]);
  if (whole === undefined || search === undefined || wholeAnyCase === undefined || searchAnyCase === undefined)
    return null;
  return (name) => [whole(name), search(name), wholeAnyCase(name), searchAnyCase(name)];
}

function execute(engine: RegExp | undefined, name: string): string {
  const match = engine?.exec(name);
  return match === null || match === undefined ? '-' : captured(match[1]);
}

/** The platform's `RegExp` without the flag `u`, as the dialect JavaScript. */
export function javascriptReader(mask: string): (name: string) => Answers {
  const compiled: RegExp[] = [];
  try {
    // Refuses a mask that is only valid inside a group.
    compiled.push(
      new RegExp(mask),
      new RegExp(mask, 'i'),
      new RegExp(`^(?:${mask})$`),
      new RegExp(`^(?:${mask})$`, 'i'),
    );
  } catch {
    return () => refused;
  }
  const [search, searchAnyCase, whole, wholeAnyCase] = compiled;
  return (name) => [
    execute(whole, name),
    execute(search, name),
    execute(wholeAnyCase, name),
    execute(searchAnyCase, name),
  ];
}
