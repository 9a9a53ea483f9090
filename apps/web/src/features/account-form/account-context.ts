import type { ImsAccountBody } from '@console/contract';
import type { ImsSettingsField, SettingsFinding } from '@console/domain';
import { createContext, useContext } from 'react';

export interface AccountView {
  readonly account: ImsAccountBody;
  /** The person may look, not change. */
  readonly isReadOnly: boolean;
  /** Shows the account as it is stored now; null where that would take away what is typed. */
  readonly onReread: (() => Promise<void>) | null;
}

export const AccountContext = createContext<AccountView | null>(null);
export const FindingsContext = createContext<readonly SettingsFinding[]>([]);

export function useAccountView(): AccountView {
  const view = useContext(AccountContext);
  if (!view) throw new Error('A settings field stands outside its account.');
  return view;
}

/** What is worth saying about one field now. */
export function useFindings(field: ImsSettingsField): readonly SettingsFinding[] {
  return useContext(FindingsContext).filter(({ path }) => path === field);
}

/** Where a field lives on this build. */
export function useFieldSource(field: ImsSettingsField): ImsAccountBody['fields'][number] | null {
  return useAccountView().account.fields.find((source) => source.field === field) ?? null;
}
