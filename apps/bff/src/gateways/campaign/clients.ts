import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { type CampaignSoap, createCampaignSoap, type CampaignSoapOptions } from '@console/campaign-soap';
import { Agent, type Dispatcher } from 'undici';
import { mayConnect } from '../../config-addresses.ts';

const connectMs = 3_000;
// Sockets to one instance; further calls wait for one within their own deadline.
const connections = 16;
// As many as sign-ins may be under way, and some for sessions that end.
const signInConnections = 12;

/**
 * A dispatcher that judges each address a name resolves to at the moment of connecting, so that a name cannot point
 * elsewhere after the configuration was checked.
 */
export function guardedDispatcher(allowLoopback: boolean, most = connections): Dispatcher {
  return new Agent({ connections: most, connect: { timeout: connectMs, lookup: guardedLookup(allowLoopback) } });
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

export interface CampaignClients {
  of(instanceKey: string): CampaignSoap;
  /** For sign-ins, on connections of their own: reads that hang do not keep anybody from signing in. */
  forSignIn(instanceKey: string): CampaignSoap;
  close(): Promise<void>;
}

export interface ClientTarget {
  readonly instances: ReadonlyMap<string, { readonly soapUrl: string }>;
  readonly allowLoopback: boolean;
  readonly deadlines?: CampaignSoapOptions['deadlines'];
}

/** Two clients, each with its own connections, for each configured instance, and no others. */
export function createCampaignClients({ instances, allowLoopback, deadlines }: ClientTarget): CampaignClients {
  const dispatchers: Dispatcher[] = [];
  const options = deadlines === undefined ? {} : { deadlines };
  const clientsOn = (most: number) =>
    new Map(
      [...instances].map(([key, { soapUrl }]) => {
        const dispatcher = guardedDispatcher(allowLoopback, most);
        dispatchers.push(dispatcher);
        return [
          key,
          createCampaignSoap({ baseUrl: soapUrl, dispatcher, clientName: 'campaign-ims-console', ...options }),
        ];
      }),
    );
  const clients = clientsOn(connections);
  const signInClients = clientsOn(signInConnections);
  return {
    of: (instanceKey) => found(clients.get(instanceKey), instanceKey),
    forSignIn: (instanceKey) => found(signInClients.get(instanceKey), instanceKey),
    async close() {
      await Promise.all([...clients.values(), ...signInClients.values()].map((client) => client.close()));
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.destroy()));
    },
  };
}

function found(client: CampaignSoap | undefined, instanceKey: string): CampaignSoap {
  if (client === undefined) throw new Error(`no client for ${instanceKey}`);
  return client;
}
