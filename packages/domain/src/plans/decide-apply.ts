import { accountFields } from '../settings/account-fields.ts';
import type { Guard } from '../impact/access-impact.ts';
import type { Administrator } from '../people/administrator.ts';
import { identityKey } from '../people/identity-key.ts';
import type { GuardCode } from '../impact/verdicts.ts';

/** What a plan was computed on, in the order in which it is told. */
export const basisParts = [
  'account',
  'in-force',
  'reading',
  'people',
  'groups',
  'sources',
  'expectations',
  'uses',
] as const;
export type BasisPart = (typeof basisParts)[number];

/** Characters of a reason, spaces around it left out. */
export const reasonLength = { least: 10, most: 500 } as const;

/** One entry for one guard: that somebody saw it, and why they go on. */
export interface Override {
  readonly guard: GuardCode;
  readonly reason?: string | undefined;
}

/** A guard that stops an apply until it is overridden: by an entry where it may trip, with a reason where it trips. */
export interface Stop {
  readonly guard: Guard;
  readonly needs: 'entry' | 'reason';
}

/**
 * How somebody can sign in and put things right after the last administrator has lost Adobe sign-in.
 *
 * `another-administrator`: one who keeps Adobe sign-in, or who has signed in here with a Campaign password lately.
 * `own-password`: Campaign has just taken the password of whoever applies.
 */
export type WayBack = 'another-administrator' | 'own-password' | 'none';

export interface WayBackFacts {
  /** Login of whoever applies. */
  readonly login: string;
  readonly administrators: readonly Administrator[];
  /** Logins that signed in here with a Campaign password lately. */
  readonly signedInLately: readonly string[];
  /** Campaign takes no passwords: none of them is a way in. */
  readonly isNativeOff: boolean;
  /** Whoever applies has proved their password since the plan was made. */
  readonly hasProvedPassword: boolean;
}

/** The way back there is, and who could make one by signing in here once with a Campaign password. */
export function wayBackOf(facts: WayBackFacts): { readonly wayBack: WayBack; readonly couldSignIn: readonly string[] } {
  const { login, administrators, signedInLately, isNativeOff, hasProvedPassword } = facts;
  const own = identityKey(login);
  const lately = new Set(signedInLately.map(identityKey));
  const others = administrators.filter((other) => identityKey(other.login) !== own);
  const canType = others.filter(({ hasPassword }) => hasPassword && !isNativeOff);
  const isThere =
    others.some(({ keepsAdobe }) => keepsAdobe) || canType.some((other) => lately.has(identityKey(other.login)));
  const isOwn = hasProvedPassword && !isNativeOff;
  return {
    wayBack: isThere ? 'another-administrator' : isOwn ? 'own-password' : 'none',
    couldSignIn: canType.map((other) => other.login),
  };
}

/** For so long the last proof of a password is good for an apply, ms. */
export const proofLifeMs = 15 * 60_000;

export interface ApplyFacts {
  /** Milliseconds since 1970, as `now` and `provedAt`. */
  readonly expiresAt: number;
  readonly now: number;
  /** Of the IMS account; fields of other accounts ask for no password. */
  readonly changedFields: readonly string[];
  /** A delete asks for the password whatever the account was for. */
  readonly isDelete: boolean;
  /** What differs from what the plan was computed on, and decides. */
  readonly moved: readonly BasisPart[];
  readonly guards: readonly Guard[];
  readonly overrides: readonly Override[];
  readonly wayBack: WayBack;
  /** When whoever applies last proved to know their password. */
  readonly provedAt: number;
}

export type ApplyDecision =
  | { readonly kind: 'apply'; readonly stops: readonly Stop[] }
  | { readonly kind: 'refuse'; readonly code: 'plan-expired' | 'way-back-missing' | 'password-needed' }
  | { readonly kind: 'refuse'; readonly code: 'basis-moved'; readonly moved: readonly BasisPart[] }
  | { readonly kind: 'refuse'; readonly code: 'override-unknown'; readonly guards: readonly GuardCode[] }
  | { readonly kind: 'refuse'; readonly code: 'guard-stops'; readonly stops: readonly Stop[] };

function isStop({ state, wasSoBefore = false }: Guard): boolean {
  return state !== 'clear' && !wasSoBefore;
}

/**
 * Guards that an apply of the plan has to override. What was so before and is not worse is shown, and stops nothing; what may
 * trip only by something that has a guard of its own is settled with that one.
 */
export function stopsOf(guards: readonly Guard[]): Stop[] {
  const own = new Set(guards.filter(isStop).map(({ code }) => code));
  const isSettledElsewhere = ({ state, through = [] }: Guard): boolean =>
    state === 'may-trip' && through.length > 0 && through.every((code) => own.has(code));
  return guards
    .filter((guard) => isStop(guard) && !isSettledElsewhere(guard))
    .map((guard) => ({ guard, needs: guard.state === 'trips' ? 'reason' : 'entry' }));
}

/** What overrides every guard that stops, with one reason for those that need one. */
export function overridesFor(guards: readonly Guard[], reason: string): Override[] {
  return stopsOf(guards).map(({ guard, needs }) =>
    needs === 'reason' ? { guard: guard.code, reason } : { guard: guard.code },
  );
}

/** Whether a text says enough to be kept as the reason of an override. */
export function isReason(text: string | undefined): text is string {
  const length = Array.from((text ?? '').trim()).length;
  return length >= reasonLength.least && length <= reasonLength.most;
}

/** Whether one of the fields asks for the password again before it is changed. */
export function asksForPassword(fields: readonly string[]): boolean {
  return accountFields.some((row) => 'guarded' in row && fields.includes(row.field));
}

/** Whether a plan is applied, on what is known now. The first reason to refuse is told. */
export function decideApply(facts: ApplyFacts): ApplyDecision {
  const { expiresAt, now, moved, guards, overrides, wayBack, provedAt, changedFields, isDelete } = facts;
  if (expiresAt <= now) return { kind: 'refuse', code: 'plan-expired' };
  if (moved.length > 0) return { kind: 'refuse', code: 'basis-moved', moved };
  const stops = stopsOf(guards);
  const unknown = overrides.filter(({ guard }) => !stops.some((stop) => stop.guard.code === guard));
  if (unknown.length > 0)
    return { kind: 'refuse', code: 'override-unknown', guards: unknown.map(({ guard }) => guard) };
  const isMet = ({ guard, needs }: Stop): boolean =>
    overrides.some((entry) => entry.guard === guard.code && (needs === 'entry' || isReason(entry.reason)));
  if (!stops.every(isMet)) return { kind: 'refuse', code: 'guard-stops', stops };
  // Also where it may trip only by what is settled elsewhere: an untested connection can lock out the last of them.
  const isLastAdministrator = guards.some((guard) => guard.code === 'no-administrator-left' && isStop(guard));
  if (isLastAdministrator && wayBack === 'none') return { kind: 'refuse', code: 'way-back-missing' };
  if ((isDelete || asksForPassword(changedFields)) && now - provedAt > proofLifeMs)
    return { kind: 'refuse', code: 'password-needed' };
  return { kind: 'apply', stops };
}
