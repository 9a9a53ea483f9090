import { type CampaignSoap, createCampaignSoap, type CampaignSoapOptions } from '@console/campaign-soap';
import type { Dispatcher } from 'undici';
import type { ProxyConfig } from '../../config/load-config.ts';
import { guardedDispatcher } from '../guarded-dispatcher.ts';

// Sockets to one instance; further calls wait for one within their own deadline.
const connections = 16;
// As many as sign-ins may be under way, and some for sessions that end.
const signInConnections = 12;

export interface CampaignClients {
  of(instanceKey: string): CampaignSoap;
  /** For sign-ins, on connections of their own: reads that hang do not keep anybody from signing in. */
  forSignIn(instanceKey: string): CampaignSoap;
  close(): Promise<void>;
}

export interface ClientTarget {
  readonly instances: ReadonlyMap<string, { readonly soapUrl: string; readonly proxy?: ProxyConfig | undefined }>;
  readonly allowLoopback: boolean;
  readonly deadlines?: CampaignSoapOptions['deadlines'];
}

/** Two clients, each with its own connections, for each configured instance, and no others. */
export function createCampaignClients({ instances, allowLoopback, deadlines }: ClientTarget): CampaignClients {
  const dispatchers: Dispatcher[] = [];
  const options = deadlines === undefined ? {} : { deadlines };
  const clientsOn = (most: number) =>
    new Map(
      [...instances].map(([key, { soapUrl, proxy }]) => {
        const dispatcher = guardedDispatcher({ allowLoopback, proxy, connections: most });
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
