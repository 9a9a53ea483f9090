import * as z from 'zod';
import { refuseUnfit } from '../settings/field-texts/unfit-text.ts';

/** How many expectations an account may have, and how long their texts may be. */
export const expectationLimits = { perAccount: 100, textLength: 320 } as const;

const text = z.string().trim().min(1, 'required').max(expectationLimits.textLength, 'too-long').check(refuseUnfit);

/** Not trimmed: space is part of an internal name, and a name with a stray space is reported as unknown. */
const groupName = z
  .string()
  .max(expectationLimits.textLength, 'too-long')
  .refine((name) => name.trim() !== '', 'required')
  .check(refuseUnfit);

/**
 * What must stay true whatever the mask. Stored with the account and checked on every draft and plan. Modelled on the `tests` of
 * a Tailscale policy file.
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
