import { MaskEngineMissing } from '../mask/mask-engine.ts';
import type { Dialect } from './constructs.ts';
import type { DialectDoubts } from './dialect-doubts.ts';

/** The table of dialects, as a function of a mask. Loaded with the engine. */
export type DialectReader = (source: string, dialect?: Dialect) => DialectDoubts;

let provided: DialectReader | undefined;

export function provideDialects(reader: DialectReader): void {
  provided = reader;
}

/** Doubts about one mask that is read as an expression. @throws MaskEngineMissing */
export function maskDialectOf(source: string, dialect?: Dialect): DialectDoubts {
  if (provided === undefined) throw new MaskEngineMissing('Dialects need the engine: call installMaskEngine first.');
  return provided(source, dialect);
}
