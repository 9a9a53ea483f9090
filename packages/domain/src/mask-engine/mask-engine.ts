import type { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';

/** The part of RE2JS that masks are read with. */
export interface MaskEngine {
  readonly RE2JS: typeof RE2JS;
  readonly RE2JSException: typeof RE2JSException;
  readonly RE2JSSyntaxException: typeof RE2JSSyntaxException;
}

/** A mask that needs the engine was read before the engine was installed: a bug in the program, not a fault of the mask. */
export class MaskEngineMissing extends Error {
  override readonly name = 'MaskEngineMissing';
}

let provided: MaskEngine | undefined;

export function provideMaskEngine(engine: MaskEngine): void {
  provided = engine;
}

/** Whether an engine is installed, so that every mask can be read. */
export function isMaskEngineReady(): boolean {
  return provided !== undefined;
}

export function maskEngine(): MaskEngine {
  if (provided === undefined) throw new MaskEngineMissing('This mask needs the engine: call installMaskEngine first.');
  return provided;
}
