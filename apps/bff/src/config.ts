import { ConfigError, systemCode } from './config/config-error.ts';
import type { AppConfig, Environment } from './config/app-config.ts';
import { inspectConfig } from './config/inspect-config.ts';
import { storeFault } from './config/store-path.ts';
import { serverKeyBesideStore } from './server-key.ts';

export type {
  AdminConsoleConfig,
  AppConfig,
  InstanceConfig,
  ProxyConfig,
  ServiceOperatorConfig,
} from './config/app-config.ts';

/** Reads environment and configuration once, and makes a server key at the first start. @throws ConfigError with every mistake */
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
