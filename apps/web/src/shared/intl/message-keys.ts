import type { AccountFileSentences } from './catalogues/en-account-file.ts';
import type { AccountStateSentences } from './catalogues/en-account-state.ts';
import type { AccountsSentences } from './catalogues/en-accounts.ts';
import type { ConsoleMessages } from './catalogues/en-console.ts';
import type { ExternalAccountSentences } from './catalogues/en-external-account.ts';
import type { FailureSentences } from './catalogues/en-failures.ts';
import type { FindingSentences } from './catalogues/en-findings.ts';
import type { ImpactSentences } from './catalogues/en-impact.ts';
import type { ManyAccountsSentences } from './catalogues/en-many-accounts.ts';
import type { MaskDetailsSentences } from './catalogues/en-mask-details.ts';
import type { PlanSentences } from './catalogues/en-plan.ts';
import type { ReadingSentences } from './catalogues/en-reading.ts';
import type { UploadSentences } from './catalogues/en-upload.ts';
import type { ValueFindingSentences } from './catalogues/en-value-findings.ts';
import type { SignInMessages } from './catalogues/en.ts';

/** All message keys. The English catalogues define them; the Swedish ones must have the same. */
export type MessageKey =
  | keyof SignInMessages
  | keyof ConsoleMessages
  | keyof AccountFileSentences
  | keyof AccountsSentences
  | keyof AccountStateSentences
  | keyof FailureSentences
  | keyof FindingSentences
  | keyof ImpactSentences
  | keyof ManyAccountsSentences
  | keyof MaskDetailsSentences
  | keyof PlanSentences
  | keyof ReadingSentences
  | keyof UploadSentences
  | keyof ExternalAccountSentences
  | keyof ValueFindingSentences;

/** A loaded catalogue: each message is plain text, or parsed at build time. */
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;
