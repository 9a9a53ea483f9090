import { CampaignSoapError, redact } from './errors.ts';
import type { CampaignSoapErrorKind, FailureFacts } from './errors.ts';
import type { ReplyHeaders, ReplySink } from './transport.ts';
import { deepText, localName } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';
import { createXmlReader, isUtf8, XmlRefused } from './xml-reader.ts';
import type { Limits, XmlReader } from './xml-reader.ts';

export interface ReplyOptions {
  operation: string;
  limits: Limits;
  /** Removed from every upstream text kept in an error. */
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

const keptText = 16 * 1024;
// Envelope, Body, …Response, pdomOutput, …-collection, row
const rowDepth = 6;

const kindByCode: Readonly<Record<string, CampaignSoapErrorKind>> = {
  'XSV-350008': 'session-expired',
  'XSV-350012': 'sign-in-refused',
  'XSV-350013': 'address-refused',
};

/**
 * Reads a reply of any status and type. Campaign answers faults with 200 (some builds 500) and refuses sessions with plain
 * text under 403, so codes count before statuses (public Campaign SOAP samples of acc-js-sdk).
 */
export function createReplyReader(options: ReplyOptions): ReplyReader {
  return new Reader(options);
}

class Reader implements ReplyReader {
  readonly #options: ReplyOptions;
  #status = 0;
  #xml: XmlReader | undefined;
  #decoder = new TextDecoder('utf-8');
  #head = '';
  #refused: XmlRefused | undefined;

  constructor(options: ReplyOptions) {
    this.#options = options;
  }

  head(status: number, headers: ReplyHeaders): void {
    this.#status = status;
    const { isXml, charset } = contentType(headers);
    if (!isXml) return;
    if (charset !== undefined && !isUtf8(charset)) {
      this.#refused = new XmlRefused('unexpected-reply', 'encoding is not UTF-8');
      return;
    }
    this.#decoder = new TextDecoder('utf-8', { fatal: true });
    const { limits, onRow } = this.#options;
    this.#xml = createXmlReader(onRow === undefined ? { limits } : { limits, takes: isRow, take: onRow });
  }

  bytes(chunk: Uint8Array): void {
    this.#text(() => this.#decoder.decode(chunk, { stream: true }));
    // A good status with a bad body needs no more of it; an error status may still name its code further on.
    if (this.#refused !== undefined && this.#status === 200 && !this.#isPlainText()) throw this.#failure();
  }

  finish(): Reply {
    this.#text(() => this.#decoder.decode());
    const root = this.#close();
    const fault = root === undefined ? undefined : faultOf(root);
    if (fault !== undefined) throw this.#fault(fault);
    if (this.#status !== 200 || this.#refused !== undefined) throw this.#failure();
    if (root === undefined && this.#kindOfText() !== undefined) throw this.#failure();
    return { root, text: this.#head };
  }

  #text(decode: () => string): void {
    let text = '';
    try {
      text = decode();
    } catch {
      this.#refused ??= new XmlRefused('malformed-reply', 'not UTF-8');
    }
    if (this.#head.length < keptText) this.#head += text.slice(0, keptText - this.#head.length);
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
    const text = fault.children.map(deepText).join('\n');
    return this.#error({ kind: kindByCode[codesIn(text).find((code) => code in kindByCode) ?? ''] ?? 'fault', text });
  }

  #failure(): CampaignSoapError {
    const text = this.#isPlainText() ? this.#head : undefined;
    const status = this.#status;
    const known = this.#kindOfText();
    if (known !== undefined) return this.#error({ kind: known, text });
    if (status >= 300 && status < 400) return this.#error({ kind: 'unexpected-reply', reason: 'redirect' });
    if (status !== 200) return this.#error({ kind: 'http-status', text });
    return this.#error({ kind: this.#refused?.kind ?? 'unexpected-reply', reason: this.#refused?.message });
  }

  // Inside XML, a code may be data of a row: there it counts in a fault only.
  #isPlainText(): boolean {
    return this.#xml === undefined || !this.#head.trimStart().startsWith('<');
  }

  #kindOfText(): CampaignSoapErrorKind | undefined {
    if (!this.#isPlainText()) return undefined;
    const code = codesIn(this.#head).find((found) => found in kindByCode);
    return code === undefined ? undefined : kindByCode[code];
  }

  #error({
    kind,
    text,
    reason,
  }: {
    kind: CampaignSoapErrorKind;
    text?: string | undefined;
    reason?: string | undefined;
  }) {
    // A gateway's page says nothing about whether the request got past the gateway.
    const sent = kind === 'http-status' || (kind === 'unexpected-reply' && this.#status !== 200) ? 'maybe' : 'yes';
    const facts: FailureFacts = { kind, reason, sent, operation: this.#options.operation, status: this.#status };
    if (text === undefined || text.trim() === '') return new CampaignSoapError(facts);
    const codes = codesIn(text);
    const code = codes.find((found) => kindByCode[found] === kind) ?? codes[0];
    return new CampaignSoapError({ ...facts, code, detail: redact(text.trim(), this.#options.secrets) });
  }
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

function contentType(headers: ReplyHeaders): { isXml: boolean; charset: string | undefined } {
  const value = headers['content-type'];
  const [type = '', ...parameters] = (typeof value === 'string' ? value : '').split(';').map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.toLowerCase().startsWith('charset='))
    ?.slice('charset='.length);
  return { isXml: /^(?:text|application)\/(?:xml|soap\+xml)$/i.test(type), charset: charset?.replaceAll('"', '') };
}

function codesIn(text: string): string[] {
  return text.match(/\b[A-Z]{3}-\d{6}\b/g) ?? [];
}
