import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';

/** Asks on a terminal without showing what is typed. Undefined when given up. */
export async function askPassword(input: ReadStream, output: WriteStream): Promise<string | undefined> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  // Only now: the terminal echoes until the line reader has taken it over.
  output.write('Password: ');
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
