import { type ImsSettingsField, effectOfField, imsSettingsFields } from '../settings/account-fields.ts';
import { type ImsSettings, type SecretState } from '../settings/ims-settings.ts';
import { isTold, sameFieldValue } from '../account-values/account-values.ts';
import { fieldValueOf } from '../settings/settings-change.ts';

/** What was stored from one write on, as the console saw it. Times are milliseconds since 1970. */
export interface StoredSighting {
  readonly id: number;
  readonly settings: ImsSettings;
  /** Time of the write by Campaign's clock; null where Campaign does not report it. */
  readonly changedAt: number | null;
  readonly changedBy: string | null;
  /** By the console's clock. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** `applied`: written by this console after the previous sighting. `read`: found upstream, so written from outside. */
  readonly source: 'read' | 'applied';
}

/** A person's statement that the server was restarted while a sighting was stored. */
export interface RestartDeclaration {
  readonly id: string;
  readonly sightingId: number;
  readonly at: number;
  readonly by: string;
}

export interface InForceFacts {
  /** All of one account, the oldest first; the last one is what is stored now. */
  readonly sightings: readonly [StoredSighting, ...StoredSighting[]];
  /** Declarations that were not undone, in any order. */
  readonly declarations: readonly RestartDeclaration[];
  readonly now: number;
  /** After this time without a change the stored settings are taken to be in force (Campaign restarts its processes daily). */
  readonly takenAfterMs: number;
}

export const inForceStates = ['known', 'taken', 'not-known'] as const;

/**
 * Why it is not known what is in force: the console first saw the account after a recent change, or it was changed through the
 * console, or from outside, which may hide earlier changes.
 */
export const notKnownReasons = ['first-seen', 'changed-here', 'changed-outside'] as const;
export type NotKnownReason = (typeof notKnownReasons)[number];

/** What the running server uses. `settings` are in force, or assumed to be where the state is `not-known`. */
export type InForce = {
  readonly settings: ImsSettings;
  /** Fields that need a restart and are stored with another value than in force, by any change. */
  readonly waiting: readonly ImsSettingsField[];
  /** Who changed the account since, as far as Campaign reports it. */
  readonly changedBy: readonly string[];
  /** Time of the declared restart (`known`), of the last write (`taken`), or of the first write since (`not-known`). */
  readonly since: number;
} & (
  | { readonly state: 'known'; readonly declaration: RestartDeclaration }
  | { readonly state: 'taken' }
  | { readonly state: 'not-known'; readonly reason: NotKnownReason }
);

/** Clocks of two machines may differ by this many ms. */
const clockTolerance = 5 * 60_000;

/**
 * Derives what the running server uses from what was seen of the account. It is `known` where a person declared a restart and
 * nothing was written since, `taken` after `takenAfterMs` without a write, else `not-known`: then the settings before the first
 * write since are assumed. A write from outside counts even where the settings look the same, since another value may have been
 * stored, with a restart, between two sightings.
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
  /** Time of the last write that may change what is in force. */
  restsSince: number;
  /** Time of the first of `unsettled`. */
  since: number;
}

/** The last settings known or taken to be in force. */
type Base =
  | { readonly kind: 'none'; readonly settings: ImsSettings }
  | { readonly kind: 'taken'; readonly settings: ImsSettings }
  | { readonly kind: 'known'; readonly settings: ImsSettings; readonly declaration: RestartDeclaration };

function reasonOf(unsettled: readonly StoredSighting[], seen: number): NotKnownReason {
  if (seen === 1) return 'first-seen';
  return unsettled.some(({ source }) => source === 'read') ? 'changed-outside' : 'changed-here';
}

/**
 * Time of the write by the console's clock: Campaign's time, if it is between the last read of the previous sighting and the first
 * read of this one. Otherwise the clocks disagree, and the time first seen is used.
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
 * Whether a record that was read shows the same write as a sighting. Campaign stamps every write; where the time is missing, the
 * revision decides, unless the record was written after the last read. One write may give two revisions, since Campaign hides some
 * attributes from operators without the rights.
 */
export function isSameWrite(
  sighting: { readonly revision: string; readonly changedAt: number | null; readonly lastSeenAt: number },
  reading: { readonly revision: string; readonly changedAt: number | null },
): boolean {
  if (sighting.changedAt !== null && reading.changedAt !== null) return sighting.changedAt === reading.changedAt;
  if (sighting.revision !== reading.revision) return false;
  return reading.changedAt === null || reading.changedAt <= sighting.lastSeenAt + clockTolerance;
}

/** Fields that need a restart and differ, where both were reported. Secrets are compared by fingerprint, where both have one. */
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

/** Fills unreported fields from `other`, another read of the same write; undefined where that adds nothing. */
export function fillUnreadFields(settings: ImsSettings, other: ImsSettings): ImsSettings | undefined {
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
