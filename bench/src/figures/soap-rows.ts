import { runChild } from '../harness/child.ts';
import { startCannedCampaign } from '../harness/canned-campaign.ts';
import type { Figure, FigureRow, Unit } from '../harness/figure.ts';
import { atLeast, megabytes, ms, none, showMedian, showRatio } from '../harness/figure.ts';
import { numberField, numbersField, textField } from '../harness/json.ts';
import { median } from '../harness/statistics.ts';

const rounds = 5;
const rows = 10_000;
const oursScript = new URL('../children/soap-ours.ts', import.meta.url);
const sdkScript = new URL('../children/soap-sdk.ts', import.meta.url);

interface Reading {
  readonly importMs: number;
  readonly firstMs: number;
  readonly warmMs: number;
  /** Peak memory above that of the bare process: the client, and six replies read. */
  readonly wholeMb: number;
  /** Peak memory above that of the process with the client loaded. */
  readonly growthMb: number;
  readonly digest: string;
}

async function readIn(script: URL, origin: string): Promise<Reading> {
  const result = await runChild({ script: script, args: [origin] });
  const peakMb = numberField(result, 'peakMb');
  return {
    importMs: numberField(result, 'importMs'),
    firstMs: numberField(result, 'firstMs'),
    warmMs: median(numbersField(result, 'warmMs')),
    wholeMb: peakMb - numberField(result, 'bareMb'),
    growthMb: peakMb - numberField(result, 'loadedMb'),
    digest: textField(result, 'digest'),
  };
}

interface Comparison {
  readonly what: string;
  readonly unit: Unit;
  readonly least?: number;
  readonly of: (reading: Reading) => number;
}

const comparisons: readonly Comparison[] = [
  { what: 'time of a reply, warm', unit: ms, least: 10, of: ({ warmMs }) => warmMs },
  { what: 'time of the first reply of a process', unit: ms, least: 10, of: ({ firstMs }) => firstMs },
  { what: 'loading the client', unit: ms, of: ({ importMs }) => importMs },
  { what: 'peak memory above the loaded client, 6 replies', unit: megabytes, least: 4, of: ({ growthMb }) => growthMb },
  { what: 'peak memory above the bare process, 6 replies', unit: megabytes, least: 4, of: ({ wholeMb }) => wholeMb },
];

/** A SOAP reply of 10,000 rows to values, beside Adobe's SDK; each reading in a process of its own. */
export const soapRows: Figure = {
  name: 'soap-rows',
  async measure() {
    await using campaign = await startCannedCampaign(rows);
    const ours: Reading[] = [];
    const sdk: Reading[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await readIn(oursScript, campaign.origin));
      sdk.push(await readIn(sdkScript, campaign.origin));
    }
    const digests = new Set([...ours, ...sdk].map(({ digest }) => digest));
    if (digests.size !== 1) throw new Error('The two clients read different values.');
    return comparisons.map(({ what, unit, least, of }): FigureRow => {
      const own = ours.map(of);
      const theirs = sdk.map(of);
      const ratio = median(theirs) / median(own);
      return {
        what: `SOAP reply of 10,000 rows: ${what}`,
        figure: least === undefined ? none : `≥ ${least}×`,
        ours: showMedian(own, unit),
        rival: `acc-js-sdk ${showMedian(theirs, unit)}`,
        ratio: showRatio(ratio),
        verdict: least === undefined ? none : atLeast(ratio, least),
      };
    });
  },
};
