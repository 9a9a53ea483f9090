import type { AccountConflict } from '@console/contract';
import { byField, flagFields, mayHoldSecret, type SecretChange, textFields } from '@console/domain';
import * as z from 'zod';
import { readStored, removeStored, writeStored } from './browser-storage.ts';

/** Who edits which account. Two operators on one computer never see each other's drafts. */
export interface DraftOwner {
  readonly instanceKey: string;
  readonly accountName: string;
  readonly login: string;
}

const draftSchema = z.object({
  version: z.literal(1),
  /** The account's revision when the edit began. */
  baseRevision: z.string(),
  savedAt: z.string(),
  /** Only values that differ from the account, as typed, valid or not; never the secret. */
  values: z
    .object({
      ...byField(textFields, () => z.string()),
      ...byField(flagFields, () => z.boolean()),
      imsScope: z.array(z.string()),
    })
    .partial(),
});
export type Draft = z.output<typeof draftSchema>;
export type DraftValues = Draft['values'];

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

/**
 * Stores the draft; a draft without changes is removed instead. Unknown members, such as the secret, are dropped, and so is a
 * field that may hold a secret typed there by mistake.
 */
export function keepDraft(owner: DraftOwner, draft: Omit<Draft, 'version'>): void {
  const { values: typed, ...rest } = draftSchema.parse({ version: 1, ...draft });
  const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => !mayHoldSecret(String(value))));
  if (Object.keys(values).length === 0) removeStored(keyOf(owner));
  else writeStored(keyOf(owner), JSON.stringify({ ...rest, values }));
}

export function removeDraft(owner: DraftOwner): void {
  removeStored(keyOf(owner));
}

/** In memory only, until the page closes: a typed secret, and a conflict that the form has to show. */
export interface EditMemory {
  readonly secret: SecretChange | null;
  readonly conflict: AccountConflict | null;
}

const memory = new Map<string, EditMemory>();

export function readEditMemory(owner: DraftOwner): EditMemory | null {
  return memory.get(keyOf(owner)) ?? null;
}

export function keepEditMemory(owner: DraftOwner, change: Partial<EditMemory>): void {
  const former = memory.get(keyOf(owner)) ?? { secret: null, conflict: null };
  memory.set(keyOf(owner), { ...former, ...change });
}

export function forgetEdit(owner: DraftOwner): void {
  memory.delete(keyOf(owner));
  removeDraft(owner);
}
