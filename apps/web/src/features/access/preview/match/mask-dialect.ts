import type { AssociationMask, DialectConstruct, DialectDoubtCount, StatedReading } from '@console/domain';
import { dialectConstructs, isMaskEngineReady } from '@console/domain';

/** A construct of a mask that engines read differently. */
export interface DialectRemark {
  readonly construct: DialectConstruct;
  /** The text in the mask; `null` if the construct has no text of its own. */
  readonly piece: string | null;
  /** How many profiles are uncertain because of it. */
  readonly profiles: number;
  /** It makes every name uncertain. */
  readonly isAlways: boolean;
}

/** The constructs of a mask that engines read differently, before any name is read. */
export interface MaskDialect {
  readonly pieces: ReadonlyMap<DialectConstruct, string>;
  readonly always: ReadonlySet<DialectConstruct>;
}

const nothing: MaskDialect = { pieces: new Map(), always: new Set() };

/** If a construct occurs several times, `pieces` has the first. */
export function maskDialectOf({ reading, source, text }: AssociationMask, stated?: StatedReading): MaskDialect {
  if (reading !== 'expression' || stated?.reading === 'prefix') return nothing;
  // If the engine is not loaded, the mask does not need it and no name is uncertain (`isOddName`, `needsMaskEngine`).
  if (!isMaskEngineReady()) return nothing;
  const doubts = text.doubtsIn(stated?.dialect);
  const pieces = new Map<DialectConstruct, string>();
  for (const { construct, start, end } of doubts.constructs)
    if (!pieces.has(construct)) pieces.set(construct, source.slice(start, end));
  return { pieces, always: new Set(doubts.always.map(({ construct }) => construct)) };
}

/** The remarks on a mask: constructs that make some profiles uncertain, and those that make any name uncertain. */
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
