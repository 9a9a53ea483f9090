/** What becomes of a secret. Its value is never part of a finding, a comparison or a message. */
export type SecretChange = { readonly action: 'replace'; readonly value: string } | { readonly action: 'clear' };
