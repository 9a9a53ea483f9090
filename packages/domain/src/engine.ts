import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { readReceipt, receiptLengthLimit, standardReceipt } from './account-values/receipt-reading.ts';
import { frameOfName, placeholderFillerOf } from './mask-corrections/frame-masks.ts';
import { copiedSlips } from './mask-hints/mask-copied.ts';
import { dialectDoubtsOf } from './mask-dialect/dialect-doubts.ts';
import { provideDialects } from './mask-dialect/dialects.ts';
import { provideMaskEngine } from './mask-engine/mask-engine.ts';
import { placeholderSlips } from './mask-hints/mask-placeholders.ts';
import { provideSuspicions } from './mask-hints/mask-suspicions.ts';

export type { ExpressionReading } from './account-values/receipt-reading.ts';

/** Tries the expressions of an SMPP account on a receipt, with the engine that {@link installMaskEngine} installs. */
export const receiptReader = { readReceipt, receiptLengthLimit, standardReceipt };
export type ReceiptReader = typeof receiptReader;

/**
 * Installs the mask engine, the table of dialects and the suspicions. Without it only masks for which `needsMaskEngine` is false
 * can be read, on names for which `isOddName` is false. A separate entry, so that a browser loads the engine when a mask needs it;
 * a server calls this once at start.
 */
export function installMaskEngine(): void {
  provideMaskEngine({ RE2JS, RE2JSException, RE2JSSyntaxException });
  provideDialects(dialectDoubtsOf);
  provideSuspicions({
    slipsIn: (source, hasGroup) => [...placeholderSlips(source, hasGroup), ...copiedSlips(source, hasGroup)],
    placeholderFillerOf,
    frameOfName,
  });
}
