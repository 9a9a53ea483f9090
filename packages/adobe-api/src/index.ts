export { AdobeApiError } from './errors.ts';
export type { AdobeApiErrorKind, AdobeFailureFacts } from './errors.ts';
export type { AdobeDeadlines } from './http.ts';
export type {
  GroupsReading,
  IncompleteReason,
  PagedReading,
  PageProgress,
  ReadingProgress,
  ReadOptions,
  ReadUsersOptions,
  UsersReading,
} from './list-reading.ts';
export { createTokenSource } from './token-source.ts';
export type { TokenSource, TokenSourceOptions } from './token-source.ts';
export { createUserManagement } from './user-management.ts';
export type { UserManagement, UserManagementOptions } from './user-management.ts';
export type { UserManagementGroup, UserManagementUser } from './wire.ts';
