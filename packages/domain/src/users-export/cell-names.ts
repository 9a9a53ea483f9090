import { partsOf } from '../name-lists/column-names.ts';

/** The names in a cell of several. */
export interface CellNames {
  /** The cell split at its commas; a space after a comma belongs to the separator. */
  readonly names: readonly string[];
  /**
   * Other names that the cell may mean: Admin Console separates names by commas, and it is not known whether it quotes a name with
   * a comma (docs/unconfirmed.md).
   */
  readonly mayBe: readonly string[];
}

/** A name has at most so many parts, so up to three commas. */
const longestName = 4;

/** Every Campaign profile in Adobe's documentation has this word in its name; a part with it begins a name. */
function beginsName(part: string): boolean {
  return part.toLowerCase().includes('campaign');
}

function withoutSpace(text: string): string {
  return text.replace(/^ +/u, '');
}

/** Neighbouring parts that may be one name with commas. */
function joinsOf(parts: readonly string[]): string[] {
  return parts.flatMap((_, from) => {
    const joins: string[] = [];
    for (let to = from + 1; to < Math.min(parts.length, from + longestName); to += 1) {
      const next = parts[to] ?? '';
      if (beginsName(next)) break;
      joins.push(withoutSpace([...parts.slice(from, to), next].join(',')));
    }
    return joins;
  });
}

/** Reads a cell of *Product Configurations* or *User Groups* of Admin Console's users export. */
export function namesInCell(cell: string): CellNames {
  const parts = partsOf(cell).filter(({ text }) => text.trim() !== '');
  const names = parts.map(({ text, isQuoted }) => (isQuoted ? text : withoutSpace(text)));
  const pieces = parts.flatMap(({ text, isQuoted }) => (isQuoted ? partsOf(text).map((piece) => piece.text) : []));
  const spaced = parts.filter(({ text }) => text.startsWith(' ')).map(({ text }) => text);
  const known = new Set(names);
  const mayBe = [...joinsOf(parts.map(({ text }) => text)), ...pieces, ...spaced];
  return { names, mayBe: mayBe.filter((name) => name.trim() !== '' && !known.has(name)) };
}
