/** Internal name that Adobe demands of the account that holds Adobe sign-in (Campaign Classic docs, ims-troubleshooting). */
export const imsAccountName = 'Adobe_Marketing_Cloud';

/** A value of the enumeration `type` of an instance's `nms:extAccount`. */
export interface AccountType {
  /** What `@type` of a record holds. */
  readonly value: string;
  readonly name: string;
  readonly label: string;
}

/**
 * What the type of the account for Adobe sign-in was told by: the deployer's word, its internal name, or its label alone, which
 * is a guess.
 */
export const typeEvidence = ['configuration', 'name', 'label'] as const;
export type TypeEvidence = (typeof typeEvidence)[number];

/** The type of the account for Adobe sign-in, as far as the enumeration tells. */
export interface ImsTypeFound {
  readonly type: AccountType;
  readonly foundBy: TypeEvidence;
  /** Others that may be it as well, by the same evidence: which of them it is, is not known. */
  readonly others: readonly AccountType[];
}

// Its number is not public, and its label differs from page to page (Campaign Classic docs, external-accounts).
const usualName = /^(?:adobe)?(?:experience|marketing)cloud$/i;
const usualLabel = /\badobe (?:experience|marketing) cloud\b/i;

/**
 * Finds the type by the strongest evidence there is; undefined when none fits.
 * @param configuredNames - the deployer's names for it; with them nothing else counts
 */
export function findImsType(
  types: readonly AccountType[],
  configuredNames: readonly string[] | undefined,
): ImsTypeFound | undefined {
  const found = (foundBy: TypeEvidence, isIt: (type: AccountType) => boolean): ImsTypeFound | undefined => {
    const [type, ...others] = types.filter(isIt);
    return type && { type, foundBy, others };
  };
  if (configuredNames !== undefined) return found('configuration', ({ name }) => configuredNames.includes(name));
  return found('name', ({ name }) => usualName.test(name)) ?? found('label', ({ label }) => usualLabel.test(label));
}

/** Every type that may be the one for Adobe sign-in. */
export function possibleImsTypes(found: ImsTypeFound | undefined): readonly AccountType[] {
  return found === undefined ? [] : [found.type, ...found.others];
}
