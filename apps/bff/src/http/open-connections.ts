import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server: those on which a complete request waits for its answer, and the others. */
export interface OpenConnections {
  /**
   * From now on a connection stays open only while a complete request on it waits for its answer. Silent, half-sent and
   * idle ones are closed, also those opened later.
   */
  cutIdle(): void;
  /** Closes the rest. Returns how many requests were left without an answer. */
  cutAll(): number;
}

export function watchConnections(server: Server): OpenConnections {
  const sockets = new Set<Socket>();
  const answering = new Map<Socket, IncomingMessage>();
  let isCutting = false;
  server.on('connection', (socket) => {
    if (isCutting) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      answering.delete(socket);
    });
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    answering.set(socket, request);
    response.once('close', () => {
      if (answering.get(socket) === request) answering.delete(socket);
      // Node would keep it open for the next request.
      if (isCutting) socket.end();
    });
  });
  return {
    cutIdle() {
      isCutting = true;
      for (const socket of sockets) {
        // A body that has not arrived by now may never arrive.
        if (answering.get(socket)?.complete !== true) socket.destroy();
      }
    },
    cutAll() {
      const left = answering.size;
      for (const socket of sockets) socket.destroy();
      return left;
    },
  };
}
