/** The languages of the console. The build drops all others from the component library. */
export const locales = ['en-US', 'sv-SE'] as const;
export type Locale = (typeof locales)[number];
