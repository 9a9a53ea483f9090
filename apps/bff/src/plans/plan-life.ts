/** So long a plan may be applied after it was made, ms. */
export const planLifeMs = 15 * 60_000;
