export type Tone = 'bad' | 'unclear' | 'good' | 'quiet' | 'heading';

const codes = { bad: '31', unclear: '33', good: '32', quiet: '2', heading: '1' } as const satisfies Record<
  Tone,
  string
>;

/** Colours a text for a terminal, or leaves it as it is. */
export type Paint = (tone: Tone, text: string) => string;

export const noPaint: Paint = (_tone, text) => text;
export const ansiPaint: Paint = (tone, text) => `\u001B[${codes[tone]}m${text}\u001B[0m`;

/** NO_COLOR counts when it is set and not empty (no-color.org). */
export function choosePaint(isTerminal: boolean, noColor: string | undefined): Paint {
  return isTerminal && !noColor ? ansiPaint : noPaint;
}

/** A name as upstream has it, harmless to a terminal: what steers it, or turns the direction of writing, is spelled out. */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
