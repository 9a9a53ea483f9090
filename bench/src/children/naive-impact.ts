// The rival as a process of its own. Arguments: a file with the organisation, the loop, the mask in force; then the drafts.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { naiveImpact, naiveLoops, parseOrganization } from '../harness/naive-impact.ts';
import { peakMemory } from '../harness/process-usage.ts';

const [file = '', loopName, before = '', ...drafts] = process.argv.slice(2);
const loop = naiveLoops.find((name) => name === loopName);
if (loop === undefined) throw new Error(`No loop ${loopName}.`);

const bareMb = peakMemory();
const started = performance.now();
const organization = parseOrganization(JSON.parse(readFileSync(file, 'utf8')));
const readMs = performance.now() - started;
const times: number[] = [];
const counts = drafts.map((after) => {
  const asked = performance.now();
  const found = naiveImpact(organization, { before, after, loop });
  times.push(performance.now() - asked);
  return Object.fromEntries(found);
});
process.stdout.write(JSON.stringify({ readMs, times, counts, grownMb: peakMemory() - bareMb }));
