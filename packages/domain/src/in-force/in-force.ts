import { type ImsSettingsField, effectOfField, imsSettingsFields } from '../settings/account-fields.ts';
import { type ImsSettings, type SecretState } from '../settings/ims-settings.ts';
import { isTold, sameFieldValue } from '../account-values/account-values.ts';
import { fieldValueOf } from '../settings/settings-change.ts';

/** What was stored from some write on, as the console saw it. Times are milliseconds since 1970. */
export interface StoredSighting {
  readonly id: number;
  readonly settings: ImsSettings;
  /** When it was written, by Campaign's clock; null where Campaign does not say. */
  readonly changedAt: number | null;
  readonly changedBy: string | null;
  /** By the console's clock. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** `applied`: written by this console on top of the sighting before; `read`: met upstream, so by somebody else. */
  readonly source: 'read' | 'applied';
}

/** Somebody said that the server was restarted while this was stored. */
export interface RestartDeclaration {
  readonly id: string;
  readonly sightingId: number;
  readonly at: number;
  readonly by: string;
}

export interface InForceFacts {
  /** Of one account, by its id; the oldest first, the last one is what is stored now. */
  readonly sightings: readonly [StoredSighting, ...StoredSighting[]];
  /** Those that were not undone, in any order. */
  readonly declarations: readonly RestartDeclaration[];
  readonly now: number;
  /** What nobody changed for so long is taken to be in force (Campaign restarts its processes daily). */
  readonly takenAfterMs: number;
}

export const inForceStates = ['known', 'taken', 'not-known'] as const;

/**
 * Why in force is not known: the console's first sight of an account that was changed lately, a change through the console, or
 * one by somebody else, which may hide others before it.
 */
export const notKnownReasons = ['first-seen', 'changed-here', 'changed-outside'] as const;
export type NotKnownReason = (typeof notKnownReasons)[number];

/** What the running server uses. `settings` are those in force; where that is not known, those that are assumed. */
export type InForce = {
  readonly settings: ImsSettings;
  /** Fields stored otherwise than in force, of those that need a restart; whoever changed them. */
  readonly waiting: readonly ImsSettingsField[];
  /** Who wrote since, as far as Campaign says. */
  readonly changedBy: readonly string[];
  /** Of the restart declared; of the last write that counts; of the first write since in force was known. */
  readonly since: number;
} & (
  | { readonly state: 'known'; readonly declaration: RestartDeclaration }
  | { readonly state: 'taken' }
  | { readonly state: 'not-known'; readonly reason: NotKnownReason }
);

/** Clocks of two machines may be so far apart, ms. */
const clockTolerance = 5 * 60_000;

/**
 * Tells what the running server uses from what was seen of the account. It is known where a person declared a restart and nobody
 * else wrote since; taken to be in force after `takenAfterMs` without a write; else not known, and what was in force before the
 * first write since is assumed. A write by somebody else counts even where the settings look the same: another value may have
 * been stored, and restarted with, between two sightings.
 */
export function inForceOf({ sightings, declarations, now, takenAfterMs }: InForceFacts): InForce {
  const [first, ...others] = sightings;
  const start = writtenAt(first, undefined);
  const walk: Walk = {
    base: { kind: 'none', settings: first.settings },
    unsettled: [first],
    restsSince: start,
    since: start,
  };
  let current = first;
  const settle = (until: number): void => {
    const declaration = newestOf(declarations, current);
    const isTaken = walk.unsettled.length > 0 && until - walk.restsSince >= takenAfterMs;
    if (declaration === undefined && !isTaken) return;
    const { settings } = current;
    walk.base = declaration === undefined ? { kind: 'taken', settings } : { kind: 'known', settings, declaration };
    walk.unsettled = [];
  };
  for (const next of others) {
    const written = writtenAt(next, current);
    settle(Math.max(current.lastSeenAt, written));
    const isQuiet = next.source === 'applied' && waitingFields(current.settings, next.settings).length === 0;
    if (!isQuiet) {
      if (walk.unsettled.length === 0) walk.since = written;
      walk.restsSince = written;
      walk.unsettled.push(next);
    }
    current = next;
  }
  settle(now);
  const { base, unsettled, since, restsSince } = walk;
  const settings = withFieldsAtOnce(base.settings, current.settings);
  const common = {
    settings,
    waiting: waitingFields(settings, current.settings),
    changedBy: [...new Set(unsettled.flatMap(({ changedBy }) => changedBy ?? []))],
  };
  if (unsettled.length > 0 || base.kind === 'none') {
    return { ...common, state: 'not-known', reason: reasonOf(unsettled, sightings.length), since };
  }
  if (base.kind === 'taken') return { ...common, state: 'taken', since: restsSince };
  return { ...common, state: 'known', declaration: base.declaration, since: base.declaration.at };
}

