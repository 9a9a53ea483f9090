import { settingsChangeSchema } from '@console/domain';
import * as z from 'zod';
import { maskTextSchema } from './mask-previews.ts';

/** A secret's value does not affect who gets in, so it is not sent. */
const secretActSchema = z.strictObject({ action: z.enum(['replace', 'clear']) });

/**
 * Settings to evaluate on top of what is stored, under the rules of a plan. The mask may be any text: one that cannot be evaluated
 * is reported as such.
 */
export const impactChangeSchema = settingsChangeSchema.extend({
  imsClientSecret: secretActSchema.optional(),
  associationMask: maskTextSchema.optional(),
});
export type ImpactChange = z.output<typeof impactChangeSchema>;

/** What to evaluate: `change`, or `mask` as a short form for a change of only the mask; with neither, what is stored. */
export const impactSubjectShape = { mask: maskTextSchema.optional(), change: impactChangeSchema.optional() } as const;

type ImpactSubject = { mask?: string | undefined; change?: ImpactChange | undefined };

/** @see impactSubjectShape */
export function changeOfSubject({ mask, change = {} }: ImpactSubject): ImpactChange {
  return mask === undefined ? change : { associationMask: mask };
}

/** Refuses `change` together with `mask`, since they contradict each other. */
export function requireOneSubject(context: z.core.ParsePayload<ImpactSubject>): void {
  const { mask, change } = context.value;
  if (mask === undefined || change === undefined) return;
  context.issues.push({ code: 'custom', path: ['mask'], message: 'mask-and-change', input: mask });
}
