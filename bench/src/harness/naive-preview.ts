/** The part of RegExp, and of RE2JS, that the naive loop needs. Its answer has an entry for each group of the expression. */
export interface Expression {
  exec(text: string): readonly (string | undefined)[] | null;
}

export interface NaiveRequest {
  readonly mask: string;
  readonly names: readonly string[];
  readonly groups: ReadonlyMap<string, string>;
  /** `undefined` for a source that the engine refuses. */
  readonly expression: (flags: string, source: string) => Expression | undefined;
}

export interface NaiveMatch {
  readonly name: string;
  readonly outcome:
    | 'linked'
    | 'no-such-group'
    | 'captures-nothing'
    | 'depends-on-engine'
    | 'outside-mask'
    | 'unsupported';
  readonly groupName: string | null;
}

/** The captured text, empty where the expression fits and captures nothing; `null` where it does not fit. */
function captured(expression: Expression, name: string): string | null {
  const found = expression.exec(name);
  return found === null ? null : (found[1] ?? '');
}

/**
 * The same readings as the product's (whole name; not anchored; ignoring case; plain prefix), by the loop one writes first.
 * It knows nothing of dialects: names are ASCII.
 */
export function naiveMatch({ mask, names, groups, expression }: NaiveRequest): NaiveMatch[] {
  const groupCount = (expression('', `${mask}|`)?.exec('')?.length ?? 1) - 1;
  // A mask without a group is plain text, and the rest of the name is the group.
  const source = groupCount > 0 ? mask : `${mask.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)}([\\s\\S]*)`;
  const main = expression('', `^(?:${source})$`);
  const notAnchored = expression('', source);
  const ignoringCase = expression('i', `^(?:${source})$`);
  if (expression('', mask) === undefined || !main || !notAnchored || !ignoringCase)
    return names.map((name) => ({ name, outcome: 'unsupported', groupName: null }));
  const prefix = mask.split('(')[0] ?? mask;
  return names.map((name) => {
    const capture = captured(main, name);
    const others = [captured(notAnchored, name), captured(ignoringCase, name)];
    if (prefix !== '') others.push(name.startsWith(prefix) ? name.slice(prefix.length) : null);
    const groupName = capture || null;
    const isElsewhere = others.some((other) => other && other !== groupName);
    const isLinked = groupName !== null && groups.has(groupName);
    if (isElsewhere || (isLinked && others.some((other) => !other)))
      return { name, outcome: 'depends-on-engine', groupName };
    if (capture === null) return { name, outcome: 'outside-mask', groupName };
    if (capture === '') return { name, outcome: 'captures-nothing', groupName };
    return { name, outcome: isLinked ? 'linked' : 'no-such-group', groupName };
  });
}
