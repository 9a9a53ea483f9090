import { parentPort } from 'node:worker_threads';
import { installMaskEngine } from '@console/domain/engine';
import { ImpactDesk } from './impact-desk.ts';
import type { ImpactOrder } from './impact-job.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker.');
installMaskEngine();

const desk = new ImpactDesk();
let cancelled = 0;

port.on('message', (order: ImpactOrder) => {
  if (order.kind === 'facts') {
    desk.take(order.bytes);
    return;
  }
  // One job at a time comes, numbered upwards.
  if (order.kind === 'cancel') {
    cancelled = Math.max(cancelled, order.id);
    return;
  }
  const { job } = order;
  const until = performance.now() + job.deadlineMs;
  const patience = { isOver: () => cancelled >= job.id || performance.now() > until };
  void desk.answer(job, patience).then((answer) => {
    port.postMessage(answer, answer.kind === 'answer' ? [answer.bytes.buffer] : []);
  });
});
