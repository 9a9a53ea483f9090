import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import type { ProxyConfig } from '../config/load-config.ts';
import { mayConnect } from '../config/network/config-addresses.ts';
import { tunnelThrough } from './tunnel.ts';

const connectMs = 3_000;

export interface DispatcherOptions {
  readonly allowLoopback: boolean;
  /** Without it the upstream is called directly. */
  readonly proxy?: ProxyConfig | undefined;
  /** Sockets to one upstream; further calls wait for one within their own deadline. */
  readonly connections?: number;
}

/**
 * A dispatcher that judges each address a name resolves to at the moment of connecting, so that a name cannot point
 * elsewhere after the configuration was checked. Through a proxy that is the proxy's own name: the upstream's is resolved by
 * the proxy, and judged only where it is written as an address.
 */
export function guardedDispatcher({ allowLoopback, proxy, connections = 16 }: DispatcherOptions): Dispatcher {
  const connect =
    proxy === undefined
      ? { timeout: connectMs, lookup: guardedLookup(allowLoopback) }
      : // Many a proxy runs on this machine.
        tunnelThrough(proxy, { connectMs, allowLoopback, lookup: guardedLookup(true) });
  return new Agent({ connections, connect });
}

function guardedLookup(allowLoopback: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, []);
        return;
      }
      const allowed = addresses.filter(({ address }) => mayConnect(address, allowLoopback));
      const first = allowed[0];
      if (first === undefined || allowed.length < addresses.length) {
        callback(Object.assign(new Error('address not allowed'), { code: 'EADDRREFUSED' }), []);
        return;
      }
      if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
