import type { MaskHintCode, MaskHint } from './mask-hint.ts';
import { withoutInvisible } from '../text/likeness.ts';
import { findHtmlEntities, literalMask, plainSpacesAndDashes, replaceSpans } from '../text/text-corrections.ts';
import type { MaskScan, MaskToken } from '../mask/mask-scan.ts';
import { suspicions } from './mask-suspicions.ts';
import { isAsciiLetter, isBlank, isDigit, isInvisible, isOtherDash, isOtherSpace, isSpace } from '../text/text-scan.ts';

type Reading = 'expression' | 'prefix' | 'empty' | 'malformed' | 'unsupported';

function entityHints(source: string): MaskHint[] {
  const entities = findHtmlEntities(source);
  const corrected = replaceSpans(source, entities);
  return entities.map(({ start, end }) => ({ code: 'html-entity', start, end, corrected }));
}

/** A page of Adobe's documentation prints `(*)` for `(.*)`. */
function starHints(source: string, tokens: readonly MaskToken[]): MaskHint[] {
  const spans = tokens
    .filter((token, index) => token.kind === 'quantifier' && token.value === '*' && tokens[index - 1]?.kind === 'open')
    .map(({ start, end }) => ({ start, end, text: '.*' }));
  const corrected = replaceSpans(source, spans);
  return spans.map(({ start, end }) => ({
    code: 'star-without-dot',
    start: start - 1,
    end: source[end] === ')' ? end + 1 : end,
    corrected,
  }));
}

/** A mask without a capture means the same with `(.*)` appended, unless it ends in a placeholder for one. */
function noCaptureHint(source: string, isPlain: boolean): MaskHint {
  const hint = { code: 'no-capture', start: source.length, end: source.length } as const;
  return isPlain ? { ...hint, corrected: `${literalMask(source)}(.*)` } : hint;
}

function severalHints(tokens: readonly MaskToken[]): MaskHint[] {
  const captures = tokens.filter((token) => token.kind === 'open' && token.captures);
  return captures.slice(1).map(({ start, end }) => ({ code: 'several-captures', start, end }));
}

function isWordUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 0x5f || unit > 0x7f;
}

/** A single dot between word characters (`acme.eu`) matches any character; most likely a literal dot was meant. */
function dotHints(source: string, tokens: readonly MaskToken[]): MaskHint[] {
  const spans = tokens
    .filter((token, index) => {
      if (token.kind !== 'dot' || tokens[index + 1]?.kind === 'quantifier') return false;
      return isWordUnit(source.charCodeAt(token.start - 1)) && isWordUnit(source.charCodeAt(token.end));
    })
    .map(({ start, end }) => ({ start, end, text: '\\.' }));
  const corrected = replaceSpans(source, spans);
  return spans.map(({ start, end }) => ({ code: 'unescaped-dot', start, end, corrected }));
}

function spaceHints(source: string, reading: Reading): MaskHint[] {
  const hints: MaskHint[] = [];
  const corrected = plainSpacesAndDashes(source, { dashes: false, keepTrailingSpace: reading === 'prefix' });
  for (let at = 0; at < source.length; ) {
    if (!isSpace(source.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    let odd = start === 0;
    while (at < source.length && isSpace(source.charCodeAt(at))) {
      odd ||= isOtherSpace(source.charCodeAt(at));
      at += 1;
    }
    // The documented prefix form ends with one space; an expression does not.
    odd ||= at - start > 1 || (at === source.length && reading !== 'prefix');
    if (odd) hints.push({ code: 'odd-space', start, end: at, corrected });
  }
  return hints;
}

function dashHints(source: string): MaskHint[] {
  const hints: MaskHint[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (!isOtherDash(source.charCodeAt(at))) continue;
    const corrected = plainSpacesAndDashes(source, { dashes: true, keepTrailingSpace: true });
    hints.push({ code: 'dash-kind', start: at, end: at + 1, corrected });
  }
  return hints;
}

function invisibleHints(source: string): MaskHint[] {
  const corrected = withoutInvisible(source);
  if (corrected === source) return [];
  const hints: MaskHint[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (!isInvisible(source.charCodeAt(at))) continue;
    hints.push({ code: 'invisible-character', start: at, end: at + 1, corrected });
  }
  return hints;
}

/** Letters with combining accents (`o` and a diaeresis) look like composed ones and do not equal them. */
function formHints(source: string): MaskHint[] {
  const corrected = source.normalize('NFC');
  if (corrected === source) return [];
  let start = 0;
  while (source.charCodeAt(start) === corrected.charCodeAt(start)) start += 1;
  return [{ code: 'unicode-form', start, end: source.length, corrected }];
}

function isPlaceholder(code: MaskHintCode): boolean {
  return code === 'wildcard' || code === 'placeholder';
}

/** All hints on a mask, by position. They do not change how the mask is read. */
export function hintsOf({ source, tokens, hasGroup }: MaskScan, reading: Reading): readonly MaskHint[] {
  if (reading === 'empty') return [{ code: 'empty', start: 0, end: source.length }];
  const entities = entityHints(source);
  const slips = suspicions().slipsIn(source, hasGroup);
  const endsInPlaceholder = slips.some(({ code, corrected }) => isPlaceholder(code) && corrected !== undefined);
  // The semicolon of an entity is not a stray mark.
  const endsInEntity = entities.some(({ end }) => end === source.length);
  const hints: MaskHint[] = [
    ...entities,
    ...starHints(source, tokens),
    ...(reading === 'prefix' ? [noCaptureHint(source, !hasGroup && !endsInPlaceholder)] : severalHints(tokens)),
    ...(reading === 'prefix' ? [] : dotHints(source, tokens)),
    ...spaceHints(source, reading),
    ...invisibleHints(source),
    ...formHints(source),
    ...dashHints(source),
    ...slips.filter(({ code }) => !(endsInEntity && code === 'trailing-mark')),
  ];
  // On a malformed mask show only hints that may explain why it cannot be read.
  const shown =
    reading === 'malformed'
      ? hints.filter(({ code }) => code !== 'several-captures' && code !== 'unescaped-dot')
      : hints;
  return shown.sort((one, other) => one.start - other.start);
}

/** The reading that a text is meant for; needs no engine. */
export function readingOfText({ source, hasGroup }: MaskScan): 'expression' | 'prefix' | 'empty' {
  if (isBlank(source)) return 'empty';
  return hasGroup ? 'expression' : 'prefix';
}
