import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';

/** A terminal that somebody types at. */
export interface Terminal {
  readonly input: ReadStream;
  readonly output: WriteStream;
}

/** Asks on a terminal, and shows what is typed. Undefined when given up. */
export async function askLine({ input, output }: Terminal, question: string): Promise<string | undefined> {
  const lines = createInterface({ input, output, terminal: true });
  const given = new Promise<undefined>((resolve) => {
    lines.once('SIGINT', () => resolve(undefined));
    lines.once('close', () => resolve(undefined));
  });
  try {
    return await Promise.race([lines.question(question), given]);
  } finally {
    lines.close();
  }
}

/** Asks on a terminal without showing what is typed. Undefined when given up. */
export async function askPassword({ input, output }: Terminal, question = 'Password: '): Promise<string | undefined> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  // Only now: the terminal echoes until the line reader has taken it over.
  output.write(question);
  const given = new Promise<undefined>((resolve) => {
    lines.once('SIGINT', () => resolve(undefined));
    lines.once('close', () => resolve(undefined));
  });
  try {
    return await Promise.race([lines.question(''), given]);
  } finally {
    lines.close();
    output.write('\n');
  }
}
