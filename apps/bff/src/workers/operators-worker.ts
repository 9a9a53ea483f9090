import { parentPort, workerData } from 'node:worker_threads';
import { createCampaignClients } from '../gateways/campaign/clients.ts';
import { readOperatorList } from '../gateways/campaign/operators.ts';
import type { OperatorsJob } from './operators-reader.ts';
import { resultOf } from './run-in-worker.ts';

const { target, instanceKey, question }: OperatorsJob = workerData;
const clients = createCampaignClients(target);
const result = await resultOf(() => readOperatorList(clients.of(instanceKey), question));
await clients.close();
parentPort?.postMessage(result, result.kind === 'done' ? [result.value.bytes.buffer] : []);
