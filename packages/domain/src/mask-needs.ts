import { readAssociationMask, isReadByStrings } from './association-mask.ts';
import { correctedMasks } from './corrected-masks.ts';

/**
 * Reading this mask, or naming near misses of it, takes the engine of `@console/domain/engine`. False for the masks that
 * string operations read whole, for any name: nothing but spaces, too long, plain ASCII text, and ASCII text around one
 * `(.*)` or `(.+)`. The corrections offered for a mask are tried on names too, so they count.
 */
export function needsMaskEngine(source: string): boolean {
  if (!isReadByStrings(source)) return true;
  const mask = readAssociationMask(source);
  if (mask.hints.some(({ corrected }) => corrected !== undefined && !isReadByStrings(corrected))) return true;
  return correctedMasks(mask).some((corrected) => !isReadByStrings(corrected.source));
}
