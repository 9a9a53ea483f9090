import type { RE2JSException } from 're2js';
import { isAscii } from '../text/ascii-fold.ts';
import { maskEngine } from './mask-engine.ts';
import type { MaskHint } from '../mask-hints/mask-hint.ts';
import { hintsOf } from '../mask-hints/mask-hints.ts';
import type { MaskFault, MaskFaultCode } from './mask-faults.ts';
import { isMalformed } from './mask-faults.ts';
import type { MaskScan } from './mask-scan.ts';
import { scanMask } from './mask-scan.ts';
import type { MaskSegment } from './mask-segments.ts';
import { segmentsOf } from './mask-segments.ts';
import { shapeOf } from './mask-shape.ts';
import { isBlank } from '../text/text-scan.ts';

/** Longest mask that is read, in UTF-16 code units. */
export const maskLengthLimit = 512;

/**
 * Largest compiled program that is run, in RE2 instructions. A time bound: matching costs at most instructions times
 * characters. `.{0,1000}` three times over compiles, and would then take minutes on a long list.
 */
const programLimit = 1500;

interface MaskText {
  readonly source: string;
  /** The anatomy strip: in order, together the whole source. */
  readonly segments: readonly MaskSegment[];
  readonly hints: readonly MaskHint[];
}

/**
 * A mask as it is understood; plain data that survives JSON and `postMessage`. `createMaskMatcher` makes it run.
 *
 * - `expression`: it has a capture group. The whole name must match, and capture 1 is the group's internal name
 *   (Campaign Classic docs, configuring-ims: `Campaign - tenant_id - (.*)`).
 * - `prefix`: it has none. Every character is plain text; what follows it in a name is the internal name
 *   (Campaign Classic docs, ims-troubleshooting).
 * - `empty`: nothing but spaces.
 * - `malformed`: no dialect of regular expressions would accept it.
 * - `unsupported`: Perl-like engines accept it, the linear-time engine does not; what Campaign would do is not known.
 */
export type AssociationMask =
  | (MaskText & { readonly reading: 'expression'; readonly captureCount: number })
  | (MaskText & { readonly reading: 'prefix' })
  | (MaskText & { readonly reading: 'empty' })
  | (MaskText & { readonly reading: 'malformed'; readonly fault: MaskFault })
  | (MaskText & { readonly reading: 'unsupported'; readonly fault: MaskFault });

type Compiled =
  | { readonly kind: 'compiled'; readonly captureCount: number }
  | { readonly kind: 'refused'; readonly fault: MaskFault };

const codeOfEngineError: Readonly<Record<string, MaskFaultCode>> = {
  'invalid character class range': 'bad-range',
  'missing closing ]': 'unbalanced-bracket',
  'missing closing )': 'unbalanced-parenthesis',
  'unexpected )': 'unbalanced-parenthesis',
  'missing argument to repetition operator': 'nothing-to-repeat',
  'invalid nested repetition operator': 'nested-quantifier',
  'invalid repeat count': 'repeat-too-large',
  'trailing backslash at end of expression': 'trailing-backslash',
  'duplicate capture group name': 'duplicate-name',
  'invalid named capture': 'bad-group',
  'invalid escape sequence': 'escape',
  'expression nests too deeply': 'too-large',
  'expression too large': 'too-large',
};

/** The scanner names the construct and its place; the engine alone decides whether there is a fault at all. */
function faultOf(error: RE2JSException, scan: MaskScan, source: string): MaskFault {
  const known = scan.faults.find(({ code }) => isMalformed(code)) ?? scan.faults[0];
  if (known !== undefined) return known;
  if (!(error instanceof maskEngine().RE2JSSyntaxException)) return { code: 'other', position: null };
  const at = error.input === null || error.input === '' ? -1 : source.indexOf(error.input);
  return { code: codeOfEngineError[error.error] ?? 'other', position: at === -1 ? null : at };
}

function compile(source: string, scan: MaskScan): Compiled {
  // The engine takes every such mask, and finds its one group.
  if (shapeOf(source).template?.isStringRead === true) return { kind: 'compiled', captureCount: 1 };
  const { RE2JS, RE2JSException } = maskEngine();
  try {
    const compiled = RE2JS.compile(source);
    if (compiled.programSize() > programLimit) return { kind: 'refused', fault: { code: 'too-large', position: null } };
    return { kind: 'compiled', captureCount: compiled.groupCount() };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { kind: 'refused', fault: faultOf(error, scan, source) };
  }
}

/** String operations do all there is to do with this mask, whatever the name. */
export function isReadByStrings(source: string): boolean {
  if (source.length > maskLengthLimit || isBlank(source)) return true;
  return scanMask(source).hasGroup ? shapeOf(source).template?.isStringRead === true : isAscii(source);
}

/**
 * Reads a mask. What is wrong with it is part of the value. Throws `MaskEngineMissing`, and nothing else, for a mask that
 * needs the engine while there is none.
 */
export function readAssociationMask(source: string): AssociationMask {
  if (source.length > maskLengthLimit) {
    const segments = [{ kind: 'operator', text: source, start: 0, end: source.length }] as const;
    return {
      reading: 'malformed',
      source,
      segments,
      hints: [],
      fault: { code: 'too-long', position: maskLengthLimit },
    };
  }
  const scan = scanMask(source);
  if (isBlank(source)) {
    return {
      reading: 'empty',
      source,
      segments: segmentsOf(source, scan, 'prefix'),
      hints: hintsOf(source, scan, 'empty'),
    };
  }
  const compiled = scan.hasGroup ? compile(source, scan) : ({ kind: 'compiled', captureCount: 0 } as const);
  if (compiled.kind === 'refused') {
    const reading = isMalformed(compiled.fault.code) ? 'malformed' : 'unsupported';
    const parts = { segments: segmentsOf(source, scan, 'expression'), hints: hintsOf(source, scan, reading) };
    return { reading, source, ...parts, fault: compiled.fault };
  }
  const { captureCount } = compiled;
  const reading = captureCount > 0 ? 'expression' : 'prefix';
  const text = { source, segments: segmentsOf(source, scan, reading), hints: hintsOf(source, scan, reading) };
  return reading === 'expression' ? { reading, ...text, captureCount } : { reading, ...text };
}
