import { createCampaignClients } from '../../gateways/campaign/clients.ts';
import { readOperatorList } from '../../gateways/campaign/operators.ts';
import type { OperatorsJob } from './operators-reader.ts';
import { runForParent } from '../../workers/run-in-process.ts';

runForParent({
  work: ({ target, instanceKey, question }: OperatorsJob) =>
    readOperatorList(createCampaignClients(target).of(instanceKey), question),
});
