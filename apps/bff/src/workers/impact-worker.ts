import { parentPort } from 'node:worker_threads';
import { installMaskEngine } from '@console/domain/engine';
import { createCollector } from './collect-garbage.ts';
import { ImpactDesk } from './impact-desk.ts';
import type { ImpactOrder } from './impact-job.ts';

/** Answers after which what they left behind is collected; that takes some 20 ms. */
const answersBetween = 8;

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker.');
installMaskEngine();

const collect = createCollector();
const desk = new ImpactDesk(collect);
let answers = 0;
let cancelled = 0;

port.on('message', (order: ImpactOrder) => {
  if (order.kind === 'facts') {
    desk.take(order.bytes);
    collect();
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
    answers += 1;
    // After the answer is on its way: nobody waits for this.
    if (answers % answersBetween === 0) collect();
  });
});
