import { newPerson } from '../user-management/new-person.ts';
import type { Person } from '../user-management/person.ts';
import { adobeOperator } from './known-people.ts';
import { messyProfiles } from './messy-names.ts';
import { ordinaryName } from './names.ts';
import type { OperatorSeed } from './seed.ts';

const CROWD_SIZE = 420;

interface CrowdMember {
  readonly user: { readonly person: Person; readonly groups: readonly string[] };
  readonly operator: OperatorSeed | undefined;
}

/** Ordinary people of the messy seed, so that the odd ones have to be found among some 500. */
export const CROWD: readonly CrowdMember[] = Array.from({ length: CROWD_SIZE }, (_, index) => {
  const { firstname, lastname } = ordinaryName(index);
  const again = Math.floor(index / 143);
  const local = `${firstname}.${lastname}`.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const email = `${local}${again === 0 ? '' : again + 1}@acme.example`;
  const profile = messyProfiles[index % messyProfiles.length];
  const stage = index % 9 === 0 ? ['Campaign - acme_stage - delivery'] : [];
  const groups = [...(profile && index % 7 !== 6 ? [profile.profileName] : []), ...stage];
  // Two of three have signed in; in Campaign they are in the group that the profile was meant for.
  const operatorGroups = profile?.intendedGroup == null ? [] : [profile.intendedGroup];
  const operator =
    index % 3 === 2 ? undefined : adobeOperator(email, operatorGroups, { label: `${firstname} ${lastname}` });
  return { user: { person: newPerson({ email, firstname, lastname, country: 'SE' }), groups }, operator };
});
