import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from './listen.ts';
import { groupCountReply, groupsReply, logoffReply, logonReply, queryDefSchemaReply } from './soap-text.ts';

export interface CannedCampaign extends AsyncDisposable {
  readonly origin: string;
}

/** A Campaign that says the same to everybody at once, of one list of groups: the cheapest upstream there is, so that what calls it is measured. */
export async function startCannedCampaign(groupCount: number): Promise<CannedCampaign> {
  const replies = new Map([
    ['xtk:queryDef#ExecuteQuery', Buffer.from(groupsReply(groupCount))],
    ['xtk:session#Logon', Buffer.from(logonReply)],
    ['xtk:session#Logoff', Buffer.from(logoffReply)],
    ['xtk:persist#GetEntityIfMoreRecent', Buffer.from(queryDefSchemaReply)],
  ]);
  const count = Buffer.from(groupCountReply(groupCount));
  const nothing = Buffer.from(groupsReply(0));
  const server = createServer((request, reply) => {
    const known = replies.get(String(request.headers['soapaction']).replaceAll('"', ''));
    void text(request).then((asked) => {
      // A list is counted, read, and read on after its last row.
      const rest = asked.includes('expr="@id &gt; ') ? nothing : known;
      const body = asked.includes('operation="count"') ? count : rest;
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
