import { packPeople } from '../store/people-chunks.ts';
import { answerParent } from './run-in-process.ts';

answerParent(packPeople);
