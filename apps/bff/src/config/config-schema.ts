import { instanceKeySchema } from '@console/contract';
import * as z from 'zod';
import {
  adobeAddresses,
  calledAddressRest,
  instanceAddressRest,
  listeningHostRest,
  noProxyRest,
  originRest,
  proxyChoiceRest,
  proxyRest,
} from './network/addresses.ts';

// Every setting has a description: its expected shape, which follows "give it" in the sentence for a mistake.

const text = (shape: string) => z.string().min(1).describe(shape);
const names = (what: string) => z.array(text('a name')).min(1).describe(`a list of ${what}`);
const positive = (what: string) => z.number().positive().describe(`a number of ${what} above 0`);

/** Text with a sentence of its own when it is refused. */
const judged = (rest: (value: string) => string | undefined) =>
  z.string().check(({ value, issues }) => {
    const message = rest(value);
    if (message !== undefined) issues.push({ code: 'custom', input: value, message });
  });

// A person may put the secret itself here. It is usually not a valid name, and no sentence repeats it.
const variableName = () =>
  z
    .string()
    .regex(/^[A-Za-z_]\w*$/)
    .describe('the name of an environment variable that holds the secret, not the secret itself');

const secretFile = () => text('the path of a file with the secret on one line');

/** The same three settings at the top level, for an instance and for Admin Console. */
const proxySettings = () => ({
  proxy: judged(proxyChoiceRest)
    .optional()
    .describe('the address of a proxy such as http://proxy.example.com:3128, or "none" to go without'),
  proxyCredentialsFile: text('the path of a file with user:password on one line').optional(),
  proxyCredentialsEnv: variableName().optional(),
});

const keyShape = 'a short name of small letters, digits and dashes';

function instanceSchema(allowLoopback: boolean) {
  const address = () => judged((value) => instanceAddressRest(value, allowLoopback));
  return z.strictObject({
    key: instanceKeySchema.describe(keyShape),
    label: z.string().min(1).max(120).describe('text of 1 to 120 characters'),
    address: address().describe('the https address at which people reach the instance'),
    soapUrl: address().optional().describe('the https address at which the console calls the instance'),
    campaignLogin: z.enum(['available', 'blocked']).default('available').describe('"available" or "blocked"'),
    hosting: z.enum(['on-premise', 'adobe-managed']).default('on-premise').describe('"on-premise" or "adobe-managed"'),
    restart: z
      .strictObject({
        dailyAt: z
          .string()
          .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
          .nullable()
          .default('06:00')
          .describe('a time from "00:00" to "23:59", or null'),
        takenAfterHours: positive('hours').default(48),
      })
      .prefault({})
      .describe('an object with dailyAt and takenAfterHours'),
    packageNames: names('names of packages').optional(),
    products: names('names of Admin Console products').optional(),
    imsTypeNames: names('internal names of account types').optional(),
    ...proxySettings(),
    wayBackDays: positive('days').default(7),
    limits: z
      .strictObject({
        people: z.int().min(0).default(50).describe('a whole number of people, 0 or more'),
        percent: z.number().min(0).max(100).default(10).describe('a number from 0 to 100'),
      })
      .prefault({})
      .describe('an object with people and percent'),
    serviceOperator: serviceOperatorSchema(allowLoopback).optional().describe('an object with login and passwordFile'),
  });
}

// service-operator.ts checks which of these go together, with sentences of its own.
function serviceOperatorSchema(allowLoopback: boolean) {
  return z.strictObject({
    login: text('the name of an operator in Campaign').optional(),
    passwordFile: secretFile().optional(),
    passwordEnv: variableName().optional(),
    clientId: text('the client id of the credential').optional(),
    clientSecretFile: secretFile().optional(),
    clientSecretEnv: variableName().optional(),
    scope: text('scopes with commas between them').optional(),
    tokenUrl: calledByUs(allowLoopback).default(adobeAddresses.tokenUrl),
    readEveryMinutes: z.number().min(1).max(1440).default(15).describe('a number of minutes from 1 to 1440'),
  });
}

