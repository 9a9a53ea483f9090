/** What `pnpm server config init` writes: every setting, those with a default as comments. */
export const exampleConfig = `// Configuration of the console. JSON; comments and trailing commas are allowed. apps/bff/README.md describes every setting.
// Paths are relative to this file. Check it with: CONSOLE_CONFIG=<this file> pnpm server config check
{
  "instances": [
    {
      // A short name for addresses: small letters, digits, dashes.
      "key": "prod",
      // The name on screen.
      "label": "Production",
      // Where people reach the instance. Without the path of the SOAP router, which is added.
      "address": "https://acme.campaign.example",
      // Where the console calls it, if that differs.
      // "soapUrl": "https://acme-internal.campaign.example",
      // "blocked" where signing in with a Campaign password is switched off.
      // "campaignLogin": "available",
      // "adobe-managed" where Adobe restarts the server after a change.
      // "hosting": "on-premise",
      // When it restarts by itself, null for never, and after how many hours without a change a setting counts as in force.
      // "restart": { "dailyAt": "06:00", "takenAfterHours": 48 },
      // Names of the IMS package, of Admin Console products that are Campaign, and of the account type, where they are unusual.
      // "packageNames": ["nms:ims"],
      // "products": ["Adobe Campaign"],
      // "imsTypeNames": ["adobeMarketingCloud"],
      // Where this instance is called another way than the others: a proxy of its own, or "none" to go directly.
      // "proxy": "none",
      // For so many days a sign-in with a Campaign password shows that an administrator has a way back.
      // "wayBackDays": 7,
      // When more people, or more percent of all, may lose sign-in by a change, its guards stop it.
      // "limits": { "people": 50, "percent": 10 },
      // An operator of the console's own: reads the instance every so many minutes and settles writes whose answer was lost.
      // Instead of the file, "passwordEnv" is the name of an environment variable.
      // Or a technical account: "clientId", "scope", and "clientSecretFile" or "clientSecretEnv"; "tokenUrl" where it is not Adobe's.
      // "serviceOperator": { "login": "ims-console", "passwordFile": "/run/secrets/ims-console", "readEveryMinutes": 15 },
    },
  ],
  // The technical account that reads people and profiles. Without it, an administrator uploads users exports.
  // "adminConsole": {
  //   "organizationId": "0123456789ABCDEF01234567@AdobeOrg",
  //   "clientId": "0123456789abcdef0123456789abcdef",
  //   // One line, and not readable by everybody: chmod 600. Or clientSecretEnv, the name of an environment variable.
  //   "clientSecretFile": "/run/secrets/user-management",
  //   // "clientSecretEnv": "USER_MANAGEMENT_SECRET",
  //   // The second secret, while one replaces the other.
  //   // "secondaryClientSecretFile": "/run/secrets/user-management-next",
  //   // "secondaryClientSecretEnv": "USER_MANAGEMENT_SECRET_NEXT",
  //   // "scope": "openid,AdobeID,user_management_sdk",
  //   // "tokenUrl": "https://ims-na1.adobelogin.com/ims/token/v3",
  //   // "userManagementUrl": "https://usermanagement.adobe.io/v2/usermanagement",
  //   // "proxy": "none",
  //   // "refreshMinutes": 120,
  // },
  // Made at the first start; serves one process.
  "store": { "sqliteFile": "data/console.sqlite" },
  // 32 random bytes in base64 or hex. Without it, server.key is made beside the store.
  // "serverKeyFile": "/run/secrets/console-key",
  // The address in the browser, when a proxy stands in front, and the proxy's own addresses.
  // "publicOrigin": "https://console.example.com",
  // "trustProxy": ["127.0.0.1"],
  // The proxy through which instances and Adobe are called, or "none" to pass over HTTPS_PROXY. Without it, that variable counts.
  // "proxy": "http://proxy.example.com:3128",
  // Where it wants a user and a password: user:password on one line. Or proxyCredentialsEnv, the name of an environment variable.
  // "proxyCredentialsFile": "/run/secrets/proxy",
  // "proxyCredentialsEnv": "PROXY_CREDENTIALS",
  // What is called without it; replaces NO_PROXY.
  // "noProxy": [".example.com", "10.0.0.0/8"],
  // true for development: instances and Adobe on this machine, over http too.
  // "allowLoopback": false,
  // Metrics for Prometheus, at /metrics on a port of their own.
  // "metrics": { "host": "127.0.0.1", "port": 9464 },
  // How long the console stores whom a plan touches, lists of people and sessions that ended.
  // "retention": { "planPeopleDays": 90, "listDays": 30, "sessionHours": 8 },
  // true, and each line of the log names who asked.
  // "log": { "logins": false },
  // After so many milliseconds a preview is given up.
  // "previewDeadlineMs": 10000,
  // Lists that were read longer ago than this are stale.
  // "staleAfterHours": 24,
  // A secret of an account that has been stored for more days than this is found to be old.
  // "secretAgeDays": 365,
}
`;
