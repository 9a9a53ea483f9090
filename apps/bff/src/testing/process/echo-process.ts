import { answerParent, serveParent } from '../../workers/work-process.ts';

// Says back what it is told, and who it is.
serveParent({ take: (order) => answerParent({ pid: process.pid, order }) });
