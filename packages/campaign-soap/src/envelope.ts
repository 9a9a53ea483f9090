import { invalidRequest, escapeXml, writeElement } from './xml-writer.ts';
import type { WriteElement } from './xml-writer.ts';

/** Parameters are read by Campaign in order; the names only help to read a trace. */
export type Parameter =
  | { name: string; type: 'string'; value: string }
  | { name: string; type: 'boolean'; value: boolean }
  | { name: string; type: 'byte'; value: number }
  | { name: string; type: 'element'; value: WriteElement | undefined };

export interface MethodCall {
  /** `namespace:schema`, which is also the method's `urn:`. */
  schema: string;
  method: string;
  sessionToken: string;
  parameters: readonly Parameter[];
}

const encodingStyle = 'http://schemas.xmlsoap.org/soap/encoding/';
const literalXml = 'http://xml.apache.org/xml-soap/literalxml';

/** A SOAP 1.1 envelope as Campaign's own clients write it: the session token is always the first parameter. */
export function writeEnvelope({ schema, method, sessionToken, parameters }: MethodCall): string {
  const token = writeParameter({ name: 'sessiontoken', type: 'string', value: sessionToken });
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<SOAP-ENV:Envelope xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    'xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ns="http://xml.apache.org/xml-soap"><SOAP-ENV:Body>' +
    `<m:${method} xmlns:m="urn:${schema}" SOAP-ENV:encodingStyle="${encodingStyle}">` +
    `${token}${parameters.map(writeParameter).join('')}</m:${method}></SOAP-ENV:Body></SOAP-ENV:Envelope>`
  );
}

function writeParameter({ name, type, value }: Parameter): string {
  if (type === 'element') {
    const content = value === undefined ? '' : writeElement(value);
    return `<${name} xsi:type="ns:Element" SOAP-ENV:encodingStyle="${literalXml}">${content}</${name}>`;
  }
  return `<${name} xsi:type="xsd:${type}">${escapeXml(String(value), name)}</${name}>`;
}

/** A session token goes into two headers as well: anything but visible ASCII there would be a second header or cookie. */
export function checkedToken(token: string, field: string): string {
  if (!/^[\x21-\x7e]*$/.test(token) || token.includes(';')) throw invalidRequest(field, 'is not a token');
  return token;
}