const calledByUs = (allowLoopback: boolean) =>
  judged((value) => calledAddressRest(value, allowLoopback)).describe('an https address of Adobe without a query');

function adminConsoleSchema(allowLoopback: boolean) {
  const called = () => calledByUs(allowLoopback);
  return z.strictObject({
    organizationId: text('the organization id, such as 0123456789ABCDEF01234567@AdobeOrg'),
    tokenUrl: called().default(adobeAddresses.tokenUrl),
    userManagementUrl: called().default(adobeAddresses.userManagementUrl),
    clientId: text('the client id of the credential'),
    clientSecretFile: secretFile().optional(),
    clientSecretEnv: variableName().optional(),
    secondaryClientSecretFile: secretFile().optional(),
    secondaryClientSecretEnv: variableName().optional(),
    scope: text('scopes with commas between them').default('openid,AdobeID,user_management_sdk'),
    ...proxySettings(),
    refreshMinutes: positive('minutes').default(120).describe('a number of minutes, 120 or more'),
  });
}

/** The configuration file. Unknown keys are refused. */
export function configFileSchema(allowLoopback: boolean) {
  return z
    .strictObject({
      instances: z
        .array(instanceSchema(allowLoopback).describe('an object with key, label and address'))
        .min(1)
        .describe('a list of at least one instance'),
      adminConsole: adminConsoleSchema(allowLoopback)
        .optional()
        .describe('an object with organizationId, clientId and clientSecretFile'),
      store: z
        .strictObject({
          // A URL would become a folder called "file:" beside the configuration.
          sqliteFile: z
            .string()
            .min(1)
            .regex(/^(?!\w+:\/\/)/)
            .describe('the path of a file, which is made at the first start'),
        })
        .describe('an object with sqliteFile'),
      serverKeyFile: text('the path of a file with the server key on one line').optional(),
      publicOrigin: judged(originRest).optional().describe('an origin such as https://console.example.com'),
      trustProxy: z
        .array(judged(proxyRest).describe('the address of a proxy, such as 10.0.0.5'))
        .default([])
        .describe('a list of addresses of proxies, such as ["10.0.0.5"]'),
      ...proxySettings(),
      noProxy: z
        .array(judged(noProxyRest).describe('a host that is called without the proxy, such as .example.com'))
        .optional()
        .describe('a list of hosts that are called without the proxy, such as [".example.com"]'),
      allowLoopback: z.boolean().default(false).describe('true or false'),
      metrics: z
        .strictObject({
          host: judged(listeningHostRest)
            .default('127.0.0.1')
            .describe('an address of this machine, such as 127.0.0.1'),
          port: z.int().min(0).max(65_535).describe('a whole number from 0 to 65535'),
        })
        .optional()
        .describe('an object with port'),
      retention: z
        .strictObject({
          planPeopleDays: positive('days').default(90),
          listDays: positive('days').default(30),
          sessionHours: positive('hours').default(8),
        })
        .prefault({})
        .describe('an object with planPeopleDays, listDays and sessionHours'),
      log: z
        .strictObject({ logins: z.boolean().default(false).describe('true or false') })
        .prefault({})
        .describe('an object with logins'),
      previewDeadlineMs: z
        .int()
        .min(50)
        .max(60_000)
        .default(10_000)
        .describe('a whole number of milliseconds from 50 to 60000'),
      staleAfterHours: positive('hours').default(24),
      secretAgeDays: positive('days').default(365),
    })
    .describe('one JSON object');
}

/** The values of the file, with defaults. */
export type ConfigFileValues = z.output<ReturnType<typeof configFileSchema>>;

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));

export const environmentSchema = z.object({
  CONSOLE_CONFIG: text('the path of the configuration file'),
  CONSOLE_DEMO: z.literal('1').optional().describe('1, or take it out'),
  CONSOLE_SERVER_KEY: z.string().optional(),
  HOST: judged(listeningHostRest).default('127.0.0.1').describe('an address of this machine, such as 127.0.0.1'),
  PORT: portSchema.default(4000).describe('a whole number from 0 to 65535'),
});
