import type { externalAccount as en } from '../en/external-account.ts';

export const externalAccount: Readonly<Record<keyof typeof en, string>> = {};
