import { createCampaignClients } from '../gateways/campaign/clients.ts';
import { readOperatorList } from '../gateways/campaign/operators.ts';
import type { OperatorsJob } from './operators-reader.ts';
import { answerParent } from './run-in-process.ts';

process.once('message', ({ target, instanceKey, question }: OperatorsJob) => {
  answerParent(readOperatorList(createCampaignClients(target).of(instanceKey), question));
});
