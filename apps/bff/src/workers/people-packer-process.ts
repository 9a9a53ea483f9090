import { packPeople, type PeopleChunks } from '../store/people-chunks.ts';
import { answerParent } from './run-in-process.ts';

process.once('message', (chunks: PeopleChunks) => answerParent(packPeople(chunks)));
