import type { AssociationMask } from './association-mask.ts';
import { shapeOf } from './mask-shape.ts';

/** The literal text round a mask's capture, when the mask has no more to it than that. */
export interface MaskFrame {
  readonly prefix: string;
  readonly suffix: string;
}

/** `null` for a mask of another form, and for one that is empty or cannot be read. */
export function frameOf(mask: AssociationMask): MaskFrame | null {
  if (mask.reading === 'prefix') return { prefix: mask.source, suffix: '' };
  if (mask.reading !== 'expression') return null;
  const { template } = shapeOf(mask.source);
  return template === null ? null : { prefix: template.prefix, suffix: template.suffix };
}
