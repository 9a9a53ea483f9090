import { isReason, reasonLength } from '@console/domain';
import { UsageError } from './usage-error.ts';

export const filesOptions = {
  output: { type: 'string', short: 'o' },
  only: { type: 'string', multiple: true },
  yes: { type: 'boolean' },
  reason: { type: 'string' },
} as const;

export const filesOptionNames = ['output', 'only', 'yes', 'reason'] as const;

/** What is done with a file of external accounts. */
export type FilesAct =
  /** `names` are internal names; none for all. Without `output` the file is printed. */
  | { readonly kind: 'export'; readonly names: readonly string[]; readonly output?: string }
  | { readonly kind: 'plan'; readonly file: string; readonly only: readonly string[] }
  | {
      readonly kind: 'apply';
      readonly file: string;
      readonly only: readonly string[];
      readonly isConfirmed: boolean;
      readonly reason?: string | undefined;
    };

const kinds = ['export', 'plan', 'apply'] as const;

export interface FilesValues {
  readonly output?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly yes?: boolean | undefined;
  readonly reason?: string | undefined;
}

export function isFilesWord(word: string | undefined): word is FilesAct['kind'] {
  return kinds.some((kind) => kind === word);
}

/**
 * @param words - what comes after the instance: names to export, or the file
 * @throws UsageError
 */
export function filesActOf(kind: FilesAct['kind'], words: readonly string[], values: FilesValues): FilesAct {
  const { output, only = [], yes, reason } = values;
  if (yes !== undefined && kind !== 'apply') throw new UsageError('--yes goes with accounts apply.');
  if (reason !== undefined && kind !== 'apply') throw new UsageError('--reason goes with accounts apply.');
  if (reason !== undefined && !isReason(reason))
    throw new UsageError(`--reason takes ${reasonLength.least} to ${reasonLength.most} characters.`);
  if (kind === 'export') {
    if (only.length > 0) throw new UsageError('The names of the accounts to export come after the instance.');
    if (output === '') throw new UsageError('--output takes the name of a file.');
    return { kind, names: [...new Set(words)], ...(output === undefined ? {} : { output }) };
  }
  if (output !== undefined) throw new UsageError('--output goes with accounts export.');
  const [file, ...more] = words;
  if (file === undefined || file === '') throw new UsageError('Which file? Its name comes after the instance.');
  if (more.length > 0) throw new UsageError('One file at a time. --only names the accounts that are taken from it.');
  return kind === 'plan'
    ? { kind, file, only }
    : { kind, file, only, isConfirmed: yes === true, ...(reason === undefined ? {} : { reason }) };
}
