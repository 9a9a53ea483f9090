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

/** Peak resident memory of another process so far, MB. @throws where the system has no /proc. */
export function peakMemoryOf(pid: number): number {
  const found = kilobytesOf(pid, 'VmHWM');
  if (found === undefined) throw new Error('Peak memory of another process needs Linux.');
  return found / 1024;
}

/** Resident memory of another process, MB. @throws where the system has no /proc. */
export function residentMemory(pid: number): number {
  const found = kilobytesOf(pid, 'VmRSS');
  if (found === undefined) throw new Error('Resident memory of another process needs Linux.');
  return found / 1024;
}

// The kernel counts in ticks of 10 ms whatever its own clock (USER_HZ).
const tickMs = 10;

/** Processor time a process has taken so far, its own and the kernel's for it, ms. @throws where the system has no /proc. */
export function processorTime(pid: number): number {
  // The name in parentheses may hold spaces; what follows it are numbers.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
