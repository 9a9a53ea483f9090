import * as z from 'zod';
import { refuseUnfit } from '../settings/field-texts/unfit-text.ts';

/** An expectation may name this many people or profiles, and an account may hold this many expectations. */
export const expectationLimits = { perAccount: 100, textLength: 320 } as const;

const text = z.string().trim().min(1, 'required').max(expectationLimits.textLength, 'too-long').check(refuseUnfit);

/** Not trimmed: space around an internal name is part of it, and a name that has it by mistake is told as no group's. */
const groupName = z
  .string()
  .max(expectationLimits.textLength, 'too-long')
  .refine((name) => name.trim() !== '', 'required')
  .check(refuseUnfit);

/**
 * What must stay true whatever the mask: kept with the account, checked on every draft and plan. Anchor: the `tests` of a
 * Tailscale policy file.
 *
 * `person` is an e-mail address or a login, compared without regard to case. `groupName` is a group's internal name, exactly.
 * `profiles` is a name in which `*` stands for any text: see `fitsProfile`.
 */
export const expectationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person-signs-in'), person: text }),
  z.strictObject({ kind: z.literal('person-keeps-group'), person: text, groupName }),
  z.strictObject({ kind: z.literal('profiles-never-reach'), profiles: text, groupName }),
]);
export type Expectation = z.output<typeof expectationSchema>;
