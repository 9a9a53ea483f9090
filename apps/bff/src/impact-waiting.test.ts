import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { ImpactRequest } from './ports.ts';
import { startConsole } from './testing/test-console.ts';

const url = '/api/instances/acme-prod/access-impacts';

/** A console whose impacts never come; `asked` has the requests. */
async function startWaiting() {
  const asked: ImpactRequest[] = [];
  const { promise: twoAsked, resolve } = Promise.withResolvers<void>();
  const console = await startConsole({
    gateways: ({ impacts }) => ({
      impacts: {
        ...impacts,
        ask(request) {
          asked.push(request);
          if (asked.length === 2) resolve();
          return new Promise<Uint8Array>((_resolve, reject) => {
            request.signal?.addEventListener('abort', () => reject(new Error('nobody waits')));
          });
        },
      },
    }),
  });
  return { console, asked, twoAsked };
}

test('who hangs up ends the work', async () => {
  const { console, asked } = await startWaiting();
  await using _console = console;
  const browser = await console.signIn();
  const address = new URL(await console.app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(address.port), '127.0.0.1');
  const body = JSON.stringify({ mask: '(.*)' });
  const head = [
    `POST ${url} HTTP/1.1`,
    'Host: 127.0.0.1',
    'X-Console: 1',
    'Sec-Fetch-Site: same-origin',
    `Cookie: ${browser.cookie}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  const signal = asked.at(-1)?.signal ?? AbortSignal.abort();
  expect(signal.aborted).toBe(false);
  const stopped = once(signal, 'abort');
  socket.destroy();
  await stopped;
  await expect.poll(() => console.log()).toContain('the client has gone');
  expect(console.log()).not.toContain('unexpected failure');
});

test('the newest mask of a view is judged; a file, another view and another session are not in its way', async () => {
  const { console, asked, twoAsked } = await startWaiting();
  await using _console = console;
  const [one, two] = [await console.signIn(), await console.signIn()];
  const other = two.call('POST', url, { body: { mask: 'other' } });
  const older = one.call('POST', url, { body: { mask: 'older', viewId: 'left' } });
  await twoAsked;
  const otherView = one.call('POST', url, { body: { mask: 'other view', viewId: 'right' } });
  const ofNoView = one.call('POST', url, { body: { mask: 'of no view' } });
  const signalOf = (mask: string) => asked.findLast(({ after }) => after === mask)?.signal;
  const file = one.call('POST', `${url}/csv`, { body: { mask: 'file' } });
  const newer = one.call('POST', url, { body: { mask: 'newer', viewId: 'left' } });
  expect((await older).status).toBe(500);
  // One that was judged early is asked about again where Campaign's lists were read anew meanwhile.
  await expect.poll(() => new Set(asked.map(({ after }) => after)).size).toBe(6);
  const masks = ['older', 'other', 'other view', 'of no view', 'file', 'newer'];
  expect(masks.filter((mask) => signalOf(mask)?.aborted)).toEqual(['older']);
  void Promise.all([other, otherView, ofNoView, file, newer]);
});
