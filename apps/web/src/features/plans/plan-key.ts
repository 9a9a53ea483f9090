/** Where the query cache holds a plan. */
export function planKey(planId: string): readonly ['plan', string] {
  return ['plan', planId];
}
