import type { RE2JS, RE2JSException } from 're2js';
import { isMalformed, type MaskFault, type MaskFaultCode } from '../mask/mask-faults.ts';
import type { MaskScan } from '../mask/mask-scan.ts';
import { maskEngine } from './mask-engine.ts';

/** A compiled mask. */
export interface CompiledMask {
  readonly kind: 'compiled';
  readonly exact: RE2JS;
  /** The same ignoring case, compiled on first use. */
  readonly ignoringCase: () => RE2JS;
  /** Number of instructions. */
  readonly size: number;
}

/** The result of compiling a mask's text. */
export type MaskProgram = CompiledMask | { readonly kind: 'refused'; readonly fault: MaskFault };

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

/** Only the engine decides whether there is a fault; the scanner names the construct and its offset. */
function faultOf(error: RE2JSException, { source, faults }: MaskScan): MaskFault {
  const known = faults.find(({ code }) => isMalformed(code)) ?? faults[0];
  if (known !== undefined) return known;
  if (!(error instanceof maskEngine().RE2JSSyntaxException)) return { code: 'other', position: null };
  const at = error.input === null || error.input === '' ? -1 : source.indexOf(error.input);
  return { code: codeOfEngineError[error.error] ?? 'other', position: at === -1 ? null : at };
}

/** The program of a mask that is read as an expression, which the engine never refuses. */
export function compiledMask(program: MaskProgram): CompiledMask {
  if (program.kind === 'refused') throw new Error(`A mask that the engine refuses is run: ${program.fault.code}`);
  return program;
}

export function compileMask(scan: MaskScan): MaskProgram {
  const { RE2JS: engine, RE2JSException: Refusal } = maskEngine();
  try {
    const exact = engine.compile(scan.source);
    let caseless: RE2JS | undefined;
    const ignoringCase = (): RE2JS => (caseless ??= engine.compile(scan.source, engine.CASE_INSENSITIVE));
    return { kind: 'compiled', exact, ignoringCase, size: exact.programSize() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', fault: faultOf(error, scan) };
  }
}
