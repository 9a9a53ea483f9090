// The rival as a process of its own. Arguments: a file with the organisation, the loop, the engine, the mask in force; then
// the drafts.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createNaiveImpact, type NaiveOrganization } from '../harness/naive-impact.ts';
import { peakMemory } from '../harness/process-usage.ts';

const [file = '', loopName, engineName, before = '', ...drafts] = process.argv.slice(2);
const loop = loopName === 'every' ? 'every' : 'own';
const engine = engineName === 're2js' ? 're2js' : 'regexp';

const bareMb = peakMemory();
const started = performance.now();
// Trusted as it is: the benchmark wrote the file itself, and checking it is no part of the loop.
const organization: NaiveOrganization = JSON.parse(readFileSync(file, 'utf8'));
const impact = createNaiveImpact(organization);
const readMs = performance.now() - started;
const times: number[] = [];
const answers = drafts.map((after) => {
  const asked = performance.now();
  const { counts, first } = impact({ before, after, loop, engine });
  times.push(performance.now() - asked);
  return { counts: Object.fromEntries(counts), first };
});
process.stdout.write(JSON.stringify({ readMs, times, answers, grownMb: peakMemory() - bareMb }));
