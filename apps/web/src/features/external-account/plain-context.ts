import type { PlainAccountBody } from '@console/contract';
import type { ValueFinding } from '@console/domain';
import { createContext, useContext } from 'react';
import type { FieldErrors } from './form/plain-errors.ts';

export interface PlainView {
  readonly account: PlainAccountBody;
  /** Nobody may change it here, or this person may not. */
  readonly isReadOnly: boolean;
  readonly errors: FieldErrors;
  /** Remarks on the account as it would be after what is typed. */
  readonly findings: readonly ValueFinding[];
}

export const PlainContext = createContext<PlainView | null>(null);

export function usePlainView(): PlainView {
  const view = useContext(PlainContext);
  if (!view) throw new Error('A field is drawn outside its account.');
  return view;
}
