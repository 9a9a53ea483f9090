/** The part of RegExp, and of RE2JS, that the naive loop needs. */
export interface Expression {
  exec(text: string): readonly (string | undefined)[] | null;
}

export interface NaiveRequest {
  readonly mask: string;
  readonly names: readonly string[];
  readonly groups: ReadonlyMap<string, string>;
  readonly expression: (flags: string, source: string) => Expression | undefined;
}

export interface NaiveMatch {
  readonly name: string;
  readonly outcome: 'linked' | 'no-such-group' | 'depends-on-engine' | 'outside-mask' | 'unsupported';
  readonly groupName: string | null;
}

/** The same readings as the product's (whole name; not anchored; ignoring case; plain prefix), by the loop one writes first. */
export function naiveMatch({ mask, names, groups, expression }: NaiveRequest): NaiveMatch[] {
  const main = expression('', `^(?:${mask})$`);
  const notAnchored = expression('', mask);
  const ignoringCase = expression('i', `^(?:${mask})$`);
  const prefix = mask.split('(')[0] ?? mask;
  if (!main) return names.map((name) => ({ name, outcome: 'unsupported', groupName: null }));
  return names.map((name) => {
    const captured = main.exec(name)?.[1] || null;
    const others = [
      notAnchored?.exec(name)?.[1] || null,
      ignoringCase?.exec(name)?.[1] || null,
      name.startsWith(prefix) ? name.slice(prefix.length) || null : null,
    ];
    if (others.some((other) => other !== null && other !== captured))
      return { name, outcome: 'depends-on-engine', groupName: captured };
    if (captured === null) return { name, outcome: 'outside-mask', groupName: null };
    return { name, outcome: groups.has(captured) ? 'linked' : 'no-such-group', groupName: captured };
  });
}
