/**
 * What people are listed by: name, then e-mail address, then id, so that the order does not depend on that of the sources.
 * Case does not count; a person without a name stands where the address belongs.
 */
export function orderKeyOf({ name, email, id }: { name: string; email: string; id: string }): string {
  return `${(name === '' ? email : name).toLowerCase()}\u0000${email.toLowerCase()}\u0000${id}`;
}

export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
