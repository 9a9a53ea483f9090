/** Replies as Campaign writes them, shaped on the public samples of acc-js-sdk. */

function envelope(urn: string, body: string): string {
  return (
    "<?xml version='1.0'?><SOAP-ENV:Envelope xmlns:xsd='http://www.w3.org/2001/XMLSchema' " +
    "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:SOAP-ENV='http://schemas.xmlsoap.org/soap/envelope/' " +
    `xmlns:ns='urn:${urn}'><SOAP-ENV:Body>${body}</SOAP-ENV:Body></SOAP-ENV:Envelope>`
  );
}

function response(urn: string, method: string, outputs: string): string {
  const style = "SOAP-ENV:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'";
  return envelope(urn, `<${method}Response xmlns='urn:${urn}' ${style}>${outputs}</${method}Response>`);
}

function document(name: string, content: string): string {
  return `<${name} xsi:type='ns:Element' SOAP-ENV:encodingStyle='http://xml.apache.org/xml-soap/literalxml'>${content}</${name}>`;
}

const text = (name: string, content: string) => `<${name} xsi:type='xsd:string'>${content}</${name}>`;

/** Reply of `ExecuteQuery` on operator groups. Six values a row: four attributes, one of a child, one text; with entities. */
export function groupsReply(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const id = 20_000 + index;
    return (
      `<group id="${id}" name="brand_${index % 40}_team_${index}" label="Team ${index} &amp; friends, r&#233;gion ${index % 12}" ` +
      `created="2024-03-${String(1 + (index % 28)).padStart(2, '0')} 08:15:00.000Z" computeString="Team ${index} (brand_${index % 40}_team_${index})">` +
      `<folder name="nmsOperatorGroup${index % 9}" label="Operator groups"/>` +
      `<desc>Rights of team ${index}: deliveries &lt; 10,000 recipients, &quot;read only&quot; outside office hours.</desc></group>`
    );
  });
  return response(
    'xtk:queryDef',
    'ExecuteQuery',
    document('pdomOutput', `<group-collection>${rows.join('')}</group-collection>`),
  );
}

export function groupCountReply(count: number): string {
  return response('xtk:queryDef', 'ExecuteQuery', document('pdomOutput', `<group count="${count}"/>`));
}

export const logonReply = response(
  'xtk:session',
  'Logon',
  text('pstrSessionToken', '___11111111-2222-3333-4444-555555555555') +
    document(
      'pSessionInfo',
      '<sessionInfo><serverInfo allowSQL="false" buildNumber="9396" databaseId="u00" defaultNameSpace="cus" instanceName="sandbox" ' +
        'majNumber="7" minNumber="4" servicePack="3" releaseName="7.4.3" securityTimeOut="86400" serverDate="2026-01-01 00:00:00.000Z" ' +
        'sessionTimeOut="86400" useVault="false"/><userInfo datakitInDatabase="true" homeDir="" instanceLocale="en" locale="en" ' +
        'login="admin" loginCS="Administrator (admin)" loginId="1059" noConsoleCnx="false" orgUnitId="0" theme="" timezone="Europe/Paris">' +
        '<login-group id="1060"/><login-right right="admin"/><installed-package name="core" namespace="nms"/>' +
        '<installed-package name="core" namespace="xtk"/></userInfo></sessionInfo>',
    ) +
    text('pstrSecurityToken', '@sec=='),
);

export const logoffReply = response('xtk:session', 'Logoff', '');

/** What acc-js-sdk reads before its first query: which parameters the method takes. */
export const queryDefSchemaReply = response(
  'wpp:default',
  'GetEntityIfMoreRecent',
  document(
    'pdomDoc',
    '<schema namespace="xtk" name="queryDef" xtkschema="xtk:schema"><element name="queryDef"/><methods>' +
      '<method name="ExecuteQuery" const="true"><parameters>' +
      '<param desc="Output XML document" inout="out" name="output" type="DOMDocument"/></parameters></method></methods></schema>',
  ),
);
