export const externalAccount = {} as const;
