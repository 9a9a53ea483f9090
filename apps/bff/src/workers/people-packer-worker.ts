import { parentPort, workerData } from 'node:worker_threads';
import { packPeople, type PeopleChunks } from '../store/people-chunks.ts';
import { resultOf } from './run-in-worker.ts';

const chunks: PeopleChunks = workerData;
const result = await resultOf(() => packPeople(chunks));
parentPort?.postMessage(result, result.kind === 'done' ? [result.value.buffer] : []);
