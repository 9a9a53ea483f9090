import { MaskEngineMissing } from '../mask-engine/mask-engine.ts';
import type { MaskScan } from '../mask/mask-scan.ts';
import type { Dialect } from './constructs.ts';
import type { DialectDoubts } from './dialect-doubts.ts';

/** Finds the doubts about a mask in the table of dialects. Loaded with the engine. */
export type DialectReader = (scan: MaskScan, dialect: Dialect | undefined) => DialectDoubts;

let provided: DialectReader | undefined;

export function provideDialects(reader: DialectReader): void {
  provided = reader;
}

/** Doubts about a mask that is read as an expression. @throws MaskEngineMissing */
export function readDialect(scan: MaskScan, dialect: Dialect | undefined): DialectDoubts {
  if (provided === undefined) throw new MaskEngineMissing('Dialects need the engine: call installMaskEngine first.');
  return provided(scan, dialect);
}
