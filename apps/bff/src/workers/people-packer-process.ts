import { packPeople } from '../store/people-chunks.ts';
import { doForParent } from './run-in-process.ts';

doForParent({ work: packPeople });
