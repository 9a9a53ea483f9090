// Made-up people as columns, judged in this process: `node impact-size.ts <people>` prints times and memory.
import process from 'node:process';
import {
  createImpactEngine,
  type ImpactEngine,
  type Operator,
  operatorColumnsOf,
  readAssociationMask,
  userColumnsOf,
} from '@console/domain';
import { groupNames, mask, profileNames } from '../harness/profiles.ts';

const profileCount = 5_000;
const profilesEach = 3;
const rowsShown = 50;
/** As many operators as in the large seed: six of ten people. */
const operatorShare = 0.6;

const count = Number(process.argv[2]);
const profiles = profileNames(profileCount);
const groups = groupNames();
const emailOf = (index: number): string => `person.${index}@acme.example`;

function users() {
  return userColumnsOf(
    Array.from({ length: count }, (_, index) => ({
      id: String(index),
      email: emailOf(index),
      username: emailOf(index),
      name: `Person ${(index * 7_919) % count}`,
      state: 'active' as const,
      groupNames: Array.from(
        { length: profilesEach },
        (_one, at) => profiles[(index * 31 + at * 977) % profileCount] ?? '',
      ),
      directGroupNames: null,
    })),
  );
}

function operators() {
  const known = Math.round(count * operatorShare);
  return operatorColumnsOf(
    Array.from({ length: known }, (_, index): Operator => {
      return {
        id: String(index),
        login: `person.${index}`,
        label: `Person ${index}`,
        email: emailOf(index),
        isDisabled: index % 40 === 0,
        authentication: 'ims',
        groupNames: [groups[index % groups.length] ?? ''],
      };
    }),
  );
}

/** Judges a draft; gives the milliseconds until counts and the first rows are there. */
function judge(engine: ImpactEngine, draft: string): { readonly ms: number; readonly population: number } {
  const started = performance.now();
  const work = engine.evaluate(readAssociationMask(mask), readAssociationMask(draft));
  for (;;) {
    const step = work.next();
    if (step.done !== true) continue;
    const { population, counts } = step.value;
    const rows = step.value.find({}).rows(0, rowsShown);
    if (rows.length === 0 || counts.unchanged === population) throw new Error(`The draft ${draft} changes nobody.`);
    return { ms: performance.now() - started, population };
  }
}

const columns = { users: users(), operators: operators() };
const profilesRead = profiles.map((name, index) => ({ id: String(index), name }));
const readAt = new Date().toISOString();
const sources = (['profiles', 'members', 'operators', 'operator-groups'] as const).map((source) => ({
  source,
  state: 'complete' as const,
  readAt,
  reason: null,
}));
const idle = process.memoryUsage.rss();
const started = performance.now();
const engine = createImpactEngine({
  ...columns,
  groups: groups.map((name) => ({ id: name, name, label: name })),
  profiles: profilesRead,
  sources,
});
const made = performance.now() - started;
const [first, ...next] = ['tenant_i', 'tenant_', 'tenant', 'tenan', 'tena'].map((tenant) =>
  judge(engine, `Campaign - ${tenant} - (.*)`),
);
process.stdout.write(
  JSON.stringify({
    population: first?.population,
    firstMs: made + (first?.ms ?? 0),
    next: next.map(({ ms }) => ms),
    grownMb: (process.memoryUsage.rss() - idle) / 1e6,
  }),
);
