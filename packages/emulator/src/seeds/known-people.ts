import { newPerson } from '../user-management/new-person.ts';
import type { Person } from '../user-management/person.ts';
import { DEMO_ADMIN, DEMO_VIEWER } from './people.ts';
import type { OperatorSeed } from './seed.ts';

/** A person whom the readable seeds have besides the ordinary people. */
export interface KnownPerson {
  /** Absent for operators who are not in Admin Console. */
  readonly person?: Person;
  /** Direct groups of the person, by name. */
  readonly groups: readonly string[];
  /** The operator on acme-prod, unless it is a permanent one. */
  readonly operator?: OperatorSeed;
}

/** An ordinary account of the company: `first.last@acme.example`. */
function acmePerson(name: string, change: Partial<Person> = {}): Person {
  const [firstname = '', lastname = ''] = name.split(' ');
  return newPerson({ email: `${firstname}.${lastname}@acme.example`.toLowerCase(), firstname, lastname, ...change });
}

/** An operator who signs in with Adobe under the e-mail address. */
export function adobeOperator(
  email: string,
  groups: readonly string[],
  change: Partial<OperatorSeed> = {},
): OperatorSeed {
  return { login: email, label: email.split('@')[0] ?? '', email, groups, authentication: 'ims', ...change };
}

/**
 * Each is an example of one effect of a mask change. The demonstration logins come first, so that a person who tries the console
 * is among the people it shows.
 */
export const KNOWN_PEOPLE: readonly KnownPerson[] = [
  {
    person: DEMO_ADMIN,
    groups: [
      'Campaign - acme_prod - admin',
      'Campaign - acme_new - admin',
      'Campaign - acme_native_blocked - admin',
      'campaign - acme_v8 - admin',
    ],
  },
  {
    person: DEMO_VIEWER,
    groups: ['Campaign - acme_prod - report', 'campaign - acme_v8 - report'],
  },
  // Gains a group when the mask of acme-stage takes over.
  {
    person: acmePerson('Petra Lind'),
    groups: ['Campaign - acme_prod - delivery', 'Campaign - acme_stage - delivery', 'Campaign - acme_stage - workflow'],
    operator: adobeOperator('petra.lind@acme.example', ['delivery'], { label: 'Petra Lind' }),
  },
  // Works on acme-stage alone: its mask would let her in.
  { person: acmePerson('Quilla Adler'), groups: ['Campaign - acme_stage - delivery'] },
  // Holds a profile through a user group inside another one.
  {
    person: acmePerson('Noor Rahman'),
    groups: ['Brand studio'],
    operator: adobeOperator('noor.rahman@acme.example', ['content'], { label: 'Noor Rahman' }),
  },
  {
    person: acmePerson('Sara Holst'),
    groups: ['Campaign - acme_prod - content'],
    operator: adobeOperator('sara.holst@acme.example', ['content'], { label: 'Sara Holst', disabled: true }),
  },
  {
    person: acmePerson('Viktor Blom', { status: 'locked' }),
    groups: ['Campaign - acme_prod - report'],
    operator: adobeOperator('viktor.blom@acme.example', ['report'], { label: 'Viktor Blom' }),
  },
  // Never signed in.
  { person: acmePerson('Wendy Zhou'), groups: ['Campaign - acme_prod - workflow'] },
  // Known by the login alone: the operator has no e-mail address.
  {
    person: acmePerson('Xavier Roth'),
    groups: ['Campaign - acme_prod - operation'],
    operator: adobeOperator('xavier.roth@acme.example', ['operation'], { label: 'Xavier Roth', email: '' }),
  },
  // Left the organisation; the operator is still there.
  {
    groups: [],
    operator: adobeOperator('agnes.dahl@agency.example', ['delivery'], { label: 'Agnes Dahl' }),
  },
  {
    groups: [],
    operator: adobeOperator('c0ffee00-1d5a-4e0b-9a7d-3f2b6c8d9e10@techacct.adobe.com', ['workflow'], {
      label: 'Order feed',
    }),
  },
];
