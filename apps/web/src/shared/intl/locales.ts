/** The languages of the console. The build leaves every other one out of the components' own texts. */
export const locales = ['en-US', 'sv-SE'] as const;
export type Locale = (typeof locales)[number];
