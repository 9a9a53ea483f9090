import { child, type XmlElement } from '../xml/tree.ts';
import { readXml, UnreadableXml } from '../xml/read.ts';
import { escapeAttribute, escapeText, writeXml } from '../xml/write.ts';
import { CampaignFault } from './faults.ts';

/** A request as Campaign reads it: the method by name, its parameters by order. */
export interface SoapCall {
  /** The service of the SOAPAction header, such as `xtk:persist|xtk:session`. */
  readonly service: string;
  readonly method: string;
  readonly sessionToken: string;
  /** Everything after the session token. */
  readonly parameters: readonly XmlElement[];
}

/** One output parameter; an `ns:Element` may be empty. */
export type OutputParameter =
  | {
      readonly name: string;
      readonly type: 'xsd:string' | 'xsd:byte' | 'xsd:boolean' | 'xsd:dateTime';
      readonly value: string;
    }
  | { readonly name: string; readonly type: 'ns:Element'; readonly value: XmlElement | undefined };

/** Splits a SOAPAction header into service and method. */
export function readSoapAction(header: string | undefined): { service: string; method: string } | undefined {
  const action = (header ?? '').trim().replace(/^"(.*)"$/, '$1');
  const hash = action.indexOf('#');
  if (hash <= 0 || hash === action.length - 1) return undefined;
  return { service: action.slice(0, hash), method: action.slice(hash + 1) };
}

/** Reads the envelope. Throws `CampaignFault` when it is not one, or not a call of this method. */
export function readSoapCall(action: { service: string; method: string }, body: string): SoapCall {
  const envelope = readEnvelope(body);
  const [call, second] = child(envelope, 'Body')?.children ?? [];
  if (envelope.name !== 'Envelope' || !call) throw malformed('The message has no SOAP body.');
  if (second) throw malformed(`The body calls '${second.name}' after '${call.name}'.`);
  if (call.name !== action.method) {
    throw malformed(`The body calls '${call.name}', the SOAPAction header '${action.method}'.`);
  }
  const [token, ...parameters] = call.children;
  return { ...action, sessionToken: token?.text.trim() ?? '', parameters };
}

function readEnvelope(body: string): XmlElement {
  try {
    return readXml(body);
  } catch (error) {
    if (error instanceof UnreadableXml) throw malformed(error.message);
    throw error;
  }
}

function malformed(reason: string): CampaignFault {
  return new CampaignFault('SOP-330003 The SOAP message cannot be read.', reason, 'SOAP-ENV:Client');
}

const PROLOGUE =
  "<?xml version='1.0'?><SOAP-ENV:Envelope xmlns:xsd='http://www.w3.org/2001/XMLSchema' " +
  "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:SOAP-ENV='http://schemas.xmlsoap.org/soap/envelope/'";
const LITERAL_XML = "SOAP-ENV:encodingStyle='http://xml.apache.org/xml-soap/literalxml'";

/** Writes a reply in the one form the public SDK accepts: literal `SOAP-ENV:` prefix, unprefixed response element. */
export function writeSoapReply(call: SoapCall, outputs: readonly OutputParameter[]): string {
  // Replies with schema documents come in a namespace of their own on real servers.
  const urn = call.method === 'GetEntityIfMoreRecent' ? 'urn:wpp:default' : `urn:${call.service}`;
  const namespace = escapeAttribute(urn).replaceAll("'", '&apos;');
  const response = `${call.method}Response`;
  return (
    `${PROLOGUE} xmlns:ns='${namespace}'><SOAP-ENV:Body>` +
    `<${response} xmlns='${namespace}' SOAP-ENV:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'>` +
    `${outputs.map(writeOutput).join('')}</${response}></SOAP-ENV:Body></SOAP-ENV:Envelope>`
  );
}

function writeOutput(output: OutputParameter): string {
  const { name, type } = output;
  if (output.type !== 'ns:Element') return `<${name} xsi:type='${type}'>${escapeText(output.value)}</${name}>`;
  const inner = output.value === undefined ? '' : writeXml(output.value);
  return `<${name} xsi:type='ns:Element' ${LITERAL_XML}>${inner}</${name}>`;
}

/** The texts of a fault. */
export interface FaultText {
  readonly faultCode: string;
  readonly text: string;
  readonly detail: string | undefined;
}

export function writeSoapFault({ faultCode, text, detail }: FaultText): string {
  const cause = detail === undefined ? '' : `<detail xsi:type='xsd:string'>${escapeText(detail)}</detail>`;
  return (
    `${PROLOGUE}><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>${escapeText(faultCode)}</faultcode>` +
    `<faultstring xsi:type='xsd:string'>${escapeText(text)}</faultstring>${cause}` +
    '</SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>'
  );
}
