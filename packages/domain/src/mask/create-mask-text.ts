import type { Dialect } from '../mask-dialect/constructs.ts';
import type { DialectDoubts } from '../mask-dialect/dialect-doubts.ts';
import { readDialect } from '../mask-dialect/dialects.ts';
import { correctionsOf } from '../mask-corrections/corrections-of-text.ts';
import { compileMask, type MaskProgram } from '../mask-engine/mask-program.ts';
import type { MaskHint } from '../mask-hints/mask-hint.ts';
import { hintsOf, readingOfText } from '../mask-hints/mask-hints.ts';
import type { MaskMatcher } from '../mask-readings/mask-matcher.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import { type MaskScan, scanMask } from './mask-scan.ts';
import { type MaskShape, shapeOf } from './mask-shape.ts';
import type { MaskCorrections, MaskText } from './mask-text.ts';

class LazyMaskText implements MaskText {
  readonly source: string;
  #scan: MaskScan | undefined;
  #shape: MaskShape | undefined;
  #program: MaskProgram | undefined;
  #hints: readonly MaskHint[] | undefined;
  #corrections: MaskCorrections | undefined;
  readonly #doubts = new Map<Dialect | undefined, DialectDoubts>();
  readonly #matchers = new Map<string, MaskMatcher>();

  constructor(source: string) {
    this.source = source;
  }

  get scan(): MaskScan {
    return (this.#scan ??= scanMask(this.source));
  }

  get shape(): MaskShape {
    return (this.#shape ??= shapeOf(this.scan));
  }

  get program(): MaskProgram {
    return (this.#program ??= compileMask(this.scan));
  }

  get hints(): readonly MaskHint[] {
    return (this.#hints ??= hintsOf(this.scan, readingOfText(this.scan)));
  }

  get corrections(): MaskCorrections {
    return (this.#corrections ??= correctionsOf(this, createMaskText));
  }

  doubtsIn(dialect: Dialect | undefined): DialectDoubts {
    const doubts = this.#doubts.get(dialect) ?? readDialect(this.scan, dialect);
    this.#doubts.set(dialect, doubts);
    return doubts;
  }

  matcherUnder(stated: StatedReading | undefined, make: () => MaskMatcher): MaskMatcher {
    const key = JSON.stringify(stated ?? null);
    const matcher = this.#matchers.get(key) ?? make();
    this.#matchers.set(key, matcher);
    return matcher;
  }
}

/** A text to be read as a mask; nothing of it is looked at yet. */
export function createMaskText(source: string): MaskText {
  return new LazyMaskText(source);
}
