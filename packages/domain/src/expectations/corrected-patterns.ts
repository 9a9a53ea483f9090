import { decodeHtmlEntities, plainSpacesAndDashes } from '../text/text-corrections.ts';
import { withoutInvisible } from '../text/likeness.ts';

/** Wildcards of other systems; one that contains another comes first. */
const otherWildcards = ['(.*?)', '(.*)', '(.+)', '.*?', '.*', '.+', '%', '…'] as const;

/** Characters copied by mistake at an end; not part of a name. */
const strayEnds = '"\'“”„‘’`«»,;:^$/ ';

function withoutStrayEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && strayEnds.includes(text.charAt(start))) start += 1;
  while (end > start && strayEnds.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Corrections for a pattern that fits no profile, the likeliest first. Try each before it is offered. */
export function correctedPatterns(pattern: string): string[] {
  const decoded = withoutInvisible(decodeHtmlEntities(pattern)).replaceAll('\\', '');
  const dashed = plainSpacesAndDashes(decoded, { dashes: true, keepTrailingSpace: false });
  const spaced = plainSpacesAndDashes(dashed, { dashes: false, keepTrailingSpace: false });
  const bare = withoutStrayEnds(spaced);
  const starred = otherWildcards.reduce((text, wildcard) => text.replaceAll(wildcard, '*'), bare);
  // First as the beginning of a part, then anywhere in the name.
  const longer = starred.replaceAll('*', '').trim() === '' ? [] : [`${starred}*`, `*${starred}*`];
  return [starred, ...longer.map((text) => text.replaceAll('**', '*'))].filter(
    (text) => text !== '' && text !== pattern,
  );
}
