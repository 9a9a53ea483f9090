/** The scopes in a typed or pasted text: separated by commas, semicolons or white space. */
export function splitScopes(text: string): readonly string[] {
  return text.split(/[\s,;]+/u).filter((token) => token !== '');
}

/** The list with what is new in `text` behind it; scopes already listed are not added again. */
export function addScopes(scopes: readonly string[], text: string): readonly string[] {
  return [...new Set([...scopes, ...splitScopes(text)])];
}

/** The list with one scope moved by `step` places, as far as the ends allow. */
export function moveScope(scopes: readonly string[], index: number, step: -1 | 1): readonly string[] {
  const target = index + step;
  const moved = scopes[index];
  if (moved === undefined || target < 0 || target >= scopes.length) return scopes;
  return scopes.toSpliced(index, 1).toSpliced(target, 0, moved);
}
