/** One step of a path: a name, and which of several it means. */
export interface Step {
  /** Empty for an item of a reply that is a list itself. */
  readonly name: string;
  /** From 0; every one of them for `each`; the only or the first one when left out. */
  readonly index?: number | 'each';
}

const STEP = /^(@?[\p{L}_][\p{L}\p{N}_:-]*|)(?:\[(\d{1,9}|\*)\])?$/u;

/**
 * Reads a path: `users[3].groups[0]` with full stops into JSON, `operator[3]/@name` with slashes into XML; `[*]` is every
 * one of them. Throws when it is none.
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

/** A path that leads nowhere is a mistake in the fault: a test must not pass because nothing was damaged. */
export class NotInReply extends Error {
  constructor(path: string) {
    super(`The fault's edit ${path} leads to nothing in the reply.`);
  }
}
