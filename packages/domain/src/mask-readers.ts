import type { Matcher } from 're2js';
import { foldedStandsAt, isAscii } from './ascii-fold.ts';
import { maskEngine } from './mask-engine.ts';
import type { MaskShape, MaskTemplate } from './mask-shape.ts';
import type { AlternativeReading } from './profile-match.ts';

/** Where a name's internal group name stands (UTF-16 offsets, `end` excluded); never empty. */
export interface CaptureSpan {
  readonly start: number;
  readonly end: number;
}

/** One way to read a name. `main` is what the main reading captured, which spares work where both must agree. */
interface AlternativeReader {
  readonly reading: AlternativeReading;
  /** The captured text, or `null` for no match or an empty capture. */
  readonly read: (name: string, main: string | null) => string | null;
}

/** The main reading of a mask and its alternatives, as functions of a name. */
export interface MaskReaders {
  readonly main: (name: string) => string | null;
  readonly span: (name: string) => CaptureSpan | null;
  readonly alternatives: readonly AlternativeReader[];
}

function filled(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** The text before the first `(`, taken as it is written. Without such text this is no reading at all. */
function plainPrefixReader(source: string): AlternativeReader | null {
  const text = source.includes('(') ? source.slice(0, source.indexOf('(')) : source;
  if (text === '') return null;
  return {
    reading: 'plain-prefix',
    read: (name) => (name.startsWith(text) ? filled(name.slice(text.length)) : null),
  };
}

function isReader(reader: AlternativeReader | null): reader is AlternativeReader {
  return reader !== null;
}

function sliceOf(name: string, span: CaptureSpan | null): string | null {
  return span === null ? null : name.slice(span.start, span.end);
}

/** A group that took no part in the match has offset -1. */
function captured(matcher: Matcher): CaptureSpan | null {
  const start = matcher.start(1);
  const end = matcher.end(1);
  return start >= 0 && end > start ? { start, end } : null;
}

/** What an anchored run found: the capture of the preferred match, and whether that match is the whole name. */
interface AnchoredRun {
  readonly name: string;
  readonly matched: boolean;
  readonly whole: boolean;
  readonly capture: CaptureSpan | null;
}

/**
 * Runs the engine for each name. Names that lack the mask's leading text never reach it, and where nothing is certain
 * of the start, the engine's automaton, which is several times faster but captures nothing, sorts out the misses first.
 */
export function engineReaders(source: string, { lead, caseFree }: MaskShape): MaskReaders {
  const { RE2JS } = maskEngine();
  const sensitive = RE2JS.compile(source);
  const insensitive = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  const matcher = sensitive.matcher('');
  const caseless = insensitive.matcher('');
  const foldedLead = isAscii(lead) ? lead : '';
  let last: AnchoredRun | undefined;
  // Main reading and search need the same run for the same name, one after the other.
  const runAtStart = (name: string): AnchoredRun => {
    if (last?.name === name) return last;
    const isHopeless = !name.startsWith(lead) || (lead === '' && !sensitive.test(name));
    const matched = !isHopeless && matcher.resetMatcherInput(name).lookingAt();
    const whole = matched && matcher.end() === name.length;
    last = { name, matched, whole, capture: matched ? captured(matcher) : null };
    return last;
  };
  const span = (name: string): CaptureSpan | null => {
    const run = runAtStart(name);
    // The preferred match of all, when it is the whole name, is the preferred one among the whole-name matches too.
    if (!run.matched || run.whole) return run.capture;
    return matcher.resetMatcherInput(name).matches() ? captured(matcher) : null;
  };
  const main = (name: string): string | null => sliceOf(name, span(name));
  const notAnchored = (name: string): string | null => {
    if (!name.includes(lead)) return null;
    // The leftmost match starts at 0 when any match does.
    const run = runAtStart(name);
    if (run.matched) return sliceOf(name, run.capture);
    if (!sensitive.test(name) || !matcher.resetMatcherInput(name).find()) return null;
    return sliceOf(name, captured(matcher));
  };
  const ignoringCase = (name: string, known: string | null): string | null => {
    if (!foldedStandsAt(name, foldedLead, 0)) return null;
    if (caseFree && name.startsWith(lead) && isAscii(name)) return known;
    if (known === null && !insensitive.testExact(name)) return null;
    return caseless.resetMatcherInput(name).matches() ? sliceOf(name, captured(caseless)) : null;
  };
  const alternatives = [
    plainPrefixReader(source),
    { reading: 'not-anchored', read: notAnchored } as const,
    { reading: 'ignoring-case', read: ignoringCase } as const,
  ].filter(isReader);
  return { main, span, alternatives };
}

/** The whole name as `prefix.*suffix`. A dot takes no line break and neither does the text, so no such name matches. */
function templateSpan(name: string, template: MaskTemplate): CaptureSpan | null {
  const { prefix, suffix } = template;
  const end = name.length - suffix.length;
  if (end <= prefix.length || !name.startsWith(prefix) || !name.endsWith(suffix)) return null;
  return name.includes('\n') ? null : { start: prefix.length, end };
}

/** What the leftmost match in one line captures, which may be nothing; only the first place of the prefix can succeed. */
function searchLine(line: string, { prefix, suffix, least, anchoredStart, anchoredEnd }: MaskTemplate): string | null {
  if (anchoredStart && !line.startsWith(prefix)) return null;
  const from = line.indexOf(prefix);
  if (from === -1) return null;
  const start = from + prefix.length;
  const end = anchoredEnd || suffix === '' ? line.length - suffix.length : line.lastIndexOf(suffix);
  return end < start + least || !line.startsWith(suffix, end) ? null : line.slice(start, end);
}

/** Leftmost match of `prefix.*suffix`. A match stays within one line; `^` is the start of the first, `$` the end of the last. */
function templateSearch(name: string, template: MaskTemplate): string | null {
  if (!name.includes('\n')) return filled(searchLine(name, template));
  const { anchoredStart, anchoredEnd } = template;
  if (anchoredStart && anchoredEnd) return null;
  const lines = name.split('\n');
  const from = anchoredEnd ? lines.length - 1 : 0;
  for (const line of lines.slice(from, anchoredStart ? 1 : lines.length)) {
    const found = searchLine(line, template);
    if (found !== null) return filled(found);
  }
  return null;
}

function templateFolded(name: string, { prefix, suffix }: MaskTemplate): string | null {
  const end = name.length - suffix.length;
  if (end <= prefix.length || !foldedStandsAt(name, prefix, 0) || !foldedStandsAt(name, suffix, end)) return null;
  return name.includes('\n') ? null : name.slice(prefix.length, end);
}

/** String operations where they read as the engine does; the engine for the rest: letters of other alphabets. */
export function templateReaders(source: string, shape: MaskShape, template: MaskTemplate): MaskReaders {
  let made: MaskReaders | undefined;
  const engineRead = (reading: AlternativeReading, name: string, main: string | null): string | null =>
    (made ??= engineReaders(source, shape)).alternatives
      .find((reader) => reader.reading === reading)
      ?.read(name, main) ?? null;
  const isFoldable = isAscii(template.prefix) && isAscii(template.suffix);
  const span = (name: string): CaptureSpan | null => templateSpan(name, template);
  const main = (name: string): string | null => sliceOf(name, span(name));
  // A greedy capture that reaches the end of the name from its start is also what a search finds first.
  const notAnchored = (name: string, known: string | null): string | null => known ?? templateSearch(name, template);
  const ignoringCase = (name: string, known: string | null): string | null =>
    isFoldable ? (known ?? templateFolded(name, template)) : engineRead('ignoring-case', name, known);
  const alternatives = [
    plainPrefixReader(source),
    { reading: 'not-anchored', read: notAnchored } as const,
    { reading: 'ignoring-case', read: ignoringCase } as const,
  ].filter(isReader);
  return { main, span, alternatives };
}

function caselessPrefix(source: string): Matcher {
  const { RE2JS } = maskEngine();
  return RE2JS.compile(`${RE2JS.quote(source)}(.*)`, RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL).matcher('');
}

/** The prefix reading: every character is plain text, what follows it is the internal name. */
export function prefixReaders(source: string): MaskReaders {
  const main = (name: string): string | null => (name.startsWith(source) ? filled(name.slice(source.length)) : null);
  const notAnchored = (name: string, known: string | null): string | null => {
    const at = known === null ? name.indexOf(source) : -1;
    return at === -1 ? known : filled(name.slice(at + source.length));
  };
  const caseless = isAscii(source) ? null : caselessPrefix(source);
  const ignoringCase = (name: string, known: string | null): string | null => {
    if (known !== null) return known;
    if (caseless === null) return foldedStandsAt(name, source, 0) ? filled(name.slice(source.length)) : null;
    return caseless.resetMatcherInput(name).matches() ? filled(caseless.group(1)) : null;
  };
  const alternatives = [
    plainPrefixReader(source),
    { reading: 'not-anchored', read: notAnchored } as const,
    { reading: 'ignoring-case', read: ignoringCase } as const,
  ].filter(isReader);
  const span = (name: string): CaptureSpan | null =>
    main(name) === null ? null : { start: source.length, end: name.length };
  return { main, span, alternatives };
}
