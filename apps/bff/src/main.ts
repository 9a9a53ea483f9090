import path from 'node:path';
import process from 'node:process';
import { buildApp } from './app.ts';
import { startFault } from './config/check/start-fault.ts';
import { readConfig } from './config/load-config.ts';
import { createGateways } from './gateways/create-gateways.ts';
import { startMetrics } from './metrics/start-metrics.ts';
import { watchConnections } from './http/open-connections.ts';
import { stopBySignals } from './http/stop.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';

const stopping = stopBySignals();

async function start(): Promise<void> {
  const config = readConfig(process.env);
  // With the compile cache, work processes start twice as fast.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(path.dirname(config.sqliteFile), 'compiled');
  const store = await openSqliteStore({ file: config.sqliteFile, serverKey: config.serverKey });
  const metrics = await startMetrics(config, store);
  const app = await buildApp({
    config,
    store,
    gateways: createGateways(config),
    // Standard output is only for the line with the console's address.
    log: process.stderr,
    onAnswered: metrics.answered,
    onAuditChecked: metrics.auditChecked,
  });
  for (const warning of config.warnings) app.log.warn(warning);
  const connections = watchConnections(app.server);
  stopping.serving({
    log: app.log,
    async end() {
      connections.cutIdle();
      await metrics.close();
      await app.close();
    },
    cut: () => connections.cutAll(),
  });
  const address = new URL(await app.listen({ host: config.host, port: config.port }));
  if (address.hostname === '0.0.0.0' || address.hostname === '[::]') address.hostname = '127.0.0.1';
  process.stdout.write(`ready ${address.origin}\n`);
}

try {
  await start();
} catch (error) {
  const sentences = startFault(error);
  if (sentences === undefined) throw error;
  process.stderr.write(`${sentences}\n`);
  process.exit(1);
}
