import { randomUUID } from 'node:crypto';
import type { FieldValue, ImpactBasisBody, RestartBody } from '@console/contract';
import {
  decidingChanges,
  type ProposedChange,
  fieldValueOf,
  type ImsSettings,
  type ImsSettingsField,
  type InForce,
  inForceOf,
  isSameWrite,
  fillUnreadFields,
} from '@console/domain';
import type { InstanceConfig } from '../config/load-config.ts';
import type { ImsAccountReading, ExternalAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';
import { notedWhereStored } from '../store/writes-refused.ts';
import type { AccountKey, NewSighting, SightingRow } from '../store/tables/changes/sightings.ts';
import type { ChangeTables, InForceTable } from '../store/store.ts';
import { accountChanged, valueBody } from './conflicts.ts';
import { fieldsOnBuild } from './fields-on-build.ts';
import { restartCommand } from './restart-command.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import { settingsBody } from './settings-body.ts';

/** What is in force, beside what is stored. */
export interface InForceReading {
  readonly force: InForce;
  readonly stored: ImsSettings;
}

export interface InForceService {
  /** Notes what a reading of the account shows, where it is news, and tells what is in force. */
  observe(instanceKey: string, account: ImsAccountReading): Promise<InForceReading>;
  /** @throws Problem `account-changed` when another revision than the one on screen is stored */
  declare(signedIn: SignedIn, declaration: RestartOf): Promise<RestartBody>;
  /** @throws Problem `declaration-not-found` */
  undo(signedIn: SignedIn, declarationId: string, requestId: string): Promise<void>;
}

export interface RestartOf {
  readonly accountName: string;
  readonly revision: string;
  readonly requestId: string;
}

export interface InForceParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly externalAccounts: ExternalAccounts;
  readonly table: InForceTable;
  readonly changes: ChangeTables;
  readonly now: () => number;
}

const hour = 60 * 60_000;
/** Campaign restarts its processes daily at this time by default (Campaign Classic docs, `processRestartTime`). */
const usual = { dailyAt: '06:00', takenAfterHours: 48 } as const;

export function createInForceService({
  instances,
  externalAccounts,
  table,
  changes,
  now,
}: InForceParts): InForceService {
  const observe: InForceService['observe'] = async (instanceKey, account) => {
    const key = { instanceKey, accountId: account.id };
    const look = sightingOf(account, key, now());
    await notedWhereStored(table.note(look));
    const { sightings, declarations } = await table.find(key);
    const [first, ...others] = withLook(sightings, look);
    const takenAfterMs = (instances.get(instanceKey)?.restart ?? usual).takenAfterHours * hour;
    const force = inForceOf({ sightings: [first, ...others], declarations, now: now(), takenAfterMs });
    return { force, stored: (others.at(-1) ?? first).settings };
  };
  return {
    observe,
    async declare({ access, instanceKey, login }, { accountName, revision, requestId }) {
      const account = await externalAccounts.readIms(access, accountName);
      await observe(instanceKey, account);
      const moved = () =>
        accountChanged(changes, { instanceKey, account, baseRevision: revision, change: {}, at: now() });
      if (account.revision !== revision) throw await moved();
      const key = { instanceKey, accountId: account.id };
      const newest = (await table.find(key)).sightings.at(-1);
      const isDeclared =
        newest !== undefined &&
        (await table.declare({
          declarationId: randomUUID(),
          account: key,
          accountName: account.name,
          sightingId: newest.id,
          audit: {
            at: now(),
            event: 'restart-declared',
            login,
            instanceKey,
            accountName: account.name,
            requestId,
            result: 'declared',
          },
        }));
      if (!isDeclared) throw await moved();
      return restartBody(await observe(instanceKey, account), instances.get(instanceKey));
    },
    async undo({ instanceKey, login }, declarationId, requestId) {
      const audit = { at: now(), event: 'restart-declaration-undone', login, instanceKey, requestId, result: 'undone' };
      const isUndone = await table.undo({ declarationId, instanceKey, audit });
      if (!isUndone) throw new Problem('declaration-not-found', { campaignChanged: 'no' });
    },
  };
}

