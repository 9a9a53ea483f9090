import type { AssociationMask, DialectConstruct, DialectDoubtCount, StatedReading } from '@console/domain';
import { dialectConstructs, isMaskEngineReady } from '@console/domain';

/** What engines read differently in a mask. */
export interface DialectRemark {
  readonly construct: DialectConstruct;
  /** How the mask writes it; `null` where it is no text of its own. */
  readonly piece: string | null;
  /** How many profiles it keeps from being certain. */
  readonly profiles: number;
  /** In doubt whatever the name. */
  readonly isAlways: boolean;
}

/** What engines read differently in one mask, before any name is read. */
export interface MaskDialect {
  readonly pieces: ReadonlyMap<DialectConstruct, string>;
  readonly always: ReadonlySet<DialectConstruct>;
}

const nothing: MaskDialect = { pieces: new Map(), always: new Set() };

/** Of several places of one construct the first is told of. */
export function maskDialectOf({ reading, source, text }: AssociationMask, stated?: StatedReading): MaskDialect {
  if (reading !== 'expression' || stated?.reading === 'prefix') return nothing;
  // Without the engine there is nothing to tell: no name is in doubt then (`isOddName`, `needsMaskEngine`).
  if (!isMaskEngineReady()) return nothing;
  const doubts = text.doubtsIn(stated?.dialect);
  const pieces = new Map<DialectConstruct, string>();
  for (const { construct, start, end } of doubts.constructs)
    if (!pieces.has(construct)) pieces.set(construct, source.slice(start, end));
  return { pieces, always: new Set(doubts.always.map(({ construct }) => construct)) };
}

/** What is worth a remark on a mask: what keeps profiles from being certain, and what would with any name. */
export function dialectRemarksOf(
  { pieces, always }: MaskDialect,
  counts: readonly DialectDoubtCount[],
): readonly DialectRemark[] {
  return dialectConstructs.flatMap((construct) => {
    const profiles = counts.find((count) => count.construct === construct)?.profiles ?? 0;
    const isAlways = always.has(construct);
    if (profiles === 0 && !isAlways) return [];
    return [{ construct, piece: pieces.get(construct) ?? null, profiles, isAlways }];
  });
}
