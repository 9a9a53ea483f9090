import { answerParent, obeyParent } from '../../workers/work-process.ts';

// Says back what it is told, and who it is.
obeyParent({ take: (order) => answerParent({ pid: process.pid, order }) });
