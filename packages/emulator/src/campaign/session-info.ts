import { element, type XmlElement } from '../xml/tree.ts';
import type { CampaignInstance } from './instance.ts';
import { wireTime, type Row } from './records.ts';

/** `userInfo`: who the operator is, the ids of their groups, their named rights and the installed packages. */
export function userInfo(instance: CampaignInstance, operator: Row): XmlElement {
  const login = operator.get('@name') ?? '';
  const packages = instance.records.builtIn('xtk:package').rows();
  return element(
    'userInfo',
    {
      datakitInDatabase: 'true',
      homeDir: '',
      instanceLocale: 'en',
      locale: 'en',
      login,
      loginCS: `${operator.get('@label') ?? login} (${login})`,
      loginId: operator.get('@id') ?? '0',
      noConsoleCnx: operator.get('access/@noConsoleCnx') === '1' ? 'true' : 'false',
      orgUnitId: '0',
      theme: '',
      timezone: 'Europe/Paris',
    },
    [
      ...instance.groupsOf(operator).map((group) => element('login-group', { id: group.get('@id') ?? '' })),
      ...instance.rightsOf(operator).map((right) => element('login-right', { right })),
      ...packages.map((installed) =>
        element('installed-package', {
          name: installed.get('@name') ?? '',
          namespace: installed.get('@namespace') ?? '',
        }),
      ),
    ],
  );
}

/** `sessionInfo`: the server and the operator, as both kinds of logon return it. */
export function sessionInfo(instance: CampaignInstance, operator: Row): XmlElement {
  const { build } = instance;
  // A v7 server is known to report major number 6, minor 7: only releaseName tells the generations apart.
  const isV8 = build.releaseName.startsWith('8');
  const serverInfo = element('serverInfo', {
    advisedClientBuildNumber: '0',
    allowSQL: 'false',
    buildNumber: build.buildNumber,
    commitId: '0000000',
    databaseId: 'uFE80000000000000F1FA913DD7CC7C480CC4AAEE',
    defaultNameSpace: 'cus',
    instanceName: build.key.replaceAll('-', '_'),
    majNumber: isV8 ? '8' : '6',
    minClientBuildNumber: '8969',
    minNumber: isV8 ? '6' : '7',
    minNumberTechnical: '0',
    releaseName: build.releaseName,
    securityTimeOut: '86400',
    serverDate: wireTime(Date.now()),
    servicePack: '0',
    sessionTimeOut: '86400',
    useVault: 'false',
  });
  return element('sessionInfo', {}, [serverInfo, userInfo(instance, operator)]);
}
