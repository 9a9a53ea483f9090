// The least a Fastify server can be.
import process from 'node:process';
import fastify from 'fastify';

const app = fastify();
app.get('/', () => ({ hello: 'world' }));
process.stdout.write(`listening ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
