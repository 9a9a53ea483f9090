import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  /** `http://127.0.0.1:9100`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** `GET /metrics` on a port of its own, which a proxy in front of the console does not forward. @throws as `listen` does */
export async function serveMetrics(metrics: Metrics, at: { host: string; port: number }): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      // The store cannot be read: answer no numbers instead of old ones.
      () => response.writeHead(503).end(),
    );
  });
  server.listen(at.port, at.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : at.port;
  return {
    origin: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      metrics.close();
    },
  };
}
