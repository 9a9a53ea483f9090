import { newPerson } from '../user-management/new-person.ts';
import type { Person } from '../user-management/person.ts';
import type { OperatorSeed } from './seed.ts';

const NAMES: readonly string[] = [
  'Mona Berg',
  'Omar Haddad',
  'Lea Fontaine',
  'Åsa Öberg',
  'Tom Okafor',
  'Ines Marques',
  'Yuki Tanaka',
  'Paul Novak',
  'Rita Sørensen',
  'Karl Lindqvist',
  'Amara Diallo',
  'Ben Schulz',
  'Chloé Martin',
  'Dana Levi',
  'Erik Holm',
  'Fatima Zahra',
  'George Papas',
  'Hanna Kowalska',
  'Ivan Petrov',
  'Julia Rossi',
  'Kofi Mensah',
  'Lars Nygaard',
  'Maria Silva',
  'Nils Ekman',
  'Olga Ivanova',
];

/** How many ordinary people the readable seeds have. */
export const PEOPLE_COUNT = NAMES.length;

function fullName(index: number): string {
  return NAMES[index] ?? '';
}

/** Position of a person in the readable seeds, by full name. */
export function personIndex(name: string): number {
  const index = NAMES.indexOf(name);
  if (index < 0) throw new Error(`No person of the seed is called ${name}.`);
  return index;
}

/** `mona.berg`: how logins and addresses are made. */
function loginOf(index: number): string {
  return fullName(index).toLowerCase().replace(' ', '.');
}

export function personOfSeed(index: number): Person {
  const [firstname = '', lastname = ''] = fullName(index).split(' ');
  const email = `${loginOf(index)}@acme.example`;
  return {
    id: `${(index + 1).toString(16).toUpperCase().padStart(24, '0')}@acme.example`,
    email,
    username: email,
    status: index === PEOPLE_COUNT - 1 ? 'disabled' : 'active',
    type: index % 5 === 4 ? 'enterpriseID' : 'federatedID',
    domain: 'acme.example',
    firstname,
    lastname,
    country: index % 3 === 0 ? 'SE' : 'FR',
  };
}

/** The demonstration logins as Admin Console lists them: joined to their operators by e-mail. */
export const DEMO_ADMIN = newPerson({
  email: 'demo-admin@acme.example',
  firstname: 'Demo',
  lastname: 'Administrator',
});
export const DEMO_VIEWER = newPerson({ email: 'demo-viewer@acme.example', firstname: 'Demo', lastname: 'Viewer' });

/** Operators of every seed: built-in ones, and the demonstration logins. */
export const PERMANENT_OPERATORS: readonly OperatorSeed[] = [
  { login: 'admin', label: 'Administrator', email: '', groups: ['admin'], authentication: 'native' },
  {
    login: 'demo-admin',
    label: 'Demo administrator',
    email: 'demo-admin@acme.example',
    groups: ['admin'],
    authentication: 'native',
  },
  {
    login: 'demo-viewer',
    label: 'Demo viewer',
    email: 'demo-viewer@acme.example',
    groups: ['report'],
    authentication: 'native',
  },
  { login: 'internal', label: 'Internal', email: '', groups: ['admin'], authentication: 'native' },
  { login: 'webapp', label: 'Web applications', email: '', groups: [], authentication: 'native' },
];

/** The operator of a person: signs in natively under a short login, or through IMS under the e-mail address. */
export function operatorOf(index: number, groups: readonly string[], authentication: 'native' | 'ims'): OperatorSeed {
  const email = `${loginOf(index)}@acme.example`;
  return {
    login: authentication === 'ims' ? email : loginOf(index),
    label: fullName(index),
    email,
    groups,
    authentication,
    ...(index === PEOPLE_COUNT - 2 ? { disabled: true } : {}),
  };
}
