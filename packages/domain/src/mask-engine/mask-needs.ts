import type { StatedReading } from '../mask-readings/stated-reading.ts';
import { createMaskText } from '../mask/association-mask.ts';
import { correctionsOf } from '../mask-corrections/corrections-of-text.ts';
import { isReadByStrings, maskLengthLimit, type MaskText } from '../mask/mask-text.ts';
import { maySuspect } from '../mask-hints/mask-suspicions.ts';
import { isBlank } from '../text/text-scan.ts';

/**
 * Reading this mask, or naming near misses of it, takes the engine of `@console/domain/engine`. False for the masks that
 * string operations read whole, for any name: nothing but spaces, too long, plain ASCII text, and ASCII text around one
 * `(.*)` or `(.+)`, where nothing in the text may be suspected (`maySuspect`). The corrections offered for a mask are tried on
 * names too, so they count.
 * @param stated - how the mask is read instead; it may need the engine where the mask alone does not
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
  // Strings either search or fold case; and a mask that captures nothing is no template.
  if (stated.ignoresCase && !stated.anchored) return false;
  return stated.reading === 'prefix' || text.scan.hasGroup;
}
