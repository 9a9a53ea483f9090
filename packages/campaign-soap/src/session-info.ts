import type { ServerInfo, SessionInfo, UserInfo } from './types.ts';
import { childNamed, childrenNamed } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** `<userInfo>` of Logon and GetUserInfo; undefined when it names no login. */
export function readUserInfo(element: XmlElement | undefined): UserInfo | undefined {
  const { login, loginId = '', loginCS = '' } = element?.attributes ?? {};
  if (login === undefined || login === '') return undefined;
  const suffix = ` (${login})`;
  return {
    login,
    loginId,
    label: loginCS.endsWith(suffix) ? loginCS.slice(0, -suffix.length) : loginCS,
    rights: present(childrenNamed(element, 'login-right').map(({ attributes }) => attributes.right)),
    groupIds: present(childrenNamed(element, 'login-group').map(({ attributes }) => attributes.id)),
    packages: childrenNamed(element, 'installed-package').flatMap(({ attributes: { namespace, name } }) =>
      namespace === undefined || name === undefined ? [] : [{ namespace, name }],
    ),
  };
}

export function readSessionInfo(sessionInfo: XmlElement | undefined): SessionInfo | undefined {
  const user = readUserInfo(childNamed(sessionInfo, 'userInfo'));
  const server = childNamed(sessionInfo, 'serverInfo');
  return user === undefined || server === undefined ? undefined : { ...user, server: readServerInfo(server) };
}

function readServerInfo({ attributes }: XmlElement): ServerInfo {
  const { buildNumber = '', releaseName = '', instanceName = '', serverDate = '' } = attributes;
  return { buildNumber, releaseName, instanceName, serverDate, attributes };
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}
