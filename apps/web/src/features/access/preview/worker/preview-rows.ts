import { capturedGroupName, matchOutcomes, type OperatorGroup, type PreviewColumns } from '@console/domain';
import type { MaskDialect } from '../match/mask-dialect.ts';
import type { PreviewRow, RowRange } from './preview-protocol.ts';
import type { GroupList } from './profile-list.ts';

/** A preview, the one it is compared with, and the order of its rows. */
export interface OrderedPreview {
  readonly columns: PreviewColumns;
  readonly former: PreviewColumns | null;
  /** Profile indexes; `null`: all profiles read, in the order of the names. */
  readonly order: Uint32Array | null;
  readonly dialect: MaskDialect;
}

/** The rows of a range of the view, with everything that the screen needs. */
export function rowsOf(
  preview: OrderedPreview,
  groups: GroupList | null,
  { from, to }: RowRange,
): readonly PreviewRow[] {
  const { columns, order } = preview;
  const end = Math.min(to, order === null ? columns.readCount : order.length);
  const rows: PreviewRow[] = [];
  for (let position = from; position < end; position += 1) {
    const index = order === null ? position : order[position];
    if (index !== undefined) rows.push(rowAt(index, preview, groups));
  }
  return rows;
}

function rowAt(index: number, { columns, former, dialect }: OrderedPreview, groups: GroupList | null): PreviewRow {
  const found = columns.matchAt(index);
  // Without a mask there is no position where a name stops fitting.
  const isEmpty = columns.mask.reading === 'empty' && found.outcome === 'outside-mask';
  const match = isEmpty ? { ...found, departsAt: null } : found;
  const groupOf = (one: PreviewColumns): OperatorGroup | null => groups?.groups[one.groupIndexes[index] ?? -1] ?? null;
  const group = groupOf(columns);
  const before = former === null || former === columns ? null : matchOutcomes[former.outcomes[index] ?? -1];
  const isSame = before === match.outcome && former !== null && groupOf(former) === group;
  return {
    profileIndex: index,
    match,
    captured: capturedGroupName(match),
    group,
    labels: labelsOf(match, groups),
    former: !before || isSame || former === null ? null : { outcome: before, group: groupOf(former) },
    piece: pieceOf(match, dialect),
  };
}

function pieceOf(match: PreviewRow['match'], { pieces }: MaskDialect): string | null {
  if (match.outcome !== 'depends-on-engine' || match.construct === null) return null;
  return pieces.get(match.construct) ?? null;
}

function labelsOf(match: PreviewRow['match'], groups: GroupList | null): PreviewRow['labels'] {
  const names = [
    ...('alternatives' in match ? match.alternatives : []),
    ...('nearMisses' in match ? match.nearMisses : []),
  ].map(({ groupName }) => groupName);
  const known = names.flatMap((name) => (name === null ? [] : (groups?.named(name) ?? [])));
  return Object.fromEntries(known.map(({ name, label }) => [name, label]));
}
