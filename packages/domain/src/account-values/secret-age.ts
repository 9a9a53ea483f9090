import { type AccountValue, secretMark } from './account-values.ts';

/** What the console remembers of one stored secret. Times are ms since 1970. */
export interface SecretMemory {
  /** Fingerprint of the stored form; empty text where none was stored. */
  readonly mark: string;
  /** From then on every look found this form. */
  readonly since: number;
  /** Login of the person who stored it through this console at that time; `null` where it was only seen. */
  readonly storedBy: string | null;
}

/** One look at a secret. */
export interface SecretLook {
  readonly value: AccountValue;
  /** Its reading began at `from` and had ended by `at`. */
  readonly from: number;
  readonly at: number;
  /** Set where this is what a write of this console left, with when it was sent. */
  readonly written?: { readonly by: string; readonly sentAt: number } | undefined;
}

/** Since when a secret has its stored form, ms since 1970: exactly where somebody stored it here, else at least. */
export interface SecretAge {
  readonly since: number;
  /** Login of the person who stored it here; `null` where it was only seen. */
  readonly by: string | null;
}

/**
 * What to remember after a look; `undefined` where it adds nothing. A hidden secret is neither the same nor another one, so it
 * changes nothing. A form that comes back after another one is counted from its return.
 */
export function rememberSecret(known: SecretMemory | undefined, look: SecretLook): SecretMemory | undefined {
  const { value, from, at, written } = look;
  const mark = fingerprintOf(value);
  // A slow reading must not undo what a later one has found.
  if (mark === null || (known !== undefined && known.since > from)) return undefined;
  if (known?.mark !== mark) return { mark, since: at, storedBy: written?.by ?? null };
  // Another person may have read the account between the write and its end.
  const isOfWrite = written !== undefined && known.storedBy === null && known.since >= written.sentAt;
  return isOfWrite ? { ...known, storedBy: written.by } : undefined;
}

/** `null` where nothing is stored, or nothing is known of this stored form. */
export function secretAgeOf(value: AccountValue | undefined, known: SecretMemory | undefined): SecretAge | null {
  const mark = value === undefined ? null : fingerprintOf(value);
  if (mark === null || mark === '' || known?.mark !== mark) return null;
  return { since: known.since, by: known.storedBy };
}

/** Two stored secrets without fingerprints cannot be compared. */
function fingerprintOf(value: AccountValue): string | null {
  const mark = secretMark(value);
  return mark === 'stored' ? null : mark;
}
