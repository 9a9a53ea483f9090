import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { watchConnections } from './open-connections.ts';

async function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await once(socket, 'close');
}

async function connected(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

test('a request that waits keeps its connection until it is answered; others are closed, and counted if closed late', async () => {
  const answers = new Map<string, () => void>();
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === '/now') response.end('now');
    else answers.set(request.url ?? '', () => response.end('later'));
  });
  const connections = watchConnections(server);
  const port = await portOf(server);
  const head = 'HTTP/1.1\r\nHost: x\r\n';
  const idle = await Promise.all([
    connected(port, ''),
    connected(port, 'GET /lat'),
    connected(port, `GET /now ${head}\r\n`),
    connected(port, `POST /body ${head}Content-Length: 9\r\n\r\nhalf`),
  ]);
  const [answered, left] = [await connected(port, `GET /a ${head}\r\n`), await connected(port, `GET /b ${head}\r\n`)];
  await expect.poll(() => [...answers.keys()].toSorted()).toEqual(['/a', '/b', '/body']);
  connections.cutIdle();
  await Promise.all(idle.map(closed));
  expect([answered.closed, left.closed]).toEqual([false, false]);

  const reply = once(answered, 'data');
  answers.get('/a')?.();
  expect(String((await reply)[0])).toContain('200 OK');
  // Node would keep it open for another request.
  await closed(answered);
  expect(connections.cutAll()).toBe(1);
  await closed(left);
  server.close();
});
