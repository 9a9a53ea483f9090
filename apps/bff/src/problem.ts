import { type CallFailure, type ProblemBody, type ProblemCode, problemStatus } from '@console/contract';
import { maskLengthLimit } from '@console/domain';

/** What a problem may say besides its code: nothing that could contain a secret, a token or a stack. */
export type ProblemFacts = Pick<
  ProblemBody,
  | 'errors'
  | 'upstream'
  | 'failure'
  | 'campaignChanged'
  | 'conflict'
  | 'moved'
  | 'differences'
  | 'stops'
  | 'guards'
  | 'couldSignIn'
  | 'vain'
  | 'retryAfterSeconds'
>;

/** An expected failure with a stable code; the problems plugin turns it into the HTTP reply. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly facts: Partial<ProblemFacts>;

  constructor(code: ProblemCode, facts: Partial<ProblemFacts> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }

  get status(): number {
    return problemStatus[this.code];
  }
}

/** IMS neither gave a token nor refused one. */
export class ImsNotReached extends Error {
  override readonly name = 'ImsNotReached';
  /** Why, where the network says. */
  readonly failure: CallFailure | undefined;
  constructor(failure: CallFailure | undefined) {
    super();
    this.failure = failure;
  }
}

/** English titles for logs and curl. The browser does not load them: screens have their own sentence for each code. */
export const problemTitles: Readonly<Record<ProblemCode, string>> = {
  'invalid-request': 'Some of the input is not accepted.',
  'malformed-body': 'The body is not the JSON document this call takes.',
  'no-profile-names': 'The list holds no profile name.',
  'too-many-profile-names': 'The list holds too many profile names.',
  'mask-too-long': `The mask is longer than ${maskLengthLimit} characters.`,
  'nothing-to-change': 'The change would leave the account as it is.',
  'sign-in-required': 'Sign in first.',
  'session-expired': 'The session has ended. Sign in again.',
  'sign-in-refused': 'Campaign refused this login and password.',
  'native-sign-in-blocked': 'This instance does not accept Campaign logins.',
  'address-refused': "Campaign does not accept calls from the console's address.",
  'cross-site-request': 'The request did not come from the console.',
  'host-not-known':
    'The console does not answer under this name. Set publicOrigin in its configuration to the address at which people reach it.',
  'not-allowed': 'You do not have the right to do this.',
  'campaign-refused-write': 'Campaign refused to store the change.',
  'not-found': 'There is nothing here.',
  'unknown-instance': 'The console does not know this instance.',
  'account-not-found': 'The instance has no account of this name.',
  'package-missing': 'The package for the Adobe Experience Cloud is not installed on this instance.',
  'account-type-not-known': 'Which account type holds Adobe sign-in on this instance is not known.',
  'not-an-ims-account': 'This account is not of the Adobe Experience Cloud type.',
  'account-exists': 'The instance has an account of this name already.',
  'type-not-offered': 'Accounts of this type are not created here.',
  'account-read-only': 'This account cannot be changed here.',
  'ims-account-apart': 'The account of Adobe sign-in has plans of its own: it is changed by itself.',
  'test-not-offered': 'Campaign has no connection test for this account.',
  'secret-needed':
    'Type the secret again: the stored one is used only for the server, port, account and options that are stored.',
  'test-not-found': 'There is no such connection test in this session.',
  'plan-not-found': 'There is no such plan.',
  'plan-altered': 'This plan was changed in the store by something else than the console. Make a new one.',
  'plan-of-another': 'Somebody else computed this plan.',
  'secret-of-another-session': 'The secret of this plan was typed in another session.',
  'person-not-found': 'No known person has this id, e-mail address or login',
  'declaration-not-found': 'No declaration of a restart with this id counts at this instance',
  'method-not-allowed': 'This method does not exist here.',
  'account-changed': 'Somebody else changed the account meanwhile.',
  'plan-already-applied': 'This plan was applied before.',
  'apply-in-progress': 'This plan is being applied.',
  'account-locked': 'Another change of this account is not settled yet.',
  'expectations-changed': 'Somebody else changed the expectations meanwhile',
  'expectations-vain': 'A new expectation forbids nothing: what it names is not there. Confirm it, or put it right.',
  'stated-reading-changed': 'Somebody else stated or withdrew the reading of the mask meanwhile.',
  'people-read-already':
    'A technical account of the deployer reads Admin Console for this console, whole and by itself: a file beside it is not taken.',
  'basis-moved': 'What the plan was computed on is not what holds now. Make a new plan.',
  'guard-stops': 'A guard stops this plan. Override each that is named, with a reason where it trips.',
  'override-unknown': 'An override is for a guard that stops nothing now.',
  'way-back-missing':
    'No administrator could sign in and undo this. One of those named has to sign in here once, or confirm your own password.',
  'password-needed': 'Prove your password again, then apply.',
  'plan-expired': 'The plan is too old. Make a new one.',
  'body-too-large': 'The body is too large.',
  'unsupported-media-type': 'Only application/json is accepted; an upload is application/octet-stream.',
  'unsupported-content-encoding': 'A body is taken as it is, not compressed: leave the Content-Encoding header out.',
  'idempotency-key-reused': 'The Idempotency-Key was used for another plan.',
  'idempotency-key-required': 'The Idempotency-Key header is missing.',
  'too-many-requests': 'Too many attempts. Wait a while.',
  'headers-too-large': 'The request headers are too large.',
  internal: 'Something went wrong in the console.',
  'campaign-fault': 'Campaign answered with a fault.',
  'campaign-unexpected-reply': 'Campaign answered with something that is not its reply.',
  'mask-not-read': 'Campaign did not say which mask is stored, so nothing can be said of people.',
  'outcome-unknown': 'It is not known whether Campaign stored the change.',
  'preview-unavailable': 'The preview could not be computed in time.',
  'sign-ins-under-way': 'Other sign-ins to this instance wait for Campaign. Try again in a moment.',
  'store-unavailable': "The console's own store does not answer.",
  'campaign-unreachable': 'Campaign cannot be reached.',
  'campaign-timeout': 'Campaign did not answer in time.',
};
