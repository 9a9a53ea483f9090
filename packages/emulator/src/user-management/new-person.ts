import { createHash } from 'node:crypto';
import type { Person } from './person.ts';

/** An active federated account by default. The id follows from what Adobe keys people by. */
export function newPerson(person: Partial<Person> & Pick<Person, 'email'>): Person {
  const { type = 'federatedID', username = person.email, domain = person.email.split('@').at(-1) ?? '' } = person;
  const key = createHash('sha256')
    .update(JSON.stringify([type, username, domain]))
    .digest('hex');
  return { id: `${key.slice(0, 24).toUpperCase()}@acme.example`, username, status: 'active', type, domain, ...person };
}
