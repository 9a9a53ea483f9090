import type { AccountConflict } from '@console/contract';
import { mayHoldSecret, type SecretChange } from '@console/domain';
import * as z from 'zod';
import { readStored, removeStored, writeStored } from './browser-storage.ts';

/** Who edits which account. Two operators on one computer never see each other's drafts. */
export interface DraftOwner {
  readonly instanceKey: string;
  readonly accountName: string;
  readonly login: string;
}

const valueSchema = z.union([z.string(), z.boolean(), z.array(z.string())]);

const draftSchema = z.object({
  version: z.literal(1),
  /** The account's revision when the edit began. */
  baseRevision: z.string(),
  savedAt: z.string(),
  /** Only values that differ from the account, as typed, valid or not; never a secret. */
  values: z.record(z.string(), valueSchema),
});
export type Draft = z.output<typeof draftSchema>;
export type DraftValues = Draft['values'];

interface DraftToKeep extends Pick<Draft, 'baseRevision' | 'savedAt'> {
  readonly values: Readonly<Record<string, unknown>>;
}

function keyOf({ instanceKey, accountName, login }: DraftOwner): string {
  return `ims-console.draft.${[instanceKey, accountName, login].map(encodeURIComponent).join('.')}`;
}

/** The stored draft of this edit; `null` if there is none or it is unreadable. */
export function readDraft(owner: DraftOwner): Draft | null {
  const text = readStored(keyOf(owner));
  if (text === null) return null;
  try {
    const read = draftSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

// A password in a list of options, such as ProxyPwd=… of BigQuery.
const namedSecret = /(?:pwd|pass(?:word|wd|phrase)?|secret|token|key)[\w-]*\s*[=:]/iu;

/**
 * Stores the draft; a draft without changes is removed instead. What is no value of a field, a typed secret for one, is dropped,
 * and so is a field that may hold a secret typed there by mistake.
 */
export function keepDraft(owner: DraftOwner, draft: DraftToKeep): void {
  const typed = Object.entries(draft.values).filter(([, value]) => {
    const read = valueSchema.safeParse(value);
    return read.success && !mayHoldSecret(String(read.data)) && !namedSecret.test(String(read.data));
  });
  const { values, ...rest } = draftSchema.parse({ version: 1, ...draft, values: Object.fromEntries(typed) });
  if (Object.keys(values).length === 0) removeStored(keyOf(owner));
  else writeStored(keyOf(owner), JSON.stringify({ ...rest, values }));
}

export function removeDraft(owner: DraftOwner): void {
  removeStored(keyOf(owner));
}

/** By field. */
export type TypedSecrets = Readonly<Record<string, SecretChange>>;

/** In memory only, until the page closes: typed secrets, and a conflict that the form has to show. */
export interface EditMemory {
  readonly secrets: TypedSecrets;
  readonly conflict: AccountConflict | null;
}

const memory = new Map<string, EditMemory>();

export function readEditMemory(owner: DraftOwner): EditMemory | null {
  return memory.get(keyOf(owner)) ?? null;
}

export function keepEditMemory(owner: DraftOwner, change: Partial<EditMemory>): void {
  const former = memory.get(keyOf(owner)) ?? { secrets: {}, conflict: null };
  memory.set(keyOf(owner), { ...former, ...change });
}

export function forgetEdit(owner: DraftOwner): void {
  memory.delete(keyOf(owner));
  removeDraft(owner);
}
