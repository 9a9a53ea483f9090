/** The parts of the platform that are needed here. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function decoderOf(label: string): { decode(bytes: Uint8Array): string } {
  return new TextDecoder(label, { fatal: true });
}
