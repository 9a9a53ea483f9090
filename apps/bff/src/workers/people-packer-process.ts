import { packPeople } from '../packed/people-chunks.ts';
import { doForParent } from './run-in-process.ts';

doForParent({ work: packPeople });
