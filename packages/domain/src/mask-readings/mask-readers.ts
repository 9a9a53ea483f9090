import type { Matcher, RE2JS } from 're2js';
import { matchesFoldedAt, isAscii } from '../text/ascii-fold.ts';
import { maskEngine } from '../mask-engine/mask-engine.ts';
import { compiledMask, type CompiledMask } from '../mask-engine/mask-program.ts';
import type { CaptureFrame, MaskShape, MaskTemplate } from '../mask/mask-shape.ts';
import type { MaskText } from '../mask/mask-text.ts';
import type { AlternativeReading } from '../preview/profile-match.ts';
import type { Capture, CaptureSpan } from './mask-matcher.ts';

/** One way to read a name. `main` is the result of the main reading, which saves work where both must agree. */
interface AlternativeReader {
  readonly reading: AlternativeReading;
  readonly read: (name: string, main: Capture) => Capture;
}

/** The main reading of a mask and its alternatives, as functions of a name. */
export interface MaskReaders {
  readonly main: (name: string) => Capture;
  /** The range of the capture; `null` where there is none or it is empty. */
  readonly span: (name: string) => CaptureSpan | null;
  readonly alternatives: readonly AlternativeReader[];
  /** Not anchored and ignoring case: not an alternative, only a reading that can be stated. */
  readonly searchIgnoringCase: (name: string) => Capture;
  /** Where the main reading captures a text, every alternative captures the same. */
  readonly isUndivided: boolean;
}

/** The text before the first `(`, taken literally; `null` where there is no such text. */
function plainPrefixReader(source: string): AlternativeReader | null {
  const text = source.includes('(') ? source.slice(0, source.indexOf('(')) : source;
  if (text === '') return null;
  return {
    reading: 'plain-prefix',
    read: (name) => (name.startsWith(text) ? name.slice(text.length) : null),
  };
}

function isReader(reader: AlternativeReader | null): reader is AlternativeReader {
  return reader !== null;
}

/** `null` for a group that took no part in the match (offset -1) or captured nothing. */
function capturedSpan(matcher: Matcher): CaptureSpan | null {
  const start = matcher.start(1);
  const end = matcher.end(1);
  return start >= 0 && end > start ? { start, end } : null;
}

function textAt(name: string, span: CaptureSpan | null): string {
  return span === null ? '' : name.slice(span.start, span.end);
}

/** Whether a reading fits a name, and the range of its capture. */
interface Fit {
  readonly fits: boolean;
  readonly span: CaptureSpan | null;
}

const noFit: Fit = { fits: false, span: null };

/** A match that begins at the start of a name. */
interface StartRun extends Fit {
  readonly isWhole: boolean;
}

const noRun: StartRun = { ...noFit, isWhole: false };

/** The text between literal texts of these lengths. */
function framedFit(name: string, { head, tail }: Pick<CaptureFrame, 'head' | 'tail'>): Fit {
  const end = name.length - tail;
  return { fits: true, span: end > head ? { start: head, end } : null };
}

function captureOf(name: string, { fits, span }: Fit): Capture {
  return fits ? textAt(name, span) : null;
}

/** The engine's readings of one mask. Runs the automaton first: it captures nothing, but is several times faster. */
class EngineReader {
  readonly #lead: string;
  readonly #frame: CaptureFrame | null;
  readonly #sensitive: RE2JS;
  readonly #insensitive: RE2JS;
  readonly #matcher: Matcher;
  readonly #caseless: Matcher;
  readonly #foldedLead: string;
  readonly #caseFree: boolean;
  // Cached, since the main reading and the search run on the same name in turn.
  #last: { readonly name: string; readonly run: StartRun } | undefined;
  #lastFramed: { readonly name: string; readonly fit: Fit } | undefined;

  constructor({ lead, caseFree, captureFrame }: MaskShape, { exact, ignoringCase }: CompiledMask) {
    this.#lead = lead;
    this.#caseFree = caseFree;
    this.#foldedLead = isAscii(lead) ? lead : '';
    this.#frame = captureFrame;
    this.#sensitive = exact;
    this.#insensitive = ignoringCase();
    this.#matcher = this.#sensitive.matcher('');
    this.#caseless = this.#insensitive.matcher('');
  }

  /** The preferred match at the start of the name. Where it is the whole name, both readings use its capture. */
  #runAtStart(name: string): StartRun {
    if (this.#last?.name === name) return this.#last.run;
    const run = this.#runOf(name);
    this.#last = { name, run };
    return run;
  }

