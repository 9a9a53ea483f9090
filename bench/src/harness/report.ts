import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromiumVersion } from './browser.ts';
import { root } from './child.ts';
import type { FigureRow } from './figure.ts';

const file = path.join(root, 'docs', 'figures.md');
const begin = '<!-- measured: written by the command below, do not edit -->';
const end = '<!-- end of measured -->';

export function toTable(rows: readonly FigureRow[]): string {
  const lines = rows.map(({ what, figure, ours, rival, ratio, verdict }) => [
    what,
    figure,
    ours,
    rival,
    ratio,
    verdict,
  ]);
  return [
    ['What', 'Figure', 'Ours', 'Rival in the same run', 'Ratio', 'Verdict'],
    Array.from({ length: 6 }, () => '---'),
    ...lines,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const [busyAtStart = 0] = loadavg();

/** The machine, how busy it was before and after, and the versions, on one line. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores (${model}), ${memory} GiB, ${process.platform} ${release()}, Node ${process.version}, ${chromiumVersion()}; load average ${busyAtStart.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after`;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

function revision(): string {
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ' with changes not committed';
    return `${git('rev-parse', '--short', 'HEAD')}${changed}`;
  } catch {
    return 'unknown';
  }
}

/** Replaces the measured part of docs/figures.md; what people wrote around it stays. */
export function writeReport(table: string, minutes: number): void {
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('docs/figures.md has lost its markers.');
  const measured = [
    begin,
    `Command: \`pnpm build && pnpm bench\` (${minutes.toFixed(0)} min) · revision ${revision()} · ${new Date().toISOString().slice(0, 10)}`,
    '',
    `Machine: ${describeMachine()}`,
    '',
    table,
    '',
    end,
  ].join('\n');
  writeFileSync(file, `${before}${measured}${after}`);
}
