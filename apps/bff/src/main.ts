import path from 'node:path';
import process from 'node:process';
import { buildApp } from './app.ts';
import { auditKeyOf } from './server-key.ts';
import { ConfigError, readConfig } from './config.ts';
import { createGateways } from './gateways/create-gateways.ts';
import { watchConnections } from './open-connections.ts';
import { stopBySignals } from './stop.ts';
import { openSqliteStore, StoreLockedError } from './store/sqlite-store.ts';

const stopping = stopBySignals();

async function start(): Promise<void> {
  const config = readConfig(process.env);
  // The backend's helper processes start twice as fast from code that was read before.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(path.dirname(config.sqliteFile), 'compiled');
  const store = await openSqliteStore({ file: config.sqliteFile, auditKey: auditKeyOf(config.serverKey) });
  // Standard output is for the line that says where the console is; the log goes beside it.
  const app = await buildApp({ config, store, gateways: createGateways(config), log: process.stderr });
  const connections = watchConnections(app.server);
  stopping.serving({
    log: app.log,
    async end() {
      connections.cutIdle();
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
  const isExpected = error instanceof ConfigError || error instanceof StoreLockedError;
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!isExpected && !isTaken) throw error;
  process.stderr.write(isTaken ? 'PORT: another program listens there.\n' : `${error.message}\n`);
  process.exit(1);
}