  #runOf(name: string): StartRun {
    if (!name.startsWith(this.#lead) || (this.#lead === '' && !this.#sensitive.test(name))) return noRun;
    const matcher = this.#matcher.resetMatcherInput(name);
    if (!matcher.lookingAt()) return noRun;
    return { fits: true, isWhole: matcher.end() === name.length, span: capturedSpan(matcher) };
  }

  whole(name: string): Fit {
    // Between literal texts of known lengths, a whole match determines its capture, so the automaton is enough.
    if (this.#frame !== null) {
      if (this.#lastFramed?.name !== name) this.#lastFramed = { name, fit: this.#framed(name, this.#frame) };
      return this.#lastFramed.fit;
    }
    const run = this.#runAtStart(name);
    if (!run.fits || run.isWhole) return run;
    const matcher = this.#matcher.resetMatcherInput(name);
    return matcher.matches() ? { fits: true, span: capturedSpan(matcher) } : noFit;
  }

  #framed(name: string, { head, tail }: CaptureFrame): Fit {
    if (!name.startsWith(this.#lead) || !this.#sensitive.testExact(name)) return noFit;
    return framedFit(name, { head, tail });
  }

  search(name: string): Capture {
    if (!name.includes(this.#lead)) return null;
    // A greedy run takes as much as it can, so it takes the whole name where that matches.
    const whole = this.#frame?.isGreedyRun === true ? this.whole(name) : noFit;
    if (whole.fits) return captureOf(name, whole);
    const run = this.#runAtStart(name);
    // The leftmost match starts at 0 when any match does.
    if (run.fits) return textAt(name, run.span);
    if (!this.#sensitive.test(name) || !this.#matcher.resetMatcherInput(name).find()) return null;
    return textAt(name, capturedSpan(this.#matcher));
  }

  ignoringCase(name: string, known: Capture): Capture {
    if (!matchesFoldedAt(name, this.#foldedLead, 0)) return null;
    if (this.#caseFree && name.startsWith(this.#lead) && isAscii(name)) return known;
    if (this.#frame !== null || known === null) {
      if (!this.#insensitive.testExact(name)) return null;
      if (this.#frame !== null) return captureOf(name, framedFit(name, this.#frame));
    }
    const matcher = this.#caseless.resetMatcherInput(name);
    return matcher.matches() ? textAt(name, capturedSpan(matcher)) : null;
  }

  searchIgnoringCase(name: string): Capture {
    if (!this.#insensitive.test(name) || !this.#caseless.resetMatcherInput(name).find()) return null;
    return textAt(name, capturedSpan(this.#caseless));
  }
}

/** Runs the engine for each name; names that lack the mask's leading text never reach it. */
export function engineReaders(
  { source, shape }: Pick<MaskText, 'source' | 'shape'>,
  program: CompiledMask,
): MaskReaders {
  const engine = new EngineReader(shape, program);
  const alternatives = [
    plainPrefixReader(source),
    { reading: 'not-anchored', read: (name: string) => engine.search(name) } as const,
    {
      reading: 'ignoring-case',
      read: (name: string, known: Capture) => engine.ignoringCase(name, known),
    } as const,
  ].filter(isReader);
  return {
    main: (name) => captureOf(name, engine.whole(name)),
    span: (name) => engine.whole(name).span,
    alternatives,
    searchIgnoringCase: (name) => engine.searchIgnoringCase(name),
    isUndivided: false,
  };
}

/** Matches the whole name with `prefix.*suffix`. The capture may be empty; neither dot nor text match a line break. */
function templateFit(name: string, { prefix, suffix, least }: MaskTemplate): Fit {
  const end = name.length - suffix.length;
  if (end < prefix.length + least || !name.startsWith(prefix) || !name.endsWith(suffix)) return noFit;
  if (name.includes('\n')) return noFit;
  return { fits: true, span: end === prefix.length ? null : { start: prefix.length, end } };
}

/** The capture of the leftmost match in one line, which may be empty; only the first occurrence of the prefix can match. */
function searchLine(line: string, { prefix, suffix, least, anchoredStart, anchoredEnd }: MaskTemplate): Capture {
  if (anchoredStart && !line.startsWith(prefix)) return null;
  const from = line.indexOf(prefix);
  if (from === -1) return null;
  const start = from + prefix.length;
  const end = anchoredEnd || suffix === '' ? line.length - suffix.length : line.lastIndexOf(suffix);
  return end < start + least || !line.startsWith(suffix, end) ? null : line.slice(start, end);
}

/** Leftmost match of `prefix.*suffix`. A match stays within one line; `^` is the start of the first, `$` the end of the last. */
function templateSearch(name: string, template: MaskTemplate): Capture {
  if (!name.includes('\n')) return searchLine(name, template);
  const { anchoredStart, anchoredEnd } = template;
  if (anchoredStart && anchoredEnd) return null;
  const lines = name.split('\n');
  const from = anchoredEnd ? lines.length - 1 : 0;
  for (const line of lines.slice(from, anchoredStart ? 1 : lines.length)) {
    const found = searchLine(line, template);
    if (found !== null) return found;
  }
  return null;
}

function templateFolded(name: string, { prefix, suffix, least }: MaskTemplate): Capture {
  const end = name.length - suffix.length;
  if (end < prefix.length + least || !matchesFoldedAt(name, prefix, 0) || !matchesFoldedAt(name, suffix, end))
    return null;
  return name.includes('\n') ? null : name.slice(prefix.length, end);
}

/** Uses string operations where they give the engine's result, and the engine otherwise: for letters of other alphabets. */
export function templateReaders(text: MaskText, template: MaskTemplate): MaskReaders {
  const { source } = text;
  let made: EngineReader | undefined;
  const engine = (): EngineReader => (made ??= new EngineReader(text.shape, compiledMask(text.program)));
  const isFoldable = isAscii(template.prefix) && isAscii(template.suffix);
  const main = (name: string): Capture => captureOf(name, templateFit(name, template));
  // A greedy capture that reaches the end of the name from its start is also what a search finds first.
  const notAnchored = (name: string, known: Capture): Capture => known ?? templateSearch(name, template);
  const ignoringCase = (name: string, known: Capture): Capture => {
    if (known !== null) return known;
    return isFoldable ? templateFolded(name, template) : engine().ignoringCase(name, known);
  };
  const plainPrefix = plainPrefixReader(source);
  const alternatives = [
    plainPrefix,
    { reading: 'not-anchored', read: notAnchored } as const,
    { reading: 'ignoring-case', read: ignoringCase } as const,
  ].filter(isReader);
  return {
    main,
    span: (name) => templateFit(name, template).span,
    alternatives,
    searchIgnoringCase: (name) => engine().searchIgnoringCase(name),
    isUndivided: template.suffix === '' && (plainPrefix === null || source.startsWith(`${template.prefix}(`)),
  };
}

function caselessPrefix(text: string, isSearch: boolean): Matcher {
  const { RE2JS } = maskEngine();
  const flags = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL;
  return RE2JS.compile(`${isSearch ? '.*?' : ''}${RE2JS.quote(text)}(.*)`, flags).matcher('');
}

/** The prefix reading: the text is literal, and the rest of the name is the internal name. */
export function prefixReaders(text: string): MaskReaders {
  const main = (name: string): Capture => (name.startsWith(text) ? name.slice(text.length) : null);
  const notAnchored = (name: string, known: Capture): Capture => {
    const at = known === null ? name.indexOf(text) : -1;
    return at === -1 ? known : name.slice(at + text.length);
  };
  let caseless: Matcher | undefined;
  const ignoringCase = (name: string, known: Capture): Capture => {
    if (known !== null) return known;
    if (isAscii(text)) return matchesFoldedAt(name, text, 0) ? name.slice(text.length) : null;
    const matcher = (caseless ??= caselessPrefix(text, false)).resetMatcherInput(name);
    return matcher.matches() ? textAt(name, capturedSpan(matcher)) : null;
  };
  let anywhere: Matcher | undefined;
  const searchIgnoringCase = (name: string): Capture => {
    const matcher = (anywhere ??= caselessPrefix(text, true)).resetMatcherInput(name);
    return matcher.matches() ? textAt(name, capturedSpan(matcher)) : null;
  };
  const alternatives = [
    plainPrefixReader(text),
    { reading: 'not-anchored', read: notAnchored } as const,
    { reading: 'ignoring-case', read: ignoringCase } as const,
  ].filter(isReader);
  return {
    main,
    span: (name) =>
      name.startsWith(text) && name.length > text.length ? { start: text.length, end: name.length } : null,
    alternatives,
    searchIgnoringCase,
    isUndivided: !text.includes('('),
  };
}
