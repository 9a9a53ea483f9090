import { installMaskEngine } from '@console/domain/engine';
import { comparisonBody, previewBody } from './preview-body.ts';
import type { PreviewAnswer, PreviewJob } from './preview-job.ts';
import { answerParent, serveParent } from '../../workers/work-process.ts';

installMaskEngine();

serveParent({ take: (job: PreviewJob) => answerParent(answerOf(job)) });

function answerOf(job: PreviewJob): PreviewAnswer {
  const { id } = job;
  try {
    if (job.kind === 'compare') return { id, kind: 'compare', preview: comparisonBody(job.request) };
    // Serialised here: making the JSON of 100,000 rows in the backend would block every other request.
    return { id, kind: 'preview', json: new TextEncoder().encode(JSON.stringify(previewBody(job.request))) };
  } catch (error) {
    return { id, kind: 'failed', name: error instanceof Error ? error.name : 'unknown' };
  }
}
