/** Letters that Unicode does not take apart. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};

/** The name's column of an old build (Campaign Classic 7, schema nms:extAccount). */
const longest = 64;

/**
 * An internal name from a label, as Campaign's own are written: `Files of the warehouse` becomes `filesOfTheWarehouse`. Only letters
 * without accents, digits, `_`, `-` and `.`; empty where the label has none of these.
 */
export function proposeName(label: string): string {
  const plain = label.normalize('NFD').replaceAll(/[ßøØæÆœłđ]/gu, (letter) => spelled[letter] ?? letter);
  const words = plain
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\w.-]+/u)
    .map((word) => word.replaceAll(/^[.-]+|[.-]+$/gu, ''))
    .filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const isAcronym = first === first.toUpperCase();
  const head = isAcronym ? first.toLowerCase() : first.slice(0, 1).toLowerCase() + first.slice(1);
  return [head, ...rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))].join('').slice(0, longest);
}
