import * as z from 'zod';

/** An expectation may name this many people or profiles, and an account may hold this many expectations. */
export const expectationLimits = { perAccount: 100, textLength: 320 } as const;

const text = z.string().trim().min(1, 'required').max(expectationLimits.textLength, 'too-long');

/**
 * What must stay true whatever the mask: kept with the account, checked on every draft and plan. Anchor: the `tests` of a
 * Tailscale policy file.
 *
 * `person` is an e-mail address or a login, compared without regard to case. `profiles` is a name in which `*` stands for
 * any text; it is compared with the whole profile name and with what follows its last ` - `.
 */
export const expectationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person-signs-in'), person: text }),
  z.strictObject({ kind: z.literal('person-keeps-group'), person: text, groupName: text }),
  z.strictObject({ kind: z.literal('profiles-never-reach'), profiles: text, groupName: text }),
]);
export type Expectation = z.output<typeof expectationSchema>;
