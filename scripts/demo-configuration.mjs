const instances = [
  { key: 'acme-prod', label: 'ACME production' },
  { key: 'acme-stage', label: 'ACME stage' },
  { key: 'acme-v8', label: 'ACME v8' },
  { key: 'acme-new', label: 'ACME new (nothing set up yet)' },
  { key: 'acme-bare', label: 'ACME bare (package missing)' },
  { key: 'acme-native-blocked', label: 'ACME Adobe ID only', campaignLogin: 'blocked' },
];

/**
 * What `DEMO_CONFIG` changes in the demo's configuration, e.g. `{"staleAfterHours":0.001}`; null takes a key away. Throws
 * an error that says what is wrong.
 */
export function readDemoChange(source = '{}') {
  let change;
  try {
    change = JSON.parse(source);
  } catch {
    throw new Error('DEMO_CONFIG is not JSON.');
  }
  if (typeof change !== 'object' || change === null || Array.isArray(change))
    throw new Error('DEMO_CONFIG is an object with keys of the configuration.');
  return change;
}

/** The configuration with a change of `DEMO_CONFIG` on top; `instances` changes those whose keys it names. */
export function changed(configuration, { instances: ofInstances = {}, ...change }) {
  const all = {
    ...configuration,
    ...change,
    instances: configuration.instances.map((instance) => ({ ...instance, ...ofInstances[instance.key] })),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** The configuration of the demo: the emulator's instances, its technical account, and a store of its own. */
export function demoConfiguration({ origin, account, folder }) {
  return {
    allowLoopback: true,
    instances: instances.map(({ key, label, campaignLogin = 'available' }) => ({
      key,
      label,
      campaignLogin,
      address: `https://${key}.campaign.acme.example`,
      soapUrl: `${origin}/campaign/${key}`,
      hosting: 'on-premise',
    })),
    adminConsole: {
      organizationId: account.organizationId,
      tokenUrl: `${origin}/ims/token/v3`,
      userManagementUrl: `${origin}/v2/usermanagement`,
      clientId: account.clientId,
      clientSecretEnv: 'DEMO_TECHNICAL_ACCOUNT_SECRET',
      scope: account.scope,
    },
    store: { sqliteFile: `${folder}/console.sqlite` },
  };
}
