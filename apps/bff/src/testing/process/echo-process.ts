import { answerParent, serveParent } from '../../workers/work-process.ts';

// Echoes each order, with its process id.
serveParent({ take: (order) => answerParent({ pid: process.pid, order }) });
