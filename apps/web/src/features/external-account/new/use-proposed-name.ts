import { useEffect, useRef } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { formName, type PlainValues } from '../form/plain-values.ts';
import { proposeName } from './propose-name.ts';

const labelName = formName('label');
const nameName = formName('name');

function textOf(value: PlainValues[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Follows the label with the internal name until the person types one. */
export function useProposedName({ control, getValues, setValue }: UseFormReturn<PlainValues>): void {
  const label = useWatch({ control, compute: (typed: PlainValues) => textOf(typed[labelName]) });
  const former = useRef(label);
  useEffect(() => {
    if (former.current === label) return;
    const name = textOf(getValues(nameName));
    const isOwn = name !== '' && name !== proposeName(former.current);
    former.current = label;
    if (!isOwn) setValue(nameName, proposeName(label));
  }, [label, getValues, setValue]);
}
