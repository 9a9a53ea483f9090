// The preview in a browser's worker, by the product's own code and by the loops that one writes first.
import { createPreviewer, matchOutcomes, type PreviewColumns, readAssociationMask } from '@console/domain';
import { installMaskEngine } from '@console/domain/engine';
import { re2Expression, regExpression } from '../harness/expressions.ts';
import { naiveMatch, type NaiveRequest } from '../harness/naive-preview.ts';
import type { EngineName, PreviewAnswer, PreviewRequest } from '../harness/preview-messages.ts';
import { groupMap, groupNames } from '../harness/profiles.ts';

// As the product's worker goes about it (features/access/preview/worker of the browser app).
const stepSize = 64;
const firstRowsAfterMs = 40;
const timeLimitMs = 5_000;
const rowsInView = 60;

installMaskEngine();

type Preview = (mask: string) => PreviewAnswer;

function consolePreview(names: readonly string[]): Preview {
  const profiles = names.map((name, index) => ({ id: String(index + 1), name }));
  const groups = groupNames().map((name, index) => ({ id: String(index + 1), name, label: `Team ${index}` }));
  const previewer = createPreviewer(profiles, groups);
  return (source) => {
    const started = performance.now();
    const elapsed = () => performance.now() - started;
    let firstMs: number | undefined;
    let last: PreviewColumns | undefined;
    const lookAt = (columns: PreviewColumns): number => {
      for (let row = 0; row < Math.min(rowsInView, columns.readCount); row += 1) columns.matchAt(row);
      return elapsed();
    };
    for (const columns of previewer.previewInChunks(
      readAssociationMask(source),
      stepSize,
      () => elapsed() > timeLimitMs,
    )) {
      if (firstMs === undefined && elapsed() >= firstRowsAfterMs) firstMs = lookAt(columns);
      last = columns;
    }
    if (!last) throw new Error('Nothing was previewed.');
    firstMs ??= lookAt(last);
    const { totals, collisions, unreachedGroups } = last;
    const shown = collisions.length + unreachedGroups.length;
    return {
      firstMs,
      fullMs: elapsed(),
      isWhole: last.readCount === names.length,
      shown,
      totals: JSON.stringify(matchOutcomes.map((outcome) => totals[outcome])),
    };
  };
}

function naivePreview(names: readonly string[], expression: NaiveRequest['expression']): Preview {
  const groups = groupMap();
  return (mask) => {
    const started = performance.now();
    const counts = new Map<string, number>(matchOutcomes.map((outcome) => [outcome, 0]));
    for (const { outcome } of naiveMatch({ mask, names, groups, expression })) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const fullMs = performance.now() - started;
    return { firstMs: fullMs, fullMs, isWhole: true, shown: counts.size, totals: JSON.stringify([...counts.values()]) };
  };
}

const engines: Readonly<Record<EngineName, (names: readonly string[]) => Preview>> = {
  console: consolePreview,
  regexp: (names) => naivePreview(names, regExpression),
  re2js: (names) => naivePreview(names, re2Expression),
};

let preview: Preview | undefined;
globalThis.addEventListener('message', ({ data, ports: [port] }: MessageEvent<PreviewRequest>) => {
  if (data.ask === 'prepare') {
    preview = engines[data.engine](data.names);
    port?.postMessage({ firstMs: 0, fullMs: 0, isWhole: true, shown: 0, totals: '' } satisfies PreviewAnswer);
  } else if (preview) port?.postMessage(preview(data.mask));
});
