import type { AssociationMask } from './association-mask.ts';
import type { MaskFrame } from './mask-shape.ts';

/** `null` for a mask of another form, and for one that is empty or cannot be read. */
export function frameOf(mask: AssociationMask): MaskFrame | null {
  if (mask.reading === 'prefix') return { prefix: mask.source, suffix: '' };
  if (mask.reading !== 'expression') return null;
  const { template } = mask.text.shape;
  return template === null ? null : { prefix: template.prefix, suffix: template.suffix };
}
