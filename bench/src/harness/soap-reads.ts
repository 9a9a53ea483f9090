import { createHash } from 'node:crypto';
import process from 'node:process';
import { peakMemory } from './process-usage.ts';

const warmReads = 5;

export interface Reads {
  /** Peak memory before the client was loaded. */
  readonly bareMb: number;
  readonly importMs: number;
  /** One reply read into values. */
  read(): Promise<readonly Readonly<Record<string, string | undefined>>[]>;
}

/** Reads once cold and then warm, and prints what it took as JSON. */
export async function reportReads(reads: Reads): Promise<void> {
  const { bareMb, importMs } = reads;
  const loadedMb = peakMemory();
  const times: number[] = [];
  let digest = '';
  for (let count = 0; count <= warmReads; count += 1) {
    const started = performance.now();
    const rows = await reads.read();
    times.push(performance.now() - started);
    if (count === 0) digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  }
  const [firstMs, ...warmMs] = times;
  const result = { importMs, firstMs, warmMs, digest, bareMb, loadedMb, peakMb: peakMemory() };
  process.stdout.write(JSON.stringify(result));
}
