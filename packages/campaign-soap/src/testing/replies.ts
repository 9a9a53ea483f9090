/** Replies as Campaign writes them, shaped on the public samples of acc-js-sdk. */
const envelopeOpen =
  "<?xml version='1.0'?><SOAP-ENV:Envelope xmlns:xsd='http://www.w3.org/2001/XMLSchema' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:SOAP-ENV='http://schemas.xmlsoap.org/soap/envelope/' xmlns:ns='urn:xtk:session'><SOAP-ENV:Body>";
const envelopeClose = '</SOAP-ENV:Body></SOAP-ENV:Envelope>';

export function reply(method: string, outputs: string): string {
  return `${envelopeOpen}<${method}Response xmlns='urn:xtk:session' SOAP-ENV:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'>${outputs}</${method}Response>${envelopeClose}`;
}

export function element(name: string, content: string): string {
  return `<${name} xsi:type='ns:Element' SOAP-ENV:encodingStyle='http://xml.apache.org/xml-soap/literalxml'>${content}</${name}>`;
}

export function text(name: string, content: string): string {
  return `<${name} xsi:type='xsd:string'>${content}</${name}>`;
}

export function fault(faultString: string, detail?: string): string {
  const cause = detail === undefined ? '' : text('detail', detail);
  return `${envelopeOpen}<SOAP-ENV:Fault><faultcode>SOAP-ENV:Server</faultcode>${text('faultstring', faultString)}${cause}</SOAP-ENV:Fault>${envelopeClose}`;
}

export function queryReply(content: string): string {
  return reply('ExecuteQuery', element('pdomOutput', content));
}

export const userInfo =
  '<userInfo datakitInDatabase="true" homeDir="" instanceLocale="en" locale="en" login="admin" loginCS="Administrator (admin)" loginId="1059" noConsoleCnx="false" orgUnitId="0" theme="" timezone="Europe/Paris"><login-group id="1060"/><login-right right="admin"/><installed-package name="core" namespace="nms"/><installed-package name="core" namespace="xtk"/></userInfo>';

const serverInfo =
  '<serverInfo allowSQL="false" buildNumber="9396" databaseId="u00" defaultNameSpace="cus" instanceName="sandbox" majNumber="6" minNumber="4" servicePack="3" releaseName="7.4.3" securityTimeOut="86400" serverDate="2026-01-01 00:00:00.000Z" sessionTimeOut="86400" useVault="false"/>';

export const session = { sessionToken: '___11111111-2222-3333-4444-555555555555', securityToken: '@sec==' };

export const logonReply = reply(
  'Logon',
  text('pstrSessionToken', session.sessionToken) +
    element('pSessionInfo', `<sessionInfo>${serverInfo}${userInfo}</sessionInfo>`) +
    text('pstrSecurityToken', session.securityToken),
);

export const testPage =
  "<redir status='OK' date='2026-01-01 00:00:00.000Z' version='7.4.3' build='9396' sha1='abc' instance='sandbox' sourceIP='127.0.0.1' host='localhost' localHost='l'/>";