/** What a reading of an account shows. */
export function sightingOf(account: ImsAccountReading, key: AccountKey, seenAt: number): NewSighting {
  const { revision, settings, changedAt, changedBy } = account;
  return {
    ...key,
    revision,
    settings,
    changedAt: changedAt === null ? null : Date.parse(changedAt),
    changedBy,
    source: 'read',
    seenAt,
  };
}

/** The sightings, with a look that was not noted at their end where it shows another write. */
function withLook(sightings: readonly SightingRow[], look: NewSighting): readonly [SightingRow, ...SightingRow[]] {
  const newest = sightings.at(-1);
  const [first, ...others] = sightings;
  if (first !== undefined && newest !== undefined && isSameWrite(newest, look)) return [first, ...others];
  const { seenAt, ...seen } = look;
  const last = { ...seen, id: (newest?.id ?? 0) + 1, firstSeenAt: seenAt, lastSeenAt: seenAt };
  return first === undefined ? [last] : [first, ...others, last];
}

/** The same text where the same is in force, as far as it is known. */
export function inForceText({ force }: InForceReading): string {
  return JSON.stringify([force.state, force.settings]);
}

/** The wire form. */
export function restartBody({ force, stored }: InForceReading, instance: InstanceConfig | undefined): RestartBody {
  const { dailyAt, takenAfterHours } = instance?.restart ?? usual;
  const pending = force.waiting.length > 0;
  return {
    pending,
    inForce: force.state,
    reason: force.state === 'not-known' ? force.reason : null,
    since: new Date(force.since).toISOString(),
    takenAfterHours,
    changes: force.waiting.map((field) => ({
      field,
      inForce: valueBody(fieldValueOf(force.settings, field)),
      stored: storedValue(field, force.settings, stored),
    })),
    changedBy: [...force.changedBy],
    mayTakeEffectAt: pending ? dailyAt : null,
    declaration:
      force.state === 'known'
        ? {
            declarationId: force.declaration.id,
            at: new Date(force.declaration.at).toISOString(),
            by: force.declaration.by,
          }
        : null,
    command: restartCommand(instance?.hosting ?? 'on-premise'),
  };
}

interface BasisFacts {
  readonly instance: InstanceConfig | undefined;
  readonly account: ImsAccountReading;
  readonly change: ProposedChange;
}

/** What a change is compared with: in force and stored, each as far as Campaign ever reported it. */
export function changeFactsOf({ force, stored }: InForceReading, { account, change }: Omit<BasisFacts, 'instance'>) {
  return {
    inForce: force.settings,
    stored: fillUnreadFields(account.settings, stored) ?? account.settings,
    waiting: force.waiting,
    isAnotherWrite: force.state === 'not-known' && force.reason === 'changed-outside',
    change,
    fieldsOnBuild: fieldsOnBuild(account),
  };
}

/** What an impact is judged from and against. */
export function basisOf(reading: InForceReading, { instance, account, change }: BasisFacts): ImpactBasisBody {
  const { force, stored } = reading;
  return {
    inForce: settingsBody(force.settings),
    stored: settingsBody(stored),
    restart: restartBody(reading, instance),
    revision: account.revision,
    differs: decidingChanges(changeFactsOf(reading, { account, change })),
  };
}

/** A secret with two fingerprints is shown as replaced: neither value is shown. */
function storedValue(field: ImsSettingsField, inForce: ImsSettings, stored: ImsSettings): FieldValue {
  const [one, other] = [inForce.imsClientSecret, stored.imsClientSecret];
  const areBothStored = one !== 'hidden' && one.stored && other !== 'hidden' && other.stored;
  const isReplaced = field === 'imsClientSecret' && areBothStored;
  return isReplaced ? { secret: 'replaced' } : valueBody(fieldValueOf(stored, field));
}
