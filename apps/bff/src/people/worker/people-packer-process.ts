import { packPeople } from '../../packed/people-chunks.ts';
import { runForParent } from '../../workers/run-in-process.ts';

runForParent({ work: packPeople });
