/** Under which a plan is kept in the browser. */
export const planKey = (planId: string) => ['plan', planId] as const;
