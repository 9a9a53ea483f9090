import { indexGroups } from '../preview/group-index.ts';
import { isOneEdit } from '../text/likeness.ts';
import { correctedPatterns } from './corrected-patterns.ts';
import type { OperatorGroup } from '../preview/product-profile.ts';
import type { Expectation } from './expectations.ts';
import { fitsProfile } from './profile-pattern.ts';
import type { SourceStates } from '../people/source-doubts.ts';

/** A name in an expectation that is not on the complete list. */
export interface Unmatched {
  /** The field of the expectation. */
  readonly field: 'groupName' | 'profiles';
  readonly text: string;
  /** At most three suggestions, the likeliest first. `label` is empty for profiles. */
  readonly mayMean: readonly { readonly text: string; readonly label: string }[];
}

/** The lists to look names up in. */
export interface NameLists {
  readonly groups: readonly OperatorGroup[];
  readonly profileNames: readonly string[];
  readonly states: Pick<SourceStates, 'profiles' | 'operator-groups'>;
}

export interface NameCheck {
  /** Indexes in `profileNames` of the profiles that fit a pattern. */
  fitting(pattern: string): readonly number[];
  /** Empty where every name is found, or where the list is not complete. */
  unmatchedIn(expectation: Expectation): readonly Unmatched[];
}

const mostSuggestions = 3;

/** Looks up names in expectations. The result does not depend on a mask, so each text is looked up only once. */
export function createNameCheck({ groups, profileNames, states }: NameLists): NameCheck {
  const index = indexGroups(groups);
  const groupsLike = once((text) => {
    const key = text.trim().toLowerCase();
    const found = new Set([
      ...index.alike(text),
      ...index.byLabel(text),
      ...groups.filter(({ name, label }) => [name, label].some((one) => isOneEdit(one.toLowerCase(), key))),
    ]);
    return [...found].slice(0, mostSuggestions).map(({ name, label }) => ({ text: name, label }));
  });
  const fitting = once((pattern) =>
    [...profileNames.keys()].filter((index) => fitsProfile(pattern, profileNames[index] ?? '')),
  );
  // Offer only a pattern that fits a profile.
  const patternsLike = once((pattern) =>
    correctedPatterns(pattern)
      .filter((corrected) => fitting(corrected).length > 0)
      .slice(0, 1)
      .map((text) => ({ text, label: '' })),
  );
  return {
    fitting,
    unmatchedIn(expectation) {
      const unmatched: Unmatched[] = [];
      if ('groupName' in expectation && states['operator-groups'] === 'complete') {
        const { groupName: text } = expectation;
        if (index.indexOf(text) === -1) unmatched.push({ field: 'groupName', text, mayMean: groupsLike(text) });
      }
      if ('profiles' in expectation && states.profiles === 'complete') {
        const { profiles: text } = expectation;
        if (fitting(text).length === 0) unmatched.push({ field: 'profiles', text, mayMean: patternsLike(text) });
      }
      return unmatched;
    },
  };
}

/** Whether a prohibition certainly forbids nothing: its group or its profiles do not exist. */
export function isVain({ kind }: Expectation, unmatched: readonly Unmatched[], states: NameLists['states']): boolean {
  const isKnown = states.profiles === 'complete' && states['operator-groups'] === 'complete';
  return kind === 'profiles-never-reach' && isKnown && unmatched.length > 0;
}

function once<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const fresh = find(text);
    found.set(text, fresh);
    return fresh;
  };
}
