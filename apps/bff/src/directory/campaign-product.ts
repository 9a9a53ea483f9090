import type { ProductProfile } from '@console/domain';

/** A profile without a product counts as Campaign's: one too many on screen is better than missing one that decides. */
export function isCampaign(
  { productName }: Pick<ProductProfile, 'productName'>,
  products: readonly string[] | undefined,
): boolean {
  if (productName === undefined) return true;
  return products === undefined ? /campaign/i.test(productName) : products.includes(productName);
}

/**
 * How the product Campaign is found in the list of profiles: `named` by the deployer, `guessed` by the word in its name, or
 * `not-found`: no profile has the named product, or no product has the word. Then any profile may be Campaign's.
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
 * Names of profiles that are not Campaign's, or may not be: those of other products, and, if the product is guessed, those
 * in several products with the word in their names. A name that Campaign has as well may count, since a person's list of
 * names does not say which product they belong to.
 */
export function otherProfileNames(
  profiles: readonly ProductProfile[],
  products: readonly string[] | undefined,
): readonly string[] {
  const knowledge = productIn(profiles, products);
  // If Campaign's product is not found, no profile is known to be of another one.
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
