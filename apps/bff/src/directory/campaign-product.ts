import type { ProductProfile } from '@console/domain';

/** A profile whose product is not named counts: one too many on screen is better than a missing one that decides. */
export function isCampaign(
  { productName }: Pick<ProductProfile, 'productName'>,
  products: readonly string[] | undefined,
): boolean {
  if (productName === undefined) return true;
  return products === undefined ? /campaign/i.test(productName) : products.includes(productName);
}

/**
 * Which product is Campaign, as far as the list of profiles tells: `named` by the deployer, `guessed` by the word in its name,
 * or `not-found`: a product was named that no profile is of, or no product has the word. Then any profile may be Campaign's.
 */
export type ProductKnowledge = 'named' | 'guessed' | 'not-found';

export function productIn(
  profiles: readonly Pick<ProductProfile, 'productName'>[],
  products: readonly string[] | undefined,
): ProductKnowledge {
  const names = new Set(profiles.map(({ productName }) => productName));
  if (products !== undefined) return products.every((name) => names.has(name)) ? 'named' : 'not-found';
  return [...names].some((productName) => productName !== undefined && isCampaign({ productName }, undefined))
    ? 'guessed'
    : 'not-found';
}

/**
 * Names of profiles that are not Campaign's, or may not be: those of other products, and, where the product is guessed, those
 * that stand in several products with the word in their names. A name that is Campaign's as well may count then: a person's
 * list of names does not say of which product they are.
 */
export function otherProfileNames(
  profiles: readonly ProductProfile[],
  products: readonly string[] | undefined,
): readonly string[] {
  const knowledge = productIn(profiles, products);
  // Where the product is not found, nothing is known to be another one's.
  if (knowledge === 'not-found') return [];
  const others = new Set(profiles.filter((one) => !isCampaign(one, products)).map(({ name }) => name));
  if (knowledge === 'named') return [...others];
  const productOf = new Map<string, string | undefined>();
  for (const { name, productName } of profiles) {
    if (productOf.has(name) && productOf.get(name) !== productName) others.add(name);
    productOf.set(name, productName);
  }
  return [...others];
}
