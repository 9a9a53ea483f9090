import { decodeHtmlEntities, plainSpacesAndDashes } from '../text/text-corrections.ts';
import { withoutInvisible } from '../text/likeness.ts';

/** How other systems write *any text*; what holds another stands before it. */
const otherWildcards = ['(.*?)', '(.*)', '(.+)', '.*?', '.*', '.+', '%', '…'] as const;

/** Copied along at an end, and no part of a name. */
const strayEnds = '"\'“”„‘’`«»,;:^$/ ';

function withoutStrayEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && strayEnds.includes(text.charAt(start))) start += 1;
  while (end > start && strayEnds.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** What somebody may have meant whose pattern fits no profile, the likeliest first. To be tried before it is offered. */
export function correctedPatterns(pattern: string): string[] {
  const decoded = withoutInvisible(decodeHtmlEntities(pattern)).replaceAll('\\', '');
  const dashed = plainSpacesAndDashes(decoded, { dashes: true, keepTrailingSpace: false });
  const spaced = plainSpacesAndDashes(dashed, { dashes: false, keepTrailingSpace: false });
  const bare = withoutStrayEnds(spaced);
  const starred = otherWildcards.reduce((text, wildcard) => text.replaceAll(wildcard, '*'), bare);
  // A beginning of a part, then any piece of a name.
  const longer = starred.replaceAll('*', '').trim() === '' ? [] : [`${starred}*`, `*${starred}*`];
  return [starred, ...longer.map((text) => text.replaceAll('**', '*'))].filter(
    (text) => text !== '' && text !== pattern,
  );
}
