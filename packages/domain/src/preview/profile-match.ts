import { copiedCodes } from '../mask-hints/copied-codes.ts';
import type { DialectConstruct } from '../mask-dialect/constructs.ts';
import type { OperatorGroup, ProductProfile } from './product-profile.ts';

/** How a mask is understood. `expression` and `prefix` are the two ways Adobe's documentation describes. */
export const maskReadings = ['expression', 'prefix', 'empty', 'malformed', 'unsupported'] as const;
export type MaskReading = (typeof maskReadings)[number];

/** Readings that are evaluated beside the main one, since Campaign's engine is not documented. */
export const alternativeReadings = ['not-anchored', 'ignoring-case', 'plain-prefix'] as const;
export type AlternativeReading = (typeof alternativeReadings)[number];

/** The result of one alternative reading: the captured group name, or `null` for none. */
export interface AlternativeOutcome {
  readonly reading: AlternativeReading;
  readonly groupName: string | null;
  /** The reading matches the name, even if it captures nothing. */
  readonly fits: boolean;
  /** Whether a group of that internal name exists; `null` when it is not on the list and the list is incomplete. */
  readonly linked: boolean | null;
}

/** Named reasons why a profile misses a group that was probably meant. */
export const nearMissCauses = [
  ...copiedCodes,
  'differs-in-case',
  'differs-in-spaces',
  'no-break-space',
  'dash-kind',
  'label-instead-of-name',
  'html-entity-in-mask',
  'html-entity-in-name',
  'star-without-dot',
  'invisible-character',
  'unicode-form',
  'unescaped-dot',
  'one-edit-away',
  'group-renamed',
  'wildcard',
  'placeholder',
] as const;
export type NearMissCause = (typeof nearMissCauses)[number];

/** One named cause with the text that would make the profile reach a group. */
export interface NearMiss {
  readonly cause: NearMissCause;
  /** Which of the two texts to correct: the mask here, or the profile's name in Admin Console. */
  readonly correct: 'mask' | 'profile-name';
  readonly corrected: string;
  /** Internal name of the group that would be reached. */
  readonly groupName: string;
}

export type ProfileMatch =
  | { readonly outcome: 'linked'; readonly profile: ProductProfile; readonly group: OperatorGroup }
  | {
      readonly outcome: 'no-such-group';
      readonly profile: ProductProfile;
      readonly groupName: string;
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      /** No known group has the captured name, and not every group is known. */
      readonly outcome: 'group-not-known';
      readonly profile: ProductProfile;
      readonly groupName: string;
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly outcome: 'depends-on-engine';
      readonly profile: ProductProfile;
      /** The text that the main reading captures; `null` when it does not match. */
      readonly groupName: string | null;
      readonly alternatives: readonly AlternativeOutcome[];
      /** What engines read differently in this name; `null` where only the readings differ. */
      readonly construct: DialectConstruct | null;
      /** Corrections with which every reading agrees on a group. */
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      /** The mask fits and captures nothing, so nobody gets in by this profile. */
      readonly outcome: 'captures-nothing';
      readonly profile: ProductProfile;
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly outcome: 'outside-mask';
      readonly profile: ProductProfile;
      /** 0-based UTF-16 offset where the name first departs from the mask; `null` when there is no single one. */
      readonly departsAt: number | null;
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly outcome: 'unsupported';
      readonly profile: ProductProfile;
      /** Corrections of the mask only: it is not known how the name is read. */
      readonly nearMisses: readonly NearMiss[];
    };

export const matchOutcomes = [
  'linked',
  'no-such-group',
  'group-not-known',
  'captures-nothing',
  'outside-mask',
  'depends-on-engine',
  'unsupported',
] as const;
export type MatchOutcome = (typeof matchOutcomes)[number];

/** Outcomes that certainly give no group, whatever Campaign's engine and the groups that were not read. */
export const surelyNoGroup: ReadonlySet<MatchOutcome> = new Set(['no-such-group', 'captures-nothing', 'outside-mask']);

/** How many profiles have each outcome; the values add up to the number of profiles read. */
export type MatchTotals = Readonly<Record<MatchOutcome, number>>;
