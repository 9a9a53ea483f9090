import { installMaskEngine } from '@console/domain/engine';
import { ImpactSession } from './impact-session.ts';
import type { ImpactOrder } from './impact-job.ts';
import { answerParent, serveParent } from '../../workers/work-process.ts';

installMaskEngine();

const session = new ImpactSession();
let cancelled = 0;

serveParent({
  take(order: ImpactOrder) {
    if (order.kind === 'facts') session.take(order.bytes);
    // Jobs come one at a time, with increasing numbers.
    else if (order.kind === 'cancel') cancelled = Math.max(cancelled, order.id);
    else {
      const { job } = order;
      const until = performance.now() + job.deadlineMs;
      const patience = { isOver: () => cancelled >= job.id || performance.now() > until };
      void session.answer(job, patience).then(answerParent);
    }
  },
});