interface Walk {
  base: Base;
  /** Sightings since the base that may be in force or not. */
  unsettled: StoredSighting[];
  /** Of the last write that may have put something else in force. */
  restsSince: number;
  /** Of the first of `unsettled`. */
  since: number;
}

/** The last settings that were in force for all that was seen. */
type Base =
  | { readonly kind: 'none'; readonly settings: ImsSettings }
  | { readonly kind: 'taken'; readonly settings: ImsSettings }
  | { readonly kind: 'known'; readonly settings: ImsSettings; readonly declaration: RestartDeclaration };

function reasonOf(unsettled: readonly StoredSighting[], seen: number): NotKnownReason {
  if (seen === 1) return 'first-seen';
  return unsettled.some(({ source }) => source === 'read') ? 'changed-outside' : 'changed-here';
}

/**
 * When a sighting was written, by the console's clock: as Campaign says, as long as that lies between the last look at the
 * sighting before and the first look at this one. Else the clocks disagree, and it was no later than first seen.
 */
function writtenAt({ changedAt, firstSeenAt }: StoredSighting, before: StoredSighting | undefined): number {
  if (changedAt === null || changedAt > firstSeenAt) return firstSeenAt;
  return before !== undefined && changedAt < before.lastSeenAt - clockTolerance ? firstSeenAt : changedAt;
}

function newestOf(declarations: readonly RestartDeclaration[], { id }: StoredSighting): RestartDeclaration | undefined {
  const own = declarations.filter(({ sightingId }) => sightingId === id);
  return own.reduce<RestartDeclaration | undefined>(
    (newest, each) => (newest === undefined || each.at > newest.at ? each : newest),
    undefined,
  );
}

/**
 * Whether a reading shows the write that a sighting shows. Campaign stamps every write; where it does not say when, the record
 * decides, unless it was written after the last look. Two people may read one write differently: some attributes are hidden from
 * who lacks rights.
 */
export function isSameWrite(
  sighting: { readonly revision: string; readonly changedAt: number | null; readonly lastSeenAt: number },
  reading: { readonly revision: string; readonly changedAt: number | null },
): boolean {
  if (sighting.changedAt !== null && reading.changedAt !== null) return sighting.changedAt === reading.changedAt;
  if (sighting.revision !== reading.revision) return false;
  return reading.changedAt === null || reading.changedAt <= sighting.lastSeenAt + clockTolerance;
}

/** Fields that need a restart and differ, as far as both are told. A secret is told apart by its fingerprint, where both have one. */
export function waitingFields(inForce: ImsSettings, stored: ImsSettings): ImsSettingsField[] {
  return imsSettingsFields.filter((field) => {
    if (effectOfField(field) === 'at-once') return false;
    if (field === 'imsClientSecret') return !sameSecret(inForce.imsClientSecret, stored.imsClientSecret);
    const [one, other] = [fieldValueOf(inForce, field), fieldValueOf(stored, field)];
    return isTold(one) && isTold(other) && !sameFieldValue(one, other);
  });
}

function sameSecret(one: SecretState, other: SecretState): boolean {
  if (one === 'hidden' || other === 'hidden') return true;
  if (!one.stored || !other.stored) return one.stored === other.stored;
  if (one.fingerprint === undefined || other.fingerprint === undefined) return true;
  return one.fingerprint === other.fingerprint;
}

/** The settings, with what they do not tell taken from `other`, another look at the same write; undefined where that adds nothing. */
export function withMoreTold(settings: ImsSettings, other: ImsSettings): ImsSettings | undefined {
  const gained = imsSettingsFields.filter(
    (field) => !isTold(fieldValueOf(settings, field)) && isTold(fieldValueOf(other, field)),
  );
  if (gained.length === 0) return undefined;
  const { imsScopeText } = other;
  return {
    ...settings,
    ...Object.fromEntries(gained.map((field) => [field, other[field]])),
    ...(gained.includes('imsScope') && imsScopeText !== undefined ? { imsScopeText } : {}),
  };
}

function withFieldsAtOnce(inForce: ImsSettings, stored: ImsSettings): ImsSettings {
  const atOnce = imsSettingsFields.filter((field) => effectOfField(field) === 'at-once');
  return { ...inForce, ...Object.fromEntries(atOnce.map((field) => [field, stored[field]])) };
}
