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
