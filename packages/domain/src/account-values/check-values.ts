import type { AccountValues } from './account-values.ts';
export interface ValueFinding { readonly path: string; readonly severity: 'error' | 'warning'; readonly code: string; readonly params?: Readonly<Record<string, string>> }
export function checkValues(_: { fields: readonly { field: string }[]; values: AccountValues; changed: readonly string[]; secrets: Readonly<Record<string, string>> }): readonly ValueFinding[] { return []; }
export function isSecretPath(xpath: string): boolean { return /password|secret|token|key$/i.test(xpath); }
