import { ConfigError, systemCode } from './config-error.ts';
import type { AppConfig, Environment } from './app-config.ts';
import { inspectConfig } from './check/inspect-config.ts';
import { storeFault } from './store-path.ts';
import { serverKeyBesideStore } from './secrets/server-key.ts';

export type {
  AdminConsoleConfig,
  AppConfig,
  InstanceConfig,
  ProxyConfig,
  ServiceOperatorConfig,
} from './app-config.ts';

/** Reads environment and configuration once, and creates a server key at the first start. @throws ConfigError with every mistake */
export function readConfig(environment: Environment): AppConfig {
  const inspected = inspectConfig(environment);
  if (inspected.kind === 'faulty') throw new ConfigError(inspected.sentences);
  const { config } = inspected;
  return Object.freeze({ ...config, serverKey: config.serverKey ?? madeServerKey(config.sqliteFile) });
}

function madeServerKey(sqliteFile: string): Buffer {
  try {
    return serverKeyBesideStore(sqliteFile);
  } catch (error) {
    const code = systemCode(error);
    throw code === '' ? error : new ConfigError([storeFault(code)]);
  }
}
