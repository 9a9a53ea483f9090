import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { ChainEnd } from '../store/audit/audit-chain.ts';
import type { AuditFilter } from '../store/audit/audit-reading.ts';
import { WrongUse } from './command.ts';

const time = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'is no time: give it a date as 2026-12-01, or a time as 2026-12-01T08:30:00Z',
  })
  .transform((text) => Date.parse(text))
  .optional();
const text = z.string().min(1, { error: 'is empty: give it a value, or leave it out' }).optional();
const head = z
  .string()
  .regex(/^\d{1,15}:[\da-f]{64}$/u, { error: 'is no head: give it number and hash of a line `audit head`, as 12:9f…' })
  .transform((noted): ChainEnd => ({ seq: Number.parseInt(noted, 10), hash: noted.slice(noted.indexOf(':') + 1) }))
  .optional();

const optionsSchema = z.object({
  since: time,
  until: time,
  event: text,
  login: text,
  instance: text,
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/u, { error: 'is no number of entries: give it a whole number from 1 to 9999' })
    .transform(Number)
    .optional(),
  head,
  csv: z.boolean().optional(),
});

type OptionName = keyof z.output<typeof optionsSchema>;

export const filterOptions = ['since', 'until', 'event', 'login', 'instance'] as const;

/** Parses the options of an `audit` command, which may only have these names. @throws WrongUse */
export function auditOptions(args: readonly string[], names: readonly OptionName[]) {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: name === 'csv' ? ('boolean' as const) : ('string' as const) }]),
  );
  const { values, positionals } = parsed(args, options);
  const read = optionsSchema.safeParse(values);
  if (read.success) return { values: read.data, positionals };
  const sentences = read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}.`);
  throw new WrongUse(sentences.join('\n'));
}

type ParseOptions = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parsed(args: readonly string[], options: ParseOptions) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    throw new WrongUse();
  }
}

export function filterOf(values: z.output<typeof optionsSchema>): AuditFilter {
  const { since, until, event, login, instance } = values;
  return { since, before: until, event, login, instanceKey: instance };
}
