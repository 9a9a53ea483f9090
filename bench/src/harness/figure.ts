import { median, percentile, rangeOf } from './statistics.ts';

/** One line of the table. */
export interface FigureRow {
  readonly what: string;
  readonly figure: string;
  readonly ours: string;
  readonly rival: string;
  readonly ratio: string;
  readonly verdict: string;
}

export interface Figure {
  /** What `--only` takes. */
  readonly name: string;
  measure(): Promise<FigureRow[]>;
}

export interface Unit {
  readonly name: string;
  readonly digits: number;
}

export const ms: Unit = { name: 'ms', digits: 0 };
export const exactMs: Unit = { name: 'ms', digits: 1 };
export const microseconds: Unit = { name: 'µs', digits: 0 };
export const megabytes: Unit = { name: 'MB', digits: 0 };
export const kilobytes: Unit = { name: 'kB', digits: 1 };
export const perSecond: Unit = { name: 'req/s', digits: 0 };

function amount(value: number, { digits }: Unit): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function withRange({ value, values, unit }: { value: number; values: readonly number[]; unit: Unit }): string {
  const { min, max } = rangeOf(values);
  return `${amount(value, unit)} ${unit.name} (${amount(min, unit)}–${amount(max, unit)})`;
}

/** Median with the smallest and the largest value. */
export function showMedian(values: readonly number[], unit: Unit): string {
  return withRange({ value: median(values), values, unit });
}

/** 95th percentile with the smallest and the largest value. */
export function showP95(values: readonly number[], unit: Unit): string {
  return `p95 ${withRange({ value: percentile(values, 95), values, unit })}`;
}

export function showMax(values: readonly number[], unit: Unit): string {
  const { max } = rangeOf(values);
  return `max ${amount(max, unit)} ${unit.name}`;
}

export function showRatio(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
}

export function atMost(value: number, limit: number, unit: Unit): string {
  return value <= limit ? 'reached' : `missed by ${amount(value - limit, { ...unit, digits: 1 })} ${unit.name}`;
}

/** For ratios. */
export function atLeast(value: number, limit: number): string {
  return value >= limit ? 'reached' : `missed: ${showRatio(value)} of ${showRatio(limit)}`;
}

export const none = '–';
