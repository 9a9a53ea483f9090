/** How the console itself signs in at an instance: as an operator with a password, or as a technical account of Adobe. */
export type ServiceOperatorConfig = (
  | { readonly kind: 'password'; readonly login: string; readonly password: string }
  | {
      readonly kind: 'credential';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly scope: string;
      readonly tokenUrl: string;
      /** On the way to IMS. */
      readonly proxy: ProxyConfig | undefined;
    }
) & {
  /** Between two readings of the instance. */
  readonly readEveryMs: number;
};

/** How long the store keeps what is about people, ms. */
export interface Retention {
  /** Whom a plan touches, since it was made. */
  readonly planPeopleMs: number;
  /** People and operators that were read, since then. */
  readonly listMs: number;
  /** A session, since its end. */
  readonly sessionMs: number;
}

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A proxy of the deployer's network, through which an upstream is called. */
export interface ProxyConfig {
  /** `http://proxy.example:3128`, or https; nothing but scheme, host and port. */
  readonly address: string;
  /** `user:password`, for the proxy alone. Secret. */
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
   * When the processes restart by themselves, by the server's clock (`processRestartTime`, Campaign Classic docs), and after how
   * many hours without a change what is stored is taken to be in force.
   */
  readonly restart: { readonly dailyAt: string | null; readonly takenAfterHours: number };
  /** Any of these in `xtk:package` means that the IMS package is installed. */
  readonly packageNames: readonly string[] | undefined;
  /** Admin Console products that are Campaign; without them, those whose name contains "campaign". */
  readonly products: readonly string[] | undefined;
  /** Internal names of the account type; without them it is recognised by its label. */
  readonly imsTypeNames: readonly string[] | undefined;
  /** For so many days a sign-in with a Campaign password shows that an administrator has a way back. */
  readonly wayBackDays: number;
  /** A change after which more people than this, or more percent of all, may lose sign-in trips a guard. */
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
  /** Without one, the address of that name is called directly. */
  readonly proxies?: {
    readonly tokenUrl: ProxyConfig | undefined;
    readonly userManagementUrl: ProxyConfig | undefined;
  };
}

export interface AppConfig {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  /** By the keys of the instances that have one; the others are read when somebody looks. */
  readonly serviceOperators: ReadonlyMap<string, ServiceOperatorConfig>;
  readonly adminConsole: AdminConsoleConfig | undefined;
  readonly sqliteFile: string;
  readonly serverKey: Buffer;
  /** `https://console.example`, when the deployer says under which origin people reach the console. */
  readonly publicOrigin: string | undefined;
  readonly trustProxy: readonly string[];
  readonly allowLoopback: boolean;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  /** Where metrics are served; undefined where they are not. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Whether lines of the log name who asked. */
  readonly logsLogins: boolean;
  readonly retention: Retention;
  readonly previewDeadlineMs: number;
  /** What was read longer ago than this is stale: it missed several reads in a row. */
  readonly staleMs: number;
  /** Sentences for the log: accepted, and probably not meant. */
  readonly warnings: readonly string[];
}
