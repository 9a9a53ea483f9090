import {
  accessImpactSchema,
  type ImpactBasisBody,
  type ImpactSummaryBody,
  impactSummarySchema,
  personWhySchema,
  readingContradictionSchema,
  type ReadingOnWordBody,
} from '@console/contract';
import type {
  AccessImpact,
  ExpectationResult,
  Guard,
  PersonWhy,
  SourceFact,
  StatedContradictions,
} from '@console/domain';
import { readAssociationMask } from '@console/domain';
import type { ImpactAssumptions, ImpactQuestion } from '../../ports.ts';
import { summaryOf } from '../../preview/worker/preview-body.ts';

export interface JudgedMasks {
  readonly before: string;
  readonly after: string;
  readonly statedReading: ReadingOnWordBody | null;
  readonly basis: ImpactBasisBody | null;
  readonly impact: AccessImpact;
  readonly sources: readonly SourceFact[];
  /** Computes the part with the checks once for the same assumptions, since every page of rows repeats it. */
  readonly checked: CheckedOnce;
}

interface Checked {
  readonly guards: Guard[];
  readonly expectations: ExpectationResult[];
}

export type CheckedOnce = (assumptions: ImpactAssumptions) => Checked;

export function checkOnce(impact: AccessImpact): CheckedOnce {
  let cached: { key: string; checked: Checked } | undefined;
  return (assumptions) => {
    const key = JSON.stringify(assumptions);
    if (cached?.key === key) return cached.checked;
    const expectations = impact.check(assumptions.expectations);
    const isEachMet = expectations.every(({ state }) => state === 'holds' || state === 'vain');
    // Expectations that already fail before the change do not trip the guard.
    const expectationsBefore = isEachMet ? undefined : impact.check(assumptions.expectations, 'before');
    const guards = impact.guards({ ...assumptions, expectations, expectationsBefore });
    const checked = { expectations, guards };
    cached = { key, checked };
    return checked;
  };
}

type RowsQuestion = Extract<ImpactQuestion, { kind: 'rows' }>;

/** The part that all replies about a pair of masks share, so that screen, plan and command line show the same. */
function summaryParts(judged: JudgedMasks, assumptions: ImpactAssumptions): object {
  const { impact, sources, checked, statedReading, basis } = judged;
  const { population, counts, apart, today } = impact;
  return { population, counts, apart, today, ...checked(assumptions), sources, statedReading, basis };
}

export function summaryBody(judged: JudgedMasks, assumptions: ImpactAssumptions): ImpactSummaryBody {
  return impactSummarySchema.parse(summaryParts(judged, assumptions));
}

/** The reply of `access-impacts`: the schema is the allow-list of what leaves the worker. */
export function rowsJson(judged: JudgedMasks, question: RowsQuestion): Uint8Array<ArrayBuffer> {
  const { assumptions, filters, offset, limit } = question;
  const found = judged.impact.find(filters);
  const body = {
    ...summaryParts(judged, assumptions),
    before: summaryOf(readAssociationMask(judged.before)),
    after: summaryOf(readAssociationMask(judged.after)),
    found: found.length,
    offset,
    people: found.rows(offset, limit),
  };
  return jsonBytes(accessImpactSchema.parse(body));
}

export function whyJson(why: PersonWhy, { sources, statedReading, basis }: JudgedMasks): Uint8Array<ArrayBuffer> {
  return jsonBytes(personWhySchema.parse({ ...why, sources, statedReading, basis }));
}

export function contradictionsJson(found: StatedContradictions): Uint8Array<ArrayBuffer> {
  return jsonBytes(readingContradictionSchema.parse(found));
}

function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
