// `pnpm bench [--only <name>]`: measures, prints the table, and, when everything was measured, writes docs/figures.md.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { accessImpact } from './figures/access-impact.ts';
import { bffRead } from './figures/bff-read.ts';
import { firstLoad } from './figures/first-load.ts';
import { hostileMasks } from './figures/hostile-masks.ts';
import { impactKey } from './figures/impact-key.ts';
import { impactSize } from './figures/impact-size.ts';
import { keyPress } from './figures/key-press.ts';
import { previewWorker } from './figures/preview-worker.ts';
import { scrollPeople } from './figures/scroll-people.ts';
import { soapRows } from './figures/soap-rows.ts';
import { startMemory } from './figures/start-memory.ts';
import { strangers } from './figures/strangers.ts';
import type { FigureRow } from './harness/figure.ts';
import { none } from './harness/figure.ts';
import { progress } from './harness/progress.ts';
import { describeMachine, toTable, writeReport } from './harness/report.ts';

const figures = [
  keyPress,
  previewWorker,
  accessImpact,
  impactSize,
  impactKey,
  scrollPeople,
  hostileMasks,
  soapRows,
  bffRead,
  strangers,
  firstLoad,
  startMemory,
];

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = (values.only ?? []).filter((name) => !figures.some((figure) => figure.name === name));
if (unknown.length > 0) {
  progress(`No figure ${unknown.join(', ')}; there are ${figures.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const started = performance.now();
const rows: FigureRow[] = [];
let failed = false;
for (const figure of figures) {
  const { name } = figure;
  if (values.only && !values.only.includes(name)) continue;
  progress(`measuring ${name} …`);
  try {
    rows.push(...(await figure.measure()));
  } catch (error) {
    failed = true;
    progress(error instanceof Error ? (error.stack ?? error.message) : String(error));
    rows.push({ what: name, figure: none, ours: none, rival: none, ratio: none, verdict: 'not measured: it failed' });
  }
}

const table = toTable(rows);
process.stdout.write(`${describeMachine()}\n\n${table}\n`);
if (!values.only && !failed) writeReport(table, (performance.now() - started) / 60_000);
process.exitCode = failed ? 1 : 0;
