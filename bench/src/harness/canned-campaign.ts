import { createServer } from 'node:http';
import { listen } from './listen.ts';
import { groupsReply, logoffReply, logonReply, queryDefSchemaReply } from './soap-text.ts';

export interface CannedCampaign extends AsyncDisposable {
  readonly origin: string;
}

/** A Campaign that says the same to everybody at once: the cheapest upstream there is, so that what calls it is measured. */
export async function startCannedCampaign(groupCount: number): Promise<CannedCampaign> {
  const replies = new Map([
    ['xtk:queryDef#ExecuteQuery', Buffer.from(groupsReply(groupCount))],
    ['xtk:session#Logon', Buffer.from(logonReply)],
    ['xtk:session#Logoff', Buffer.from(logoffReply)],
    ['xtk:persist#GetEntityIfMoreRecent', Buffer.from(queryDefSchemaReply)],
  ]);
  const server = createServer((request, reply) => {
    const body = replies.get(String(request.headers['soapaction']).replaceAll('"', ''));
    request.resume();
    request.once('end', () => {
      if (body === undefined) reply.writeHead(404).end();
      else reply.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', 'content-length': body.length }).end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
