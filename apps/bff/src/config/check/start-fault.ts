import { StoreRefusedError } from '../../store/sqlite/store-refusal.ts';
import { StoreUnavailable } from '../../store/store-unavailable.ts';
import { StoreLockedError } from '../../store/sqlite/store-lock.ts';
import { ConfigError, systemCode } from '../config-error.ts';
import { storeFault } from '../store-path.ts';

/** The sentences for the person who starts the console; undefined if the error is not a mistake of theirs. */
export function startFault(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof StoreLockedError || error instanceof StoreRefusedError)
    return error.message;
  if (error instanceof StoreUnavailable) return storeFault(systemCode(error.cause));
  const isListening = error instanceof Error && 'syscall' in error && listeningCalls.has(String(error.syscall));
  return isListening ? listeningFaults[systemCode(error)] : undefined;
}

const listeningCalls = new Set(['listen', 'bind', 'getaddrinfo']);

const otherHost = 'give it an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them';

const listeningFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT is taken by another program: stop that one, or give it another whole number from 0 to 65535.',
  EACCES: 'PORT is one on which this user may not listen: give it a whole number from 1024 to 65535.',
  EADDRNOTAVAIL: `HOST is not an address of this machine: ${otherHost}.`,
  EAFNOSUPPORT: `HOST is of a kind that is switched off on this machine: ${otherHost}.`,
  EINVAL: `HOST cannot be listened on: ${otherHost}.`,
  ENOTFOUND: `HOST is a name that is not known: ${otherHost}.`,
  EAI_AGAIN: `HOST is a name that cannot be looked up now: ${otherHost}.`,
};
