import type { ImpactBasisBody } from '@console/contract';
import type { Screen } from './layout.ts';
import { visible } from './paint.ts';

/** What waits for a restart, and that in force is not known, where that is so; nothing where it is known or taken. */
export function basisLines(basis: ImpactBasisBody | null, { paint }: Screen): string[] {
  if (basis === null || basis.restart.inForce !== 'not-known') return [];
  const { pending, since, changes, changedBy, mayTakeEffectAt } = basis.restart;
  const fields = changes.map(({ field }) => visible(field)).join(', ');
  const who = changedBy.length === 0 ? '' : ` by ${changedBy.map((name) => visible(name)).join(', ')}`;
  const when = mayTakeEffectAt === null ? '' : `, may take effect by itself at ${visible(mayTakeEffectAt)} server time`;
  return [
    ...(pending ? [paint('unclear', `restart pending: ${fields}, changed${who}${when}`)] : []),
    paint('unclear', `in force not known: assumed that the server was not restarted since ${visible(since)}`),
  ];
}
