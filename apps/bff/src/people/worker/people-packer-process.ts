import { packPeople } from '../../packed/people-chunks.ts';
import { doForParent } from '../../workers/run-in-process.ts';

doForParent({ work: packPeople });
