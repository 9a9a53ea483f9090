import { maskLengthLimit } from '@console/domain';

/**
 * Everything that can go wrong on `/api`: a stable code, its HTTP status, and a title in English prose for logs and curl. Screens
 * have sentences of their own for each code.
 */
export const problems = {
  'invalid-request': { status: 400, title: 'Some of the input is not accepted.' },
  'malformed-body': { status: 400, title: 'The body is not the JSON document this call takes.' },
  'no-profile-names': { status: 400, title: 'The list holds no profile name.' },
  'too-many-profile-names': { status: 400, title: 'The list holds too many profile names.' },
  'mask-too-long': { status: 400, title: `The mask is longer than ${maskLengthLimit} characters.` },
  'nothing-to-change': { status: 400, title: 'The change would leave the account as it is.' },
  'sign-in-required': { status: 401, title: 'Sign in first.' },
  'session-expired': { status: 401, title: 'The session has ended. Sign in again.' },
  'sign-in-refused': { status: 401, title: 'Campaign refused this login and password.' },
  'native-sign-in-blocked': { status: 403, title: 'This instance does not accept Campaign logins.' },
  'address-refused': { status: 403, title: "Campaign does not accept calls from the console's address." },
  'cross-site-request': { status: 403, title: 'The request did not come from the console.' },
  'host-not-known': {
    status: 421,
    title:
      'The console does not answer under this name. Set publicOrigin in its configuration to the address at which people reach it.',
  },
  'not-allowed': { status: 403, title: 'You do not have the right to do this.' },
  'campaign-refused-write': { status: 403, title: 'Campaign refused to store the change.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'unknown-instance': { status: 404, title: 'The console does not know this instance.' },
  'account-not-found': { status: 404, title: 'The instance has no account of this name.' },
  'package-missing': {
    status: 404,
    title: 'The package for the Adobe Experience Cloud is not installed on this instance.',
  },
  'account-type-not-known': {
    status: 404,
    title: 'Which account type holds Adobe sign-in on this instance is not known.',
  },
  'not-an-ims-account': { status: 404, title: 'This account is not of the Adobe Experience Cloud type.' },
  'plan-not-found': { status: 404, title: 'There is no such plan.' },
  'plan-altered': {
    status: 409,
    title: 'This plan was changed in the store by something else than the console. Make a new one.',
  },
  'plan-of-another': { status: 403, title: 'Somebody else computed this plan.' },
  'secret-of-another-session': { status: 409, title: 'The secret of this plan was typed in another session.' },
  'person-not-found': { status: 404, title: 'No known person has this id, e-mail address or login' },
  'declaration-not-found': { status: 404, title: 'No declaration of a restart with this id counts at this instance' },
  'method-not-allowed': { status: 405, title: 'This method does not exist here.' },
  'account-changed': { status: 409, title: 'Somebody else changed the account meanwhile.' },
  'plan-already-applied': { status: 409, title: 'This plan was applied before.' },
  'apply-in-progress': { status: 409, title: 'This plan is being applied.' },
  'account-locked': { status: 409, title: 'Another change of this account is not settled yet.' },
  'expectations-changed': { status: 409, title: 'Somebody else changed the expectations meanwhile' },
  'expectations-vain': {
    status: 409,
    title: 'A new expectation forbids nothing: what it names is not there. Confirm it, or put it right.',
  },
  'stated-reading-changed': {
    status: 409,
    title: 'Somebody else stated or withdrew the reading of the mask meanwhile.',
  },
  'people-read-already': {
    status: 409,
    title:
      'A technical account of the deployer reads Admin Console for this console, whole and by itself: a file beside it is not taken.',
  },
  'basis-moved': { status: 409, title: 'What the plan was computed on is not what holds now. Make a new plan.' },
  'guard-stops': {
    status: 409,
    title: 'A guard stops this plan. Override each that is named, with a reason where it trips.',
  },
  'override-unknown': { status: 409, title: 'An override is for a guard that stops nothing now.' },
  'way-back-missing': {
    status: 409,
    title:
      'No administrator could sign in and undo this. One of those named has to sign in here once, or confirm your own password.',
  },
  'password-needed': { status: 403, title: 'Prove your password again, then apply.' },
  'plan-expired': { status: 410, title: 'The plan is too old. Make a new one.' },
  'body-too-large': { status: 413, title: 'The body is too large.' },
  'unsupported-media-type': {
    status: 415,
    title: 'Only application/json is accepted; an upload is application/octet-stream.',
  },
  'unsupported-content-encoding': {
    status: 415,
    title: 'A body is taken as it is, not compressed: leave the Content-Encoding header out.',
  },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another plan.' },
  'idempotency-key-required': { status: 428, title: 'The Idempotency-Key header is missing.' },
  'too-many-requests': { status: 429, title: 'Too many attempts. Wait a while.' },
  'headers-too-large': { status: 431, title: 'The request headers are too large.' },
  internal: { status: 500, title: 'Something went wrong in the console.' },
  'campaign-fault': { status: 502, title: 'Campaign answered with a fault.' },
  'campaign-unexpected-reply': { status: 502, title: 'Campaign answered with something that is not its reply.' },
  'mask-not-read': {
    status: 502,
    title: 'Campaign did not say which mask is stored, so nothing can be said of people.',
  },
  'outcome-unknown': { status: 502, title: 'It is not known whether Campaign stored the change.' },
  'preview-unavailable': { status: 503, title: 'The preview could not be computed in time.' },
  'sign-ins-under-way': {
    status: 503,
    title: 'Other sign-ins to this instance wait for Campaign. Try again in a moment.',
  },
  'store-unavailable': { status: 503, title: "The console's own store does not answer." },
  'campaign-unreachable': { status: 504, title: 'Campaign cannot be reached.' },
  'campaign-timeout': { status: 504, title: 'Campaign did not answer in time.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;
export type ProblemCode = keyof typeof problems;

function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}

export const problemCodes = Object.keys(problems).filter(isProblemCode);
