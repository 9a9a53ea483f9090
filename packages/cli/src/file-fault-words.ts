import type { AccountFileFault } from '@console/domain/account-file';
import { visible } from './paint.ts';

/** Where in the file, as a part of a sentence. */
function at(where: string): string {
  return where === '' ? 'the outermost object' : visible(where);
}

/** Why a file cannot be used, and what to do. No value of the file is in it. */
export function fileFaultWords(fault: AccountFileFault): string {
  switch (fault.code) {
    case 'too-large':
      return `The file is larger than ${fault.megabytes} MB. Export fewer accounts, or split the list “accounts”.`;
    case 'no-text':
      return 'The file is not text. Give the JSON file that “accounts export” wrote, saved as UTF-8.';
    case 'other-encoding':
      return 'The file is not in UTF-8, so that some letters would be guessed. Save it as UTF-8.';
    case 'empty':
      return 'The file is empty.';
    case 'no-json':
      return `The file is not JSON${fault.line === null ? '' : `: see line ${fault.line}`}. Correct it, or export it again.`;
    case 'other-format':
      return 'The file is JSON, but no file of external accounts: “format” has to be “campaign-external-accounts”.';
    case 'newer-version':
      return `The file has version ${fault.version}, and this console reads version 1. Use a newer console.`;
    case 'secret':
      return `There is a secret in the file: field ${visible(fault.field)} of account ${visible(fault.account)}. Remove it, and change that secret: who has the file may know it.`;
    case 'unknown-member':
      return `In ${at(fault.where)} there is something that a file of accounts does not have: ${visible(fault.names)}. Remove it; values of an account go into “fields”.`;
    case 'missing':
      return `${at(fault.where)} is missing or empty. Add it.`;
    case 'wrong-kind':
      return `${at(fault.where)} is of another kind than it has to be. Values are texts in quotes, or true and false.`;
    case 'too-long':
      return `${at(fault.where)} is longer than any field. Shorten it.`;
    case 'name-twice':
      return `Account ${visible(fault.account)} is in the file twice. Remove one of them.`;
    default:
      return `Field ${visible(fault.field)} of account ${visible(fault.account)} is in the file twice: in “fields”, “secrets” or “leftOut”. Remove one of them.`;
  }
}
