import { createGunzip } from 'node:zlib';
import type { Gunzip } from 'node:zlib';
import { errors } from 'undici';
import type { Dispatcher } from 'undici';
import { CampaignSoapError } from './errors.ts';
import type { CampaignSoapErrorKind, Sent } from './errors.ts';

export type ReplyHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Takes a reply as it arrives. What it throws ends the exchange and is what `exchange` rejects with. */
export interface ReplySink {
  head(status: number, headers: ReplyHeaders): void;
  bytes(chunk: Uint8Array): void;
}

export interface HttpRequest {
  operation: string;
  method: 'GET' | 'POST';
  url: URL;
  headers: Record<string, string>;
  body?: string;
  /** Aborted with reason `deadline` or anything else. */
  signal: AbortSignal;
}

export interface Transport {
  dispatcher: Dispatcher;
  headersMs: number;
  totalMs: number;
  maxBytes: number;
}

/**
 * One HTTP exchange on a dispatcher handler of our own, because only the handler knows whether a request had begun to leave
 * when it failed. Redirects are not followed. Reply bytes are counted after decompression.
 */
export function exchange(transport: Transport, request: HttpRequest, sink: ReplySink): Promise<void> {
  return new Promise((resolve, reject) => {
    const handler = new ExchangeHandler({ request, sink, maxBytes: transport.maxBytes }, (error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
    if (request.signal.aborted) {
      handler.cancel();
      return;
    }
    try {
      transport.dispatcher.dispatch(
        {
          origin: request.url.origin,
          path: `${request.url.pathname}${request.url.search}`,
          method: request.method,
          headers: { 'accept-encoding': 'gzip', ...request.headers },
          body: request.body ?? null,
          headersTimeout: transport.headersMs,
          bodyTimeout: transport.totalMs,
        },
        handler,
      );
    } catch (error) {
      handler.onResponseError(undefined, error);
    }
  });
}

interface HandlerParts {
  request: HttpRequest;
  sink: ReplySink;
  maxBytes: number;
}

class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #parts: HandlerParts;
  readonly #settle: (error?: unknown) => void;
  readonly #cancel = () => this.cancel();
  #controller: Dispatcher.DispatchController | undefined;
  #gunzip: Gunzip | undefined;
  #sent: Sent = 'no';
  #bytes = 0;
  #settled = false;

  constructor(parts: HandlerParts, settle: (error?: unknown) => void) {
    this.#parts = parts;
    this.#settle = settle;
    parts.request.signal.addEventListener('abort', this.#cancel, { once: true });
  }

  cancel(): void {
    this.#end(this.#failure(this.#parts.request.signal.reason === 'deadline' ? 'deadline' : 'aborted'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#settled) controller.abort(new Error('ended before it began'));
    else this.#sent = 'maybe';
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: ReplyHeaders): void {
    if (status < 200 || this.#settled) return;
    this.#sent = 'yes';
    this.#guard(() => {
      const encoding = headers['content-encoding'] ?? 'identity';
      if (encoding === 'gzip') this.#gunzip = this.#openGunzip();
      else if (encoding !== 'identity') throw this.#failure('unexpected-reply', 'content encoding is not gzip');
      this.#parts.sink.head(status, headers);
    });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#settled) return;
    if (this.#gunzip === undefined) this.#take(chunk);
    else if (!this.#gunzip.write(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    if (this.#gunzip === undefined) this.#end();
    else this.#gunzip.end();
  }

  onResponseError(_controller: unknown, error: unknown): void {
    const code = codeOf(error);
    if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
      this.#end(this.#failure('deadline', 'no answer in time'));
    } else {
      this.#end(this.#failure('unreachable', undefined, code));
    }
  }

  #openGunzip(): Gunzip {
    const gunzip = createGunzip();
    gunzip.on('data', (chunk: Buffer) => this.#take(chunk));
    gunzip.on('drain', () => this.#controller?.resume());
    gunzip.on('end', () => this.#end());
    gunzip.on('error', () => this.#end(this.#failure('malformed-reply', 'broken gzip')));
    return gunzip;
  }

  #take(chunk: Uint8Array): void {
    if (this.#settled) return;
    this.#guard(() => {
      this.#bytes += chunk.byteLength;
      if (this.#bytes > this.#parts.maxBytes) throw this.#failure('too-large', 'too many bytes');
      this.#parts.sink.bytes(chunk);
    });
  }

  #guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#end(error);
    }
  }

  #end(error?: unknown): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#parts.request.signal.removeEventListener('abort', this.#cancel);
    if (error !== undefined) {
      this.#gunzip?.destroy();
      this.#controller?.abort(new Error('exchange ended'));
    }
    this.#settle(error);
  }

  #failure(kind: CampaignSoapErrorKind, reason?: string, code?: string): CampaignSoapError {
    return new CampaignSoapError({ kind, reason, code, operation: this.#parts.request.operation, sent: this.#sent });
  }
}

// The message of a network error names addresses, so only its code is used.
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : undefined;
}
