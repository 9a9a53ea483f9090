import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

function kilobytesOf(pid: number | 'self', name: string): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${name}:`));
  return line === undefined ? undefined : Number(/\d+/u.exec(line)?.[0]);
}

/**
 * Peak resident memory of this process, MB. `getrusage` is the second choice: on Linux its maximum survives exec, so a
 * child begins with its parent's peak.
 */
export function peakMemory(): number {
  return (kilobytesOf('self', 'VmHWM') ?? process.resourceUsage().maxRSS) / 1024;
}

/** Resident memory of another process, MB. @throws where the system has no /proc. */
export function residentMemory(pid: number): number {
  const found = kilobytesOf(pid, 'VmRSS');
  if (found === undefined) throw new Error('Resident memory of another process needs Linux.');
  return found / 1024;
}

/** Memory of a process and of those it started, MB; pages they share are counted once. @throws where the system has no /proc. */
export function memoryOfTree(pid: number): number {
  const own = readIfThere(`/proc/${pid}/smaps_rollup`);
  if (own === undefined) throw new Error('Memory of another process needs Linux.');
  return withChildren(pid).reduce((sum, one) => sum + proportionalMemory(one), 0);
}

/** Peak of `memoryOfTree` while it is watched, looked at every `lookMs`. */
export function watchMemory(pid: number): Disposable & { readonly peakMb: () => number } {
  let peak = memoryOfTree(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOfTree(pid));
  }, lookMs);
  return { peakMb: () => peak, [Symbol.dispose]: () => clearInterval(timer) };
}

const lookMs = 100;

/** Gone meanwhile: it has none. */
function proportionalMemory(pid: number): number {
  const line = /^Pss:\s+(\d+) kB$/mu.exec(readIfThere(`/proc/${pid}/smaps_rollup`) ?? '');
  return Number(line?.[1] ?? 0) / 1024;
}

function withChildren(pid: number): number[] {
  const children = readIfThere(`/proc/${pid}/task/${pid}/children`)?.trim().split(' ') ?? [];
  return [pid, ...children.filter((child) => child !== '').flatMap((child) => withChildren(Number(child)))];
}

/** A process may end between two looks. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

// The kernel counts in ticks of 10 ms whatever its own clock (USER_HZ).
const tickMs = 10;

/** Processor time a process has taken so far, its own and the kernel's for it, ms. @throws where the system has no /proc. */
export function processorTime(pid: number): number {
  // The name in parentheses may hold spaces; what follows it are numbers.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
