import { createCampaignClients } from '../gateways/campaign/clients.ts';
import { readOperatorList } from '../gateways/campaign/operators.ts';
import type { OperatorsJob } from './operators-reader.ts';
import { resultOf } from './run-in-worker.ts';

// Whoever asked is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit());

process.once('message', (job: OperatorsJob) => {
  const { target, instanceKey, question } = job;
  const clients = createCampaignClients(target);
  void resultOf(() => readOperatorList(clients.of(instanceKey), question)).then((result) => process.send?.(result));
});
