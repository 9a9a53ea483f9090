/** External accounts as a file for a repository. An entry of its own, so that a browser loads it with the page that needs it. */
export {
  type AccountFile,
  accountFileSchema,
  accountFileText,
  type FileAccount,
  type FileValue,
} from './account-file/account-file.ts';
export { actOfFile, canTake, type FileAct } from './account-file/acts-of-file.ts';
export {
  compareAccountFile,
  type ComparedAccount,
  type Differing,
  type FieldDifference,
  type FileAccountType,
  type InstanceAccounts,
  type NotCompared,
  type NotTaken,
  type OpenField,
  openFieldsOf,
  type OpenReason,
} from './account-file/compare-account-file.ts';
export {
  type AccountFileFault,
  type ParsedAccountFile,
  parseAccountFile,
  sizeFault,
} from './account-file/parse-account-file.ts';
export {
  type AccountLeftOut,
  accountLeftOutReasons,
  type AccountNotInFile,
  type ReadAccount,
  writeAccountFile,
  type WrittenAccounts,
} from './account-file/write-account-file.ts';
