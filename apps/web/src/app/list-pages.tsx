// The list of accounts, and what is done with several of them: loaded as one file.
export { AccountsRoute } from './accounts-route.tsx';
export { ChangeAccountsRoute } from './change-accounts-route.tsx';
