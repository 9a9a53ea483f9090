/** How the console itself signs in at an instance: as an operator with a password, or as a technical account of Adobe. */
export type ServiceOperatorConfig = (
  | { readonly kind: 'password'; readonly login: string; readonly password: string }
  | {
      readonly kind: 'credential';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly scope: string;
      readonly tokenUrl: string;
      /** The proxy for IMS. */
      readonly proxy: ProxyConfig | undefined;
    }
) & {
  /** Interval between two reads of the instance. */
  readonly readEveryMs: number;
};

/** How long the store keeps data about people, ms. */
export interface Retention {
  /** The people of a plan, from its creation. */
  readonly planPeopleMs: number;
  /** Lists of people and operators, from when they were read. */
  readonly listMs: number;
  /** A session, from its end. */
  readonly sessionMs: number;
}

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A proxy of the deployer's network, through which an upstream is called. */
export interface ProxyConfig {
  /** `http://proxy.example:3128`, or https; nothing but scheme, host and port. */
  readonly address: string;
  /** `user:password` for the proxy. Secret. */
  readonly credentials?: string | undefined;
}

export interface InstanceConfig {
  readonly key: string;
  readonly label: string;
  /** Where people reach the instance. */
  readonly address: string;
  /** Where the console calls it. */
  readonly soapUrl: string;
  /** Without it the instance is called directly. */
  readonly proxy?: ProxyConfig | undefined;
  readonly campaignLogin: 'available' | 'blocked';
  readonly hosting: 'on-premise' | 'adobe-managed';
  /**
   * When the server processes restart daily, by the server's clock (`processRestartTime`, Campaign Classic docs), and after how
   * many hours without a change the stored settings count as in force.
   */
  readonly restart: { readonly dailyAt: string | null; readonly takenAfterHours: number };
  /** Any of these in `xtk:package` means that the IMS package is installed. */
  readonly packageNames: readonly string[] | undefined;
  /** Admin Console products that are Campaign; without them, those whose name contains "campaign". */
  readonly products: readonly string[] | undefined;
  /** Internal names of the account type; without them the type is found by its label. */
  readonly imsTypeNames: readonly string[] | undefined;
  /** For this many days a sign-in with a Campaign password proves that an administrator has a way back. */
  readonly wayBackDays: number;
  /** A guard trips if more people, or a larger share of all, may lose sign-in. */
  readonly limits: { readonly people: number; readonly percent: number };
}

export interface AdminConsoleConfig {
  readonly organizationId: string;
  readonly tokenUrl: string;
  readonly userManagementUrl: string;
  readonly clientId: string;
  readonly clientSecrets: readonly [primary: string, secondary?: string];
  readonly scope: string;
  readonly refreshMs: number;
  /** An address without a proxy here is called directly. */
  readonly proxies?: {
    readonly tokenUrl: ProxyConfig | undefined;
    readonly userManagementUrl: ProxyConfig | undefined;
  };
}

export interface AppConfig {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  /** By instance key. Instances without one are read when a person looks. */
  readonly serviceOperators: ReadonlyMap<string, ServiceOperatorConfig>;
  readonly adminConsole: AdminConsoleConfig | undefined;
  readonly sqliteFile: string;
  readonly serverKey: Buffer;
  /** `https://console.example`; undefined when the deployer has not configured the origin. */
  readonly publicOrigin: string | undefined;
  readonly trustProxy: readonly string[];
  readonly allowLoopback: boolean;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  /** Where metrics are served; undefined if they are switched off. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Whether log lines have the login. */
  readonly logsLogins: boolean;
  readonly retention: Retention;
  readonly previewDeadlineMs: number;
  /** Lists older than this are stale: several reads in a row have failed. */
  readonly staleMs: number;
  /** A secret that has been stored for longer is found to be old. */
  readonly secretAgeMs: number;
  /** Sentences for the log about settings that are accepted but probably not meant. */
  readonly warnings: readonly string[];
}
