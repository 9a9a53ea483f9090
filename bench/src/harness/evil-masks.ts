import { profileNames } from './profiles.ts';

/** Masks that take a backtracking engine exponential or polynomial time, or a linear one much memory; and plain nonsense. */

const core = [
  '(a+)+$',
  '(a*)*$',
  '((a+)+)$',
  '(a|a)*$',
  '(a|aa)+$',
  '(a|a?)+$',
  '(.*a){12}$',
  '(a+)*b',
  '(.*)*x',
  '([a-z]+)*$',
];

const around = (source: string): string[] => [source, `Campaign - ${source}`, `Campaign - tenant_id - (${source})`];

const single = [
  '^(.*)-(.*)-(.*)-(.*)-(.*)$',
  '(x+x+)+y',
  String.raw`(\w+\s?)*$`,
  String.raw`^(\d+)*$`,
  String.raw`([\s\S]*)*z`,
  String.raw`(\S+\s*)+!`,
  '(a{1,20}){1,20}$',
  '((a{1,10}){1,10}){1,9}$',
  '(.{0,50}){0,19}z',
  '(((((((((((a*)*)*)*)*)*)*)*)*)*)*$',
  '(a?){60}a{60}',
  'a{1000}',
  '(a|b|c|d|e|f|g)*h',
  '(|a|ab|abc)*$',
  '(.+)+(.+)+(.+)+$',
  String.raw`(\p{L}+)+$`,
  '(é+)+$',
  '(Campaign - )*(.*)*$',
  '(?i)(a+)+$',
  '(?:a+)+(.*)',
  '.*.*.*.*.*.*.*.*(.*)x',
  `(${'a?'.repeat(120)})`,
  `(${'a|'.repeat(240)}b)`,
  '('.repeat(250),
  `${'('.repeat(200)}a${')'.repeat(200)}`,
  '[a-z]{1,30}[a-z]{1,30}[a-z]{1,30}(.*)',
  String.raw`(a)\1`,
  '(?=a)(a+)+$',
  '(a+)+(?<!b)$',
  '(*)',
  'a{2000000000}',
  `(${'.*'.repeat(250)})`,
  '[^x]*'.repeat(100),
];

/** No string operation reads it, and it begins with no literal text; hostile masks are compared with it. */
export const hardMask = '[A-Za-z]+ - tenant_id - ([a-z0-9_]+)';

export const evilMasks: readonly string[] = [...core.flatMap(around), ...single];

/** Names on which those masks nearly match, which is where backtracking hurts. */
const evilNames: readonly string[] = [
  ...[30, 60, 255].flatMap((length) =>
    ['a', 'x', 'ab', 'é', 'a '].map((text) => `${text.repeat(length).slice(0, length)}!`),
  ),
  ...[30, 200].map((length) => `Campaign - ${'a'.repeat(length)}!`),
  ...[30, 200].map((length) => `Campaign - tenant_id - ${'a'.repeat(length)}!`),
  `${'-'.repeat(120)}!`,
];

/** That many names, with the hostile ones at the end. */
export function namesWithEvil(count: number): string[] {
  return [...profileNames(count - evilNames.length), ...evilNames];
}

/** A mask as a cell of a table shows it. */
export function shownMask(source: string): string {
  const text = source.replaceAll('|', String.raw`\|`);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
