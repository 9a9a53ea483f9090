import type { StatedReading } from '../mask-readings/stated-reading.ts';
import { createMaskText } from '../mask/association-mask.ts';
import { correctionsOf } from '../mask-corrections/corrections-of-text.ts';
import { isReadByStrings, maskLengthLimit, type MaskText } from '../mask/mask-text.ts';
import { maySuspect } from '../mask-hints/mask-suspicions.ts';
import { isBlank } from '../text/text-scan.ts';

/**
 * Whether reading this mask, or finding its near misses, needs the engine of `@console/domain/engine`. False for masks that string
 * operations can read for any name: blank, too long, plain ASCII text, and ASCII text around one `(.*)` or `(.+)` without suspect
 * text (`maySuspect`). Corrections of the mask count too, since they are tried on names.
 * @param stated - the reading to use instead; it may need the engine where the mask alone does not
 */
export function needsMaskEngine(source: string, stated?: StatedReading): boolean {
  const text = createMaskText(source);
  if (!isStringWork(text, stated)) return true;
  if (source.length > maskLengthLimit) return false;
  return maySuspect(source) || correctionsOf(text).each.some((corrected) => !isStringWork(corrected.text, stated));
}

function isStringWork(text: MaskText, stated: StatedReading | undefined): boolean {
  const { source } = text;
  if (!isReadByStrings(text)) return false;
  if (stated === undefined || source.length > maskLengthLimit || isBlank(source)) return true;
  // String operations can search or fold case, not both; and a mask without a capture is not a template.
  if (stated.ignoresCase && !stated.anchored) return false;
  return stated.reading === 'prefix' || text.scan.hasGroup;
}
