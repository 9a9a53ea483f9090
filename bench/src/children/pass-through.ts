// The least a server between browser and Campaign can do: one upstream call through undici, its reply piped as it is.
import { createServer } from 'node:http';
import process from 'node:process';
import { Pool } from 'undici';
import { listen } from '../harness/listen.ts';

const pool = new Pool(process.argv[2] ?? '', { connections: 16 });
const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: 'xtk:queryDef#ExecuteQuery' };
const body =
  '<?xml version="1.0" encoding="utf-8"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>' +
  '<m:ExecuteQuery xmlns:m="urn:xtk:queryDef"><sessiontoken>___11111111-2222-3333-4444-555555555555</sessiontoken><document>' +
  '<queryDef schema="xtk:group" operation="select" lineCount="5000" startLine="0"><select><node expr="@id"/><node expr="@name"/>' +
  '<node expr="@label"/></select><orderBy><node expr="@id"/></orderBy></queryDef></document></m:ExecuteQuery></SOAP-ENV:Body></SOAP-ENV:Envelope>';

const server = createServer((_request, reply) => {
  pool.request({ path: '/nl/jsp/soaprouter.jsp', method: 'POST', headers, body }).then(
    (upstream) => {
      reply.writeHead(upstream.statusCode, { 'content-type': 'text/xml; charset=utf-8' });
      upstream.body.pipe(reply);
    },
    () => reply.writeHead(502).end(),
  );
});
process.stdout.write(`listening http://127.0.0.1:${await listen(server)}\n`);
