import type { ImpactBasisBody, ImpactChange } from '@console/contract';
import { compareSettings, fieldValueOf } from '@console/domain';
import { fieldNames, fieldWords, valueWords } from './field-words.ts';
import type { Screen } from './layout.ts';
import { visible } from './paint.ts';

type Basis = ImpactBasisBody | null;

/** What an answer is about: a change, what the next restart does, or how things are. */
export type Subject = 'change' | 'restart' | 'today';

/** Without a change, and where nothing that decides is stored otherwise than in force, nothing happens to anybody. */
export function subjectOf(change: ImpactChange, basis: Basis): Subject {
  if (Object.keys(change).length > 0) return 'change';
  return isQuiet(basis) ? 'today' : 'restart';
}

/** Nothing that decides who gets in is another than in force. */
export function isQuiet(basis: Basis): boolean {
  return basis?.differs?.length === 0;
}

/** Fields that decide and differ, in force → after; the mask has a line of its own. */
export function differingLines(basis: Basis, change: ImpactChange): string[] {
  if (basis === null) return [];
  const { inForce, stored, restart } = basis;
  const asked = compareSettings(stored, change);
  return (basis.differs ?? []).flatMap((field) => {
    if (field === 'associationMask') return [];
    const waiting = restart.changes.find((one) => one.field === field)?.stored;
    const after = asked.find((one) => one.field === field)?.after ?? waiting ?? fieldValueOf(stored, field);
    return [`${fieldWords[field]}: ${valueWords(fieldValueOf(inForce, field))} → ${valueWords(after)}`];
  });
}

/** What waits for a restart, and that in force is not known, where that is so; nothing where it is known or taken. */
export function basisLines(basis: Basis, { paint }: Screen): string[] {
  if (basis === null || basis.restart.inForce !== 'not-known') return [];
  const { pending, since, changes, changedBy, mayTakeEffectAt } = basis.restart;
  const fields = fieldNames(changes.map(({ field }) => field));
  const who = changedBy.length === 0 ? '' : ` by ${changedBy.map((name) => visible(name)).join(', ')}`;
  const when = mayTakeEffectAt === null ? '' : `, may take effect by itself at ${visible(mayTakeEffectAt)} server time`;
  return [
    ...(pending ? [paint('unclear', `restart pending: ${fields}, changed${who}${when}`)] : []),
    paint('unclear', `in force not known: assumed that the server was not restarted since ${visible(since)}`),
  ];
}
