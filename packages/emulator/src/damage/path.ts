/** One step of a path: a name and an index. */
export interface Step {
  /** Empty for an item of a reply that is itself a list. */
  readonly name: string;
  /** From 0; `each` means every one; the first one when absent. */
  readonly index?: number | 'each';
}

const STEP = /^(@?[\p{L}_][\p{L}\p{N}_:-]*|)(?:\[(\d{1,9}|\*)\])?$/u;

/**
 * Parses a path: `users[3].groups[0]` with dots for JSON, `operator[3]/@name` with slashes for XML; `[*]` means every one. Throws
 * for an invalid path.
 */
export function readPath(path: string, separator: '.' | '/'): readonly Step[] {
  const steps = path.split(separator).map((text): Step | undefined => {
    const [whole, name = '', index] = STEP.exec(text) ?? [];
    if (whole === undefined || whole === '') return undefined;
    if (index === undefined) return { name };
    return { name, index: index === '*' ? 'each' : Number(index) };
  });
  return steps.map((step) => {
    if (!step) throw new Error(`'${path}' is not a path such as users[3].groups[0] or operator[3]/@name.`);
    return step;
  });
}

/** The path does not exist, which is an error in the fault: a test must not pass because nothing was damaged. */
export class NotInReply extends Error {
  constructor(path: string) {
    super(`The fault's edit ${path} leads to nothing in the reply.`);
  }
}
