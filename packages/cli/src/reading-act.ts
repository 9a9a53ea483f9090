import { statementLimits, stateReading } from '@console/contract';
import { dialects } from '@console/domain';
import type * as z from 'zod';
import { UsageError } from './usage-error.ts';

export const readingOptions = {
  state: { type: 'string' },
  anchored: { type: 'boolean' },
  'not-anchored': { type: 'boolean' },
  'case-sensitive': { type: 'boolean' },
  'ignoring-case': { type: 'boolean' },
  dialect: { type: 'string' },
  evidence: { type: 'string' },
  withdraw: { type: 'boolean' },
} as const;

type Name = keyof typeof readingOptions;
export const readingOptionNames: readonly Name[] = [
  'state',
  'anchored',
  'not-anchored',
  'case-sensitive',
  'ignoring-case',
  'dialect',
  'evidence',
  'withdraw',
];

const statementSchema = stateReading.body.omit({ version: true });

/** What to do about the stated reading of an instance. */
export type ReadingAct =
  | { readonly kind: 'show' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'state'; readonly statement: z.output<typeof statementSchema> };

export interface ReadingValues {
  readonly state?: string | undefined;
  readonly anchored?: boolean | undefined;
  readonly 'not-anchored'?: boolean | undefined;
  readonly 'case-sensitive'?: boolean | undefined;
  readonly 'ignoring-case'?: boolean | undefined;
  readonly dialect?: string | undefined;
  readonly evidence?: string | undefined;
  readonly withdraw?: boolean | undefined;
}

/** @throws UsageError */
export function readingActOf(values: ReadingValues): ReadingAct {
  const { state, dialect, evidence, withdraw } = values;
  if (withdraw) {
    const others = readingOptionNames.filter((name) => name !== 'withdraw' && values[name] !== undefined);
    if (others.length > 0) throw new UsageError(`--withdraw goes alone, without --${others[0]}.`);
    return { kind: 'withdraw' };
  }
  if (state === undefined) {
    const stray = readingOptionNames.find((name) => values[name] !== undefined);
    if (stray !== undefined) throw new UsageError(`--${stray} goes with --state.`);
    return { kind: 'show' };
  }
  // A statement has no defaults: the person who states it types each half.
  const anchored = eitherOf(values, 'anchored', 'not-anchored');
  const ignoresCase = eitherOf(values, 'ignoring-case', 'case-sensitive');
  const statement = statementSchema.safeParse({ reading: state, anchored, ignoresCase, dialect, evidence });
  if (!statement.success) throw new UsageError(sentenceOf(String(statement.error.issues[0]?.path[0])));
  return { kind: 'state', statement: statement.data };
}

function eitherOf(values: ReadingValues, yes: 'anchored' | 'ignoring-case', no: Name): boolean {
  if ((values[yes] === undefined) === (values[no] === undefined))
    throw new UsageError(`Give either --${yes} or --${no}.`);
  return values[yes] === true;
}

function sentenceOf(field: string): string {
  if (field === 'reading') return '--state takes expression or prefix.';
  if (field === 'dialect') return `--dialect takes ${dialects.join(', ')}.`;
  return `What shows it? --evidence takes ${statementLimits.evidenceFrom} to ${statementLimits.evidence} characters.`;
}
