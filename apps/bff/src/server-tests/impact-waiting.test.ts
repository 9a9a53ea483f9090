import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { ImpactRequest } from '../ports.ts';
import { startConsole } from '../testing/test-console.ts';

const url = '/api/instances/acme-prod/access-impacts';

/** A console whose impacts are never answered; `asked` has the requests. */
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

test('who hangs up ends the work, and no other: not of the same session, of another one, or a file', async () => {
  const { console, asked, twoAsked } = await startWaiting();
  await using _console = console;
  const [one, two] = [await console.signIn(), await console.signIn()];
  const address = new URL(await console.app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(address.port), '127.0.0.1');
  const body = JSON.stringify({ mask: 'older' });
  const head = [
    `POST ${url} HTTP/1.1`,
    'Host: 127.0.0.1',
    'X-Console: 1',
    'Sec-Fetch-Site: same-origin',
    `Cookie: ${one.cookie}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  const other = two.call('POST', url, { body: { mask: 'other' } });
  await twoAsked;
  const newer = one.call('POST', url, { body: { mask: 'newer' } });
  const file = one.call('POST', `${url}/csv`, { body: { mask: 'file' } });
  const masks = ['older', 'other', 'newer', 'file'];
  // An early answer is computed again if Campaign's lists were read again meanwhile.
  await expect.poll(() => new Set(asked.map(({ after }) => after)).size).toBe(masks.length);
  const aborted = () => masks.filter((mask) => asked.findLast(({ after }) => after === mask)?.signal?.aborted);
  expect(aborted()).toEqual([]);
  socket.destroy();
  await expect.poll(aborted).toEqual(['older']);
  await expect.poll(() => console.log()).toContain('the client has gone');
  expect(console.log()).not.toContain('unexpected failure');
  void Promise.all([other, newer, file]);
});
