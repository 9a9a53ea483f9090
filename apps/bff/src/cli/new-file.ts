import path from 'node:path';
import process from 'node:process';

/** The path of a file that a command writes. */
export function newFile(name: string): string {
  // The package manager changes the working directory; `INIT_CWD` is where it was called.
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
}

/** Why a new file was not written, by the system's error code. */
export function newFileFault(code: string): string {
  if (code === 'EEXIST' || code === 'EISDIR')
    return 'The file is there already and is left as it is: name another file, or move that one away.';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'The folder of the file is not there: make it first, or name a file in another folder.';
  return `The file cannot be written (${code}): name a file in a folder where this user may write.`;
}
