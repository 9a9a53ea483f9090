// The pages of every account but that of Adobe sign-in, loaded as one file.
export { NewAccountRoute } from './new-account-route.tsx';
export { PlainAccount } from './plain-account.tsx';
