import { settingsChangeSchema } from '@console/domain';
import * as z from 'zod';
import { maskTextSchema } from './mask-previews.ts';

/** A secret's value says nothing of who gets in, and is not sent to ask. */
const secretActSchema = z.strictObject({ action: z.enum(['replace', 'clear']) });

/**
 * Settings to be judged on top of what is stored, under the rules of a plan. A mask may be anything typed: one that cannot be
 * evaluated is reported as such.
 */
export const impactChangeSchema = settingsChangeSchema.extend({
  imsClientSecret: secretActSchema.optional(),
  associationMask: maskTextSchema.optional(),
});
export type ImpactChange = z.output<typeof impactChangeSchema>;

/** What is asked about: `change`, or `mask`, which is short for a change of that alone; neither asks about what is stored. */
export const impactSubjectShape = { mask: maskTextSchema.optional(), change: impactChangeSchema.optional() } as const;

type ImpactSubject = { mask?: string | undefined; change?: ImpactChange | undefined };

/** @see impactSubjectShape */
export function changeOfSubject({ mask, change = {} }: ImpactSubject): ImpactChange {
  return mask === undefined ? change : { associationMask: mask };
}

/** Two answers to one question: which of them was meant, nobody knows. */
export function requireOneSubject(context: z.core.ParsePayload<ImpactSubject>): void {
  const { mask, change } = context.value;
  if (mask === undefined || change === undefined) return;
  context.issues.push({ code: 'custom', path: ['mask'], message: 'mask-and-change', input: mask });
}
