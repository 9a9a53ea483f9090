import { decoderFor, lenientDecoder } from './decoder.ts';
import type { Decoder } from './decoder.ts';
import { CampaignSoapError, redact } from './errors.ts';
import type { CampaignSoapErrorKind } from './errors.ts';
import { openingOf } from './opening.ts';
import { codesIn, refusalOfFault, refusalOfText } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import type { ReplyHeaders, ReplySink } from './transport.ts';
import { deepText, localName } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';
import { createXmlReader, XmlRefused } from './xml-reader.ts';
import type { Limits, XmlReader } from './xml-reader.ts';

export interface ReplyOptions {
  operation: string;
  limits: Limits;
  /** Removed from every upstream text in an error. */
  secrets: readonly string[];
  /** When given, rows of a collection are handed over while the reply arrives and left out of the result. */
  onRow?: (row: XmlElement) => void;
}

export interface Reply {
  root: XmlElement | undefined;
  /** The beginning of a body that is not XML. */
  text: string;
}

export interface ReplyReader extends ReplySink {
  /** The whole reply, read; or the error it amounts to. */
  finish(): Reply;
}

const errorTextLength = 16 * 1024;
// Envelope, Body, …Response, pdomOutput, …-collection, row
const rowDepth = 6;

/**
 * Reads a reply of any status and type. Campaign answers faults with 200 (some builds 500) and refuses sessions with plain
 * text under 403, so codes count before statuses (public Campaign SOAP samples of acc-js-sdk). Whether a body is XML is
 * decided by its first bytes, whatever its content type says.
 */
export function createReplyReader(options: ReplyOptions): ReplyReader {
  return new Reader(options);
}

class Reader implements ReplyReader {
  readonly #options: ReplyOptions;
  #status = 0;
  #type: ContentType = { isXml: false, charset: undefined };
  /** The first bytes, until they show what the body is. */
  #start: Uint8Array = new Uint8Array();
  #decoder: Decoder | undefined;
  #isEnvelope = false;
  #xml: XmlReader | undefined;
  #head = '';
  #refused: XmlRefused | undefined;

  constructor(options: ReplyOptions) {
    this.#options = options;
  }

  head(status: number, headers: ReplyHeaders): void {
    this.#status = status;
    this.#type = contentType(headers);
  }

