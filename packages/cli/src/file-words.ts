import type { AccountLeftOut, NotCompared, NotTaken, OpenReason } from '@console/domain/account-file';

/** Why an account is not in a file. */
export const leftOutWords: Readonly<Record<AccountLeftOut, string>> = {
  ims: 'holds Adobe sign-in, which is never in a file',
  'may-be-ims': 'may hold Adobe sign-in, which is never in a file',
  'name-not-read': 'its name was not read',
  'type-not-read': 'its type was not read',
  'type-without-name': 'the instance has no name for its type',
  'name-twice': 'another account has the same name',
  'not-found': 'not found',
};

/** Why nothing can be said of an account. */
export const notComparedWords: Readonly<Record<NotCompared, string>> = {
  ims: leftOutWords.ims,
  'may-be-ims': leftOutWords['may-be-ims'],
  'name-not-read': leftOutWords['name-not-read'],
  'type-not-read': 'its type was not read here',
  'type-without-name': 'the instance has no name for its type',
  'name-twice': 'several accounts have this name here',
  'other-type': 'it has another type here, and a type never changes',
  'names-not-read': 'it may be here: the names of some accounts were not read',
  'not-whole': 'it may be here: Campaign counts more accounts than it returned',
  fields: 'some of its values are not known',
};

/** Why an account that differs is left as it is. */
export const notTakenWords: Readonly<Record<NotTaken, string>> = {
  'read-only': 'it cannot be changed here',
  'no-such-type': 'the instance does not have its type',
  'type-twice': 'the instance has several types of this name',
  'adobe-managed': 'Adobe hosts the instance, and makes its accounts',
  'nothing-to-take': 'nothing that differs can be set here',
};

/** Why one field stays as it is. */
export const openWords: Readonly<Record<OpenReason, string>> = {
  secret: 'a secret, which is never compared',
  'secret-only-here': 'a secret that is stored here, and not in the file; it stays',
  'secret-hidden-here': 'a secret; Campaign does not say whether one is stored here',
  'secret-in-kind': 'a secret here, and a value in the file',
  'not-read-here': 'its value here was not read',
  'holds-secret-here': 'its value here holds a password',
  'left-out': 'left out of the file',
  'not-in-file': 'not in the file; it stays',
  'no-such-field': 'the account has no such field here',
  'other-kind': 'a value of another kind than the field here takes',
};
