import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type TouchedPerson, type Verdict, verdicts } from '@console/domain';
import * as z from 'zod';
import type { ImpactQuestion, PlannedImpact } from '../../ports.ts';
import { type JudgedMasks, summaryBody } from '../../impact/worker/impact-body.ts';

/** Most people shown: of those who lose sign-in, and of those who differ. */
const shown = { cost: 100, differing: 20 } as const;

const touchedSchema = z.array(z.tuple([z.string(), z.enum(verdicts), z.string()]));

type PlanQuestion = Extract<ImpactQuestion, { kind: 'plan' }>;

/** What a plan stores of an impact, and who differs from what an earlier plan stored. */
export function planJson(judged: JudgedMasks, { assumptions, planned }: PlanQuestion): Uint8Array<ArrayBuffer> {
  const { impact } = judged;
  const touched = impact.touched();
  const { certain, possible } = impact.losses();
  const losers = impact
    .find({ verdicts: ['loses-sign-in', 'maybe-loses'] })
    .rows(0, 10 * shown.cost)
    // A person who certainly signs in afterwards loses groups at most.
    .filter(({ next }) => next.state !== 'signs-in')
    .slice(0, shown.cost);
  const body: PlannedImpact = {
    summary: summaryBody(judged, assumptions),
    cost: {
      loses: certain,
      administrators: impact.find({ verdicts: ['loses-sign-in'], wasAdministrator: true }).length,
      // Possible losses include the certain ones.
      mayLose: possible - certain,
      people: losers.map(({ email, logins, name, verdict, wasAdministrator }) => ({
        who: email || (logins[0] ?? name),
        verdict,
        isAdministrator: wasAdministrator,
      })),
    },
    people: packTouched(touched),
    administrators: impact.administrators(),
    differing: planned === null ? null : differingOf(unpackTouched(planned), touched),
  };
  return new TextEncoder().encode(JSON.stringify(body));
}

function packTouched(touched: readonly TouchedPerson[]): string {
  const rows = touched.map(({ personId, verdict, who }) => [personId, verdict, who]);
  const params = { [constants.ZSTD_c_compressionLevel]: 1 };
  return zstdCompressSync(JSON.stringify(rows), { params }).toString('base64');
}

function unpackTouched(packed: string): TouchedPerson[] {
  const rows = touchedSchema.parse(JSON.parse(zstdDecompressSync(Buffer.from(packed, 'base64')).toString()));
  return rows.map(([personId, verdict, who]) => ({ personId, verdict, who }));
}

function differingOf(planned: readonly TouchedPerson[], now: readonly TouchedPerson[]): PlannedImpact['differing'] {
  const before = new Map(planned.map((person) => [person.personId, person]));
  const after = new Map(now.map((person) => [person.personId, person]));
  const differing: { who: string; planned: Verdict; now: Verdict }[] = [];
  for (const { personId, who, verdict } of now) {
    const former = before.get(personId)?.verdict ?? 'unchanged';
    if (former !== verdict) differing.push({ who, planned: former, now: verdict });
  }
  for (const { personId, who, verdict } of planned) {
    if (!after.has(personId)) differing.push({ who, planned: verdict, now: 'unchanged' });
  }
  return { peopleCount: differing.length, people: differing.slice(0, shown.differing) };
}
