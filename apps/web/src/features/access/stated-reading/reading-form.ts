import { type ReadingStatementBody, statementLimits, stateReading } from '@console/contract';
import { dialects, type StatedReading } from '@console/domain';
import type { FieldErrors, Resolver } from 'react-hook-form';

/** The form values; each choice is the name of its option. */
export interface ReadingValues {
  reading: 'expression' | 'prefix';
  fit: 'whole' | 'part';
  letterCase: 'counts' | 'ignored';
  dialect: 'none' | (typeof dialects)[number];
  evidence: string;
}

export const dialectOptions = ['none', ...dialects] as const;

/** The current statement, else what the form of the mask suggests. */
export function valuesOf(stated: ReadingStatementBody | null, form: 'expression' | 'prefix'): ReadingValues {
  if (stated === null) {
    return { reading: form, fit: 'whole', letterCase: 'counts', dialect: 'none', evidence: '' };
  }
  return {
    reading: stated.reading,
    fit: stated.anchored ? 'whole' : 'part',
    letterCase: stated.ignoresCase ? 'ignored' : 'counts',
    dialect: stated.dialect ?? 'none',
    evidence: stated.evidence,
  };
}

/** The statement for the choices. Plain text uses no engine, so none is stated. */
export function statementOf({ reading, fit, letterCase, dialect }: Omit<ReadingValues, 'evidence'>): StatedReading {
  const choice = { reading, anchored: fit === 'whole', ignoresCase: letterCase === 'ignored' };
  return reading === 'prefix' || dialect === 'none' ? choice : { ...choice, dialect };
}

export const evidenceFaults = [
  'required',
  'too-short',
  'too-long',
  'unstorable-character',
  'secret-in-open-field',
] as const;
export type EvidenceFault = (typeof evidenceFaults)[number];

/** The evidence fault for a code of the form or of the server. */
export function evidenceFaultOf(code: string | undefined): EvidenceFault | null {
  return evidenceFaults.find((fault) => fault === code) ?? null;
}

/** Validates the form with the schema of the request. */
export const readingResolver: Resolver<ReadingValues> = (values) => {
  const body = { ...statementOf(values), evidence: values.evidence, version: 0 };
  const read = stateReading.body.safeParse(body);
  if (read.success) return { values, errors: {} };
  const message = read.error.issues.find(({ path }) => path[0] === 'evidence')?.message ?? 'required';
  const errors: FieldErrors<ReadingValues> = { evidence: { type: 'rule', message } };
  return { values: {}, errors };
};

/** The length of the evidence, counted as the server does. */
export function evidenceLength(evidence: string): number {
  return evidence.trim().length;
}

export const evidenceLimits = { from: statementLimits.evidenceFrom, limit: statementLimits.evidence } as const;