  bytes(chunk: Uint8Array): void {
    if (this.#decoder === undefined) this.#open(chunk, false);
    else this.#take(this.#decoder, chunk);
    // A good status with a bad body needs no more of it; a page or an error status may still name its code further on.
    const mayTellMore = !this.#isEnvelope && this.#head.length < errorTextLength;
    if (this.#refused !== undefined && this.#status === 200 && !mayTellMore) throw this.#failure();
  }

  finish(): Reply {
    if (this.#decoder === undefined) this.#open(new Uint8Array(), true);
    if (this.#decoder !== undefined) this.#take(this.#decoder);
    const root = this.#close();
    const fault = root === undefined ? undefined : faultOf(root);
    if (fault !== undefined) throw this.#fault(fault);
    if (this.#status !== 200 || this.#refused !== undefined) throw this.#failure();
    if (root === undefined && this.#refusal() !== undefined) throw this.#failure();
    return { root, text: this.#head };
  }

  #open(chunk: Uint8Array, isAll: boolean): void {
    this.#start = Buffer.concat([this.#start, chunk]);
    const opening = openingOf(this.#start, isAll);
    if (opening === undefined) return;
    const { charset } = this.#type;
    const { hasBom, encoding, isEnvelope, isXml } = opening;
    this.#isEnvelope = isEnvelope;
    const decoder =
      this.#type.isXml || isXml ? decoderFor({ hasBom, header: charset, declaration: encoding }) : undefined;
    if (decoder !== undefined) {
      const { limits, onRow } = this.#options;
      this.#xml = createXmlReader(onRow === undefined ? { limits } : { limits, takes: isRow, take: onRow });
    } else if (this.#type.isXml || isXml) {
      this.#refused = new XmlRefused('unexpected-reply', 'encoding is not supported');
    }
    this.#decoder = decoder ?? lenientDecoder(charset);
    this.#take(this.#decoder, this.#start);
  }

  #take(decoder: Decoder, chunk?: Uint8Array): void {
    let text = '';
    try {
      text = decoder.decode(chunk);
    } catch {
      this.#refused ??= new XmlRefused('malformed-reply', 'not in its encoding');
    }
    // White space before an XML declaration is not well-formed, but common where pages are made from templates.
    if (this.#head === '') text = text.trimStart();
    if (this.#head.length < errorTextLength) this.#head += text.slice(0, errorTextLength - this.#head.length);
    if (this.#refused !== undefined || text === '') return;
    try {
      this.#xml?.write(text);
    } catch (error) {
      if (!(error instanceof XmlRefused)) throw error;
      this.#refused = error;
    }
  }

  #close(): XmlElement | undefined {
    if (this.#refused !== undefined || this.#xml === undefined) return undefined;
    try {
      return this.#xml.close();
    } catch (error) {
      if (!(error instanceof XmlRefused)) throw error;
      this.#refused = this.#head.trim() === '' ? new XmlRefused('unexpected-reply', 'empty reply') : error;
      return undefined;
    }
  }

  #fault(fault: XmlElement): CampaignSoapError {
    return this.#error({ ...refusalOfFault(fault), text: fault.children.map(deepText).join('\n') });
  }

  #failure(): CampaignSoapError {
    const text = this.#isEnvelope ? undefined : this.#head;
    const status = this.#status;
    const refusal = this.#refusal();
    if (refusal !== undefined) return this.#error({ ...refusal, text });
    if (status >= 300 && status < 400) return this.#error({ kind: 'unexpected-reply', reason: 'redirect' });
    if (status !== 200) return this.#error({ kind: 'http-status', code: codesIn(text ?? '')[0], text });
    return this.#error({ kind: this.#refused?.kind ?? 'unexpected-reply', reason: this.#refused?.message });
  }

  // Inside an envelope, a code may be data of a row: there it counts in a fault only.
  #refusal(): Refusal | undefined {
    return this.#isEnvelope ? undefined : refusalOfText(this.#head, this.#status);
  }

  #error({ kind, code, reason, text = '' }: ReplyFailure): CampaignSoapError {
    // A gateway's page says nothing about whether the request got past the gateway.
    const sent = kind === 'http-status' || (kind === 'unexpected-reply' && this.#status !== 200) ? 'maybe' : 'yes';
    const detail = text.trim() === '' ? undefined : redact(text.trim(), this.#options.secrets);
    const { operation } = this.#options;
    return new CampaignSoapError({ kind, code, reason, sent, operation, status: this.#status, detail });
  }
}

interface ReplyFailure {
  kind: CampaignSoapErrorKind;
  code?: string | undefined;
  reason?: string | undefined;
  /** Upstream text, as it came. */
  text?: string | undefined;
}

/** The output parameters of a method, in order. */
export function outputsOf(root: XmlElement | undefined, method: string): readonly XmlElement[] | undefined {
  const response = root === undefined ? undefined : bodyOf(root)?.children[0];
  return response !== undefined && localName(response) === `${method}Response` ? response.children : undefined;
}

function bodyOf(root: XmlElement): XmlElement | undefined {
  return localName(root) === 'Envelope' ? root.children.find((child) => localName(child) === 'Body') : undefined;
}

function faultOf(root: XmlElement): XmlElement | undefined {
  const first = bodyOf(root)?.children[0];
  return first !== undefined && localName(first) === 'Fault' ? first : undefined;
}

function isRow(depth: number, parent: XmlElement): boolean {
  return depth === rowDepth && parent.name.endsWith('-collection');
}

interface ContentType {
  isXml: boolean;
  charset: string | undefined;
}

function contentType(headers: ReplyHeaders): ContentType {
  const value = headers['content-type'];
  const [type = '', ...parameters] = (typeof value === 'string' ? value : '').split(';').map((part) => part.trim());
  const charset = parameters
    .map((parameter) => /^charset\s*=\s*["']?([^"']*)/i.exec(parameter)?.[1]?.trim() ?? '')
    .find((label) => label !== '');
  return { isXml: /^(?:text|application)\/(?:xml|soap\+xml)$/i.test(type), charset };
}
