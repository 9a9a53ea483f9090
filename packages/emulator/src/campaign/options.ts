import type { Row } from './records.ts';

/** Where the value of an option is stored, by its data type; text where the type has no attribute of its own (SDK, `xtkCaster`). */
const VALUE_PATHS: Readonly<Record<string, string>> = {
  '1': '@longValue',
  '2': '@longValue',
  '3': '@longValue',
  '4': '@doubleValue',
  '5': '@doubleValue',
  '7': '@timeStampValue',
  '10': '@timeStampValue',
  '12': 'memoValue',
  '13': 'memoValue',
  '15': '@longValue',
};

/** The value and the type of an option, as `GetOption` gives them; empty and type 0 for one that does not exist. */
export function optionValue(option: Row | undefined): { readonly value: string; readonly type: string } {
  if (!option) return { value: '', type: '0' };
  const type = option.get('@dataType') ?? '6';
  return { value: option.get(VALUE_PATHS[type] ?? '@stringValue') ?? '', type };
}
