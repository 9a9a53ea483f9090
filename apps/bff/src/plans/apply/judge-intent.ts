import { creditOf, doubtedCredits, isTold, sameFieldValue, secretMark, shownValue } from '@console/domain';
import type { AccountReading } from '../../ports.ts';
import type { Intent, IntentValues, StoredOutcome, Verdict } from '../../store/tables/changes/settlement.ts';

/**
 * What an account says of an intent. `applied`: all of the wanted values are there; `not-applied`: all of the former
 * ones are; `unknown`: neither, somebody else wrote as well; `not-told`: it hangs on a value that Campaign does not tell.
 */
export function judge(intent: Pick<Intent, 'base' | 'wanted'>, { values }: Pick<AccountReading, 'values'>): Judgement {
  const fields = Object.keys(intent.wanted.values);
  const holds = (side: IntentValues): Holds => {
    const holdsField = (field: string): Holds => {
      const now = values[field] ?? null;
      if (isSecretChanged(intent, field)) return compared(secretMark(now), side.secrets[field] ?? null);
      const value = side.values[field] ?? null;
      if (!isTold(shownValue(now)) || !isTold(value)) return 'not-told';
      return sameFieldValue(shownValue(now), value) ? 'yes' : 'no';
    };
    const found = new Set(fields.map(holdsField));
    if (found.has('no')) return 'no';
    return found.has('not-told') ? 'not-told' : 'yes';
  };
  const wanted = holds(intent.wanted);
  if (wanted === 'yes') return 'applied';
  const base = holds(intent.base);
  // Where it is not known which secret was wanted, none was sent yet.
  if (base === 'yes') return 'not-applied';
  return wanted === 'not-told' || base === 'not-told' ? 'not-told' : 'unknown';
}

function isSecretChanged({ wanted }: Pick<Intent, 'wanted'>, field: string): boolean {
  const value = wanted.values[field];
  return typeof value === 'object' && value !== null && 'secret' in value;
}

export type Judgement = 'applied' | 'not-applied' | 'unknown' | 'not-told';
type Holds = 'yes' | 'no' | 'not-told';

function compared(now: string | null, wanted: string | null): Holds {
  if (now === null || wanted === null) return 'not-told';
  return now === wanted ? 'yes' : 'no';
}

/** Campaign's answer to a write: that it stored it, or none that arrived. */
export type Reply = StoredOutcome['reply'];

/** A verdict with what it rests on. `isCertain`: nothing that may still land changes it. */
export interface Finding {
  readonly verdict: Exclude<Verdict, 'not-sent'>;
  readonly outcome: StoredOutcome;
  readonly isCertain: boolean;
}

const kinds = { 'not-applied': 'as-before', unknown: 'otherwise', 'not-told': 'not-told' } as const;

/**
 * What an account as read says of a write that was announced. Wanted values prove the write only where Campaign names the person
 * who applied, at a fitting time, or where it acknowledged the write and does not say who wrote last.
 */
export function findingOf(intent: Intent, target: AccountReading | 'absent', reply: Reply): Finding {
  if (intent.act === 'delete' || target === 'absent') return findingOfPresence(intent, target, reply);
  const account = target;
  const judged = judge(intent, account);
  const lastWrite = { by: account.changedBy, at: account.changedAt };
  if (judged !== 'applied') {
    const verdict = judged === 'not-applied' ? judged : 'unknown';
    return { verdict, outcome: { kind: kinds[judged], doubt: null, reply, lastWrite }, isCertain: false };
  }
  const credit = creditOf({ ...intent, reply }, { at: stampOf(account), login: account.changedByLogin });
  const doubt = doubtedCredits.find((one) => one === credit) ?? null;
  const isOurs = doubt === null || (doubt === 'not-told' && reply === 'acknowledged');
  if (isOurs) return { verdict: 'applied', outcome: { kind: 'applied', doubt, reply, lastWrite }, isCertain: true };
  const outcome = { kind: 'as-wanted', doubt, reply, lastWrite } as const;
  return { verdict: 'unknown', outcome, isCertain: reply === 'acknowledged' };
}

/**
 * What it says that a record is there or not: of a delete, and of a new account that is not there. A record that is gone names
 * nobody who deleted it, so that only Campaign's acknowledgement makes a delete the plan's own.
 */
function findingOfPresence({ act }: Intent, target: AccountReading | 'absent', reply: Reply): Finding {
  const lastWrite = target === 'absent' ? null : { by: target.changedBy, at: target.changedAt };
  const isAsWanted = act === 'delete' && target === 'absent';
  if (!isAsWanted) {
    const outcome = { kind: 'as-before', doubt: null, reply, lastWrite } as const;
    return { verdict: 'not-applied', outcome, isCertain: false };
  }
  const isOurs = reply === 'acknowledged';
  const outcome = { kind: isOurs ? 'applied' : 'as-wanted', doubt: 'not-told', reply, lastWrite } as const;
  return { verdict: isOurs ? 'applied' : 'unknown', outcome, isCertain: true };
}

/** Campaign's time of the last write. */
export function stampOf({ changedAt }: AccountReading): number | null {
  return changedAt === null ? null : Date.parse(changedAt);
}
