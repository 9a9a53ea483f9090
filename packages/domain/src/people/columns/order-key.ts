/**
 * The sort key of people: name, then e-mail address, then id, so that the order does not depend on the sources. Ignores case; a
 * person without a name is sorted by address.
 */
export function orderKeyOf({ name, email, id }: { name: string; email: string; id: string }): string {
  return `${(name === '' ? email : name).toLowerCase()}\u0000${email.toLowerCase()}\u0000${id}`;
}

export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
