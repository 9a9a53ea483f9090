import { isInvisible, isUnseen } from '../../text/text-scan.ts';
import { quotes, secretFault, secretLabel } from './secret-text.ts';

/** What stands around a value in a line of settings, beside spaces and quotes. */
const lineEnds = ',;}';

/** The secret without what was copied along with it; null where that leaves none that is accepted. */
export function strippedSecret(text: string): string | null {
  const label = secretLabel.exec(text);
  // The next part of a request is no part of the secret.
  const value = label === null ? text : (text.slice(label.index + label[0].length).split('&')[0] ?? '');
  const seen = Array.from(value).filter((character) => !isInvisible(character.charCodeAt(0)));
  const isQuoted = seen.some((character) => quotes.includes(character));
  const around = label !== null || isQuoted ? quotes + lineEnds : quotes;
  const isAround = (character: string | undefined): boolean =>
    character !== undefined && (isUnseen(character.charCodeAt(0)) || around.includes(character));
  let [from, to] = [0, seen.length];
  while (from < to && isAround(seen[from])) from += 1;
  while (to > from && isAround(seen[to - 1])) to -= 1;
  const stripped = seen.slice(from, to).join('');
  return stripped !== text && secretFault(stripped) === null ? stripped : null;
}
