import process from 'node:process';

/** Progress goes to stderr: stdout is the table alone. */
export function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
