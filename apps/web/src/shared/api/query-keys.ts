/** A plan is made by the form and read by the review page; both must name it alike. */
export function planKey(planId: string): readonly string[] {
  return ['plan', planId];
}
