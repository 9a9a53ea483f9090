import { runChild } from '../harness/child.ts';
import {
  atMost,
  type Figure,
  type FigureRow,
  megabytes,
  ms,
  none,
  showMedian,
  showP95,
  showRatio,
} from '../harness/figure.ts';
import { numberField, numbersField } from '../harness/json.ts';
import { median, percentile } from '../harness/statistics.ts';

const rounds = 3;
const sizes = [10_000, 100_000, 1_000_000] as const;
const largestLimit = 3_000;
const script = new URL('../children/impact-size.ts', import.meta.url);

interface Sized {
  readonly people: number;
  readonly first: readonly number[];
  readonly next: readonly number[];
  readonly grownMb: readonly number[];
}

async function measureSize(people: number): Promise<Sized> {
  const first: number[] = [];
  const next: number[] = [];
  const grownMb: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const output = await runChild({ script, args: [String(people)] });
    first.push(numberField(output, 'firstMs'));
    next.push(...numbersField(output, 'next'));
    grownMb.push(numberField(output, 'grownMb'));
  }
  return { people, first, next, grownMb };
}

/** How many times as much as what the smaller size would cost, were it as many people. */
function growth(of: (sized: Sized) => number, smaller: Sized | undefined, larger: Sized): number | undefined {
  return smaller && of(larger) / ((of(smaller) * larger.people) / smaller.people);
}

function rowsOf(sized: Sized, smaller: Sized | undefined): FigureRow[] {
  const what = `impact on ${sized.people.toLocaleString('en-US')} people × 5,000 profiles, in one process`;
  const isLargest = sized.people === sizes.at(-1);
  const perPerson = (of: (one: Sized) => number): string => {
    const ratio = growth(of, smaller, sized);
    return ratio === undefined ? none : `${showRatio(ratio)} of the cost for each person at a tenth of the size`;
  };
  return [
    {
      what: `${what}: from columns to counts and first 50 rows`,
      figure: isLargest ? `≤ ${largestLimit.toLocaleString('en-US')} ms` : none,
      ours: showMedian(sized.first, ms),
      rival: none,
      ratio: perPerson(({ first }) => median(first)),
      verdict: isLargest ? atMost(median(sized.first), largestLimit, ms) : none,
    },
    {
      what: `${what}: next mask`,
      figure: none,
      ours: showP95(sized.next, ms),
      rival: none,
      ratio: perPerson(({ next }) => percentile(next, 95)),
      verdict: none,
    },
    {
      what: `${what}: memory beside the columns`,
      figure: none,
      ours: showMedian(sized.grownMb, megabytes),
      rival: none,
      ratio: perPerson(({ grownMb }) => median(grownMb)),
      verdict: none,
    },
  ];
}

/** How time and memory grow with the people. */
export const impactSize: Figure = {
  name: 'impact-size',
  async measure() {
    const rows: FigureRow[] = [];
    let smaller: Sized | undefined;
    for (const people of sizes) {
      const sized = await measureSize(people);
      rows.push(...rowsOf(sized, smaller));
      smaller = sized;
    }
    return rows;
  },
};
