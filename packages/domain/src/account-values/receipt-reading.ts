import { dialectDoubtsOf } from '../mask-dialect/dialect-doubts.ts';
import { compileMask } from '../mask-engine/mask-program.ts';
import { isMalformed } from '../mask/mask-faults.ts';
import { scanMask } from '../mask/mask-scan.ts';
import { maskLengthLimit } from '../mask/mask-text.ts';

/**
 * A delivery receipt in the form of SMPP 3.4, appendix B. Providers may send another one (Campaign Classic docs, SMS protocol).
 */
export const standardReceipt =
  'id:1234567890 sub:001 dlvrd:001 submit date:2603021405 done date:2603021406 stat:DELIVRD err:000 text:Your order is on its';

/** Longest receipt that is read, in UTF-16 units. */
export const receiptLengthLimit = 1_000;

/** Most engine steps of one search. */
const stepLimit = 600_000;

/**
 * What one expression makes of a text. `isSure`: no construct in it is known to be read differently by PCRE, which Campaign uses, and
 * case does not matter.
 */
export type ExpressionReading =
  | { readonly kind: 'empty' | 'invalid' | 'unsupported' }
  /** Exactly one group is needed; which of several counts is not known. */
  | { readonly kind: 'groups'; readonly count: number }
  /** The expression is applied to the status, and none was taken. */
  | { readonly kind: 'no-status' }
  | { readonly kind: 'no-match'; readonly isSure: boolean }
  | { readonly kind: 'taken'; readonly text: string; readonly isSure: boolean }
  | { readonly kind: 'matches'; readonly status: string; readonly isSure: boolean };

/** Fields that are applied to the status that was taken, not to the receipt (Campaign Classic docs, SMS protocol). */
const appliedToStatus: ReadonlySet<string> = new Set(['successStatusRegex', 'errorStatusRegex']);

/**
 * What each expression of an SMPP account takes from a receipt: the first match, case minded. Needs the mask engine.
 * @param expressions - by field
 * @throws MaskEngineMissing
 */
export function readReceipt(
  expressions: Readonly<Record<string, string>>,
  receipt: string,
): ReadonlyMap<string, ExpressionReading> {
  const taken = readExpression(expressions['statusExtractionRegex'] ?? '', receipt);
  const readings = Object.entries(expressions).map(([field, source]): readonly [string, ExpressionReading] => {
    if (!appliedToStatus.has(field)) return [field, readExpression(source, receipt)];
    return [field, taken.kind === 'taken' ? readOnStatus(source, taken) : withoutStatus(source)];
  });
  return new Map(readings);
}

type Taken = Extract<ExpressionReading, { kind: 'taken' }>;

function withoutStatus(source: string): ExpressionReading {
  const own = runOn(source, '');
  return 'kind' in own ? own : { kind: 'no-status' };
}

function readOnStatus(source: string, { text: status, isSure: isStatusSure }: Taken): ExpressionReading {
  const run = runOn(source, status);
  if ('kind' in run) return run;
  const isSure = run.isSure && isStatusSure;
  return run.captures === null ? { kind: 'no-match', isSure } : { kind: 'matches', status, isSure };
}

function readExpression(source: string, text: string): ExpressionReading {
  const run = runOn(source, text);
  if ('kind' in run) return run;
  if (run.groups !== 1) return { kind: 'groups', count: run.groups };
  const { captures, isSure } = run;
  return captures === null ? { kind: 'no-match', isSure } : { kind: 'taken', text: captures[0] ?? '', isSure };
}

interface Run {
  readonly groups: number;
  /** What the groups took; `null` where the expression matches nowhere. */
  readonly captures: readonly string[] | null;
  readonly isSure: boolean;
}

/** Runs an expression on a text, or says why it cannot be run. */
function runOn(source: string, text: string): Run | { readonly kind: 'empty' | 'invalid' | 'unsupported' } {
  if (source === '') return { kind: 'empty' };
  if (source.length > maskLengthLimit || text.length > receiptLengthLimit) return { kind: 'unsupported' };
  const scan = scanMask(source);
  const program = compileMask(scan);
  if (program.kind === 'refused') return { kind: isMalformed(program.fault.code) ? 'invalid' : 'unsupported' };
  if (program.size * text.length > stepLimit) return { kind: 'unsupported' };
  const groups = program.exact.groupCount();
  const search = (engine: typeof program.exact): readonly string[] | null => {
    const matcher = engine.matcher(text);
    if (!matcher.find()) return null;
    return Array.from({ length: groups }, (_, index) => matcher.group(index + 1) ?? '');
  };
  const captures = search(program.exact);
  const isSameInAnyCase = JSON.stringify(search(program.ignoringCase())) === JSON.stringify(captures);
  const doubt = dialectDoubtsOf(scan, 'pcre').doubtOf(text, () => captures !== null);
  return { groups, captures, isSure: isSameInAnyCase && doubt === null };
}
