import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../campaign/records.ts';
import type { Person } from '../user-management/person.ts';
import { World } from '../world.ts';
import { messyPeople, type MessyPerson } from './messy-people.ts';
import type { SeedName } from './seed-names.ts';

/** The key by which texts of the two systems are compared. */
function key(text: string | undefined): string {
  return (text ?? '').trim().toLowerCase();
}

/** Both sides of a seed on acme-prod, joined by every address, user name and login. */
function peopleOf(seed: SeedName) {
  const world = new World(seed);
  const { organization } = world;
  const users = organization.allPeople().map((index) => Object.assign({}, organization.personAt(index), { index }));
  const operators = world.instance('acme-prod').records.builtIn('xtk:operator').rows();
  const byEmail = Map.groupBy(operators, (operator) => key(operator.get('@email')));
  const byLogin = Map.groupBy(operators, (operator) => key(operator.get('@name')));
  const joined = ({ email, username }: Person): readonly Row[] => {
    const names = [email, username].map(key).filter(Boolean);
    return [...new Set(names.flatMap((name) => (byEmail.get(name) ?? []).concat(byLogin.get(name) ?? [])))];
  };
  return { world, users, operators, joined };
}

type People = ReturnType<typeof peopleOf>;

function usersJoinedTo({ users, joined }: People, operator: Row): number {
  return users.filter((user) => joined(user).includes(operator)).length;
}

function conflictsOf(people: People, { email, login }: MessyPerson): string[] {
  const found: string[] = [];
  const user = people.users.find((each) => each.email === email);
  const operators = user ? people.joined(user) : people.operators.filter((each) => each.get('@name') === login);
  const isTechnical = [email, login ?? ''].some((text) => key(text).endsWith('@techacct.adobe.com'));
  if (operators.length > 1) found.push('several-operators');
  if (operators.some((operator) => usersJoinedTo(people, operator) > 1)) found.push('several-adobe-users');
  if (isTechnical) found.push('technical-account');
  else if (!user) found.push('not-in-admin-console');
  if (operators.length === 0) found.push('never-signed-in');
  else if (operators.every((operator) => operator.get('@disable') === '1')) found.push('operator-disabled');
  if (user && user.status !== 'active') found.push('adobe-account-inactive');
  if (operators.some((operator) => ['native', ''].includes(operator.get('access/@authenticationType') ?? ''))) {
    found.push('native-sign-in');
  }
  return found;
}

describe('the messy people', () => {
  let people: People;
  beforeAll(() => {
    people = peopleOf('messy');
  });

  test.each(messyPeople.map((person) => [person.oddity, person] as const))('%s: as the list says', (_, person) => {
    const conflicts = conflictsOf(people, person);
    if (person.conflict === null) expect(conflicts).toEqual([]);
    else expect(conflicts).toContain(person.conflict);
  });

  test('have every conflict, among some 500', () => {
    expect(new Set(messyPeople.map(({ conflict }) => conflict))).toEqual(
      new Set([
        'several-operators',
        'several-adobe-users',
        'not-in-admin-console',
        'never-signed-in',
        'technical-account',
        'operator-disabled',
        'adobe-account-inactive',
        'native-sign-in',
        null,
      ]),
    );
    expect(people.users.length).toBeGreaterThanOrEqual(480);
    expect(people.users.length).toBeLessThanOrEqual(550);
    expect(new Set(people.users.map(({ id }) => id)).size).toBe(people.users.length);
  });

  test('an address or login stands where the other side has it otherwise', () => {
    const stored = new Map(
      messyPeople.map(({ oddity, login }) => [
        oddity,
        people.operators.find((operator) => operator.get('@name') === login)?.get('@email'),
      ]),
    );
    expect(stored.get('email-with-spaces')).toBe(' pia.space@acme.example ');
    expect(stored.get('email-in-other-case')).toBe('Olof.UPPER@Acme.Example');
    for (const oddity of ['joined-by-login', 'joined-by-username', 'login-in-other-case']) {
      expect(stored.get(oddity), oddity).toBe('');
    }
  });

  test('names begin with each sign a spreadsheet acts on, or are long, foreign, or missing', () => {
    const names = people.users.map(({ firstname = '' }) => firstname);
    for (const sign of ['=', '+', '-', '@', '\t'])
      expect(
        names.some((name) => name.startsWith(sign)),
        sign,
      ).toBe(true);
    expect(people.users.some(({ email }) => email.startsWith('='))).toBe(true);
    expect(Math.max(...names.map((name) => name.length))).toBe(250);
    expect(Math.max(...people.users.map(({ email }) => email.length))).toBeLessThanOrEqual(60);
    for (const script of [/\p{Script=Cyrillic}/u, /\p{Script=Han}/u, /\p{Script=Hebrew}/u, /\p{Script=Arabic}/u]) {
      expect(
        names.some((name) => script.test(name)),
        String(script),
      ).toBe(true);
    }
    const nameless = people.users.find(({ email }) => email === 'no.name.at.all@acme.example');
    expect(nameless).toBeDefined();
    expect(nameless).not.toHaveProperty('firstname');
  });

  test.each([
    ['rita.floor@acme.example', ['Sales floor'], 'Campaign - acme_prod - försäljning'],
    ['sven.night@acme.example', ['Night shift'], 'Campaign - acme_prod - workflow'],
  ])('%s holds a profile through user groups alone', (email, direct, profile) => {
    const { index } = people.users.find((user) => user.email === email) ?? { index: -1 };
    expect(people.world.organization.groupNames(index, true)).toEqual(direct);
    expect(people.world.organization.groupNames(index, false)).toContain(profile);
  });
});

describe('the small people', () => {
  const { world, users, joined } = peopleOf('small');

  test.each([
    ['demo-admin', 'Campaign - acme_prod - admin'],
    ['demo-viewer', 'Campaign - acme_prod - report'],
  ])('%s is in Admin Console too, with a profile, and joined by e-mail', (login, profile) => {
    const user = users.find(({ email }) => email === `${login}@acme.example`);
    expect(user && joined(user).map((operator) => operator.get('@name'))).toEqual([login]);
    const groups = world.organization.groupNames(user?.index ?? -1, true);
    expect(groups).toContain(profile);
    // With the mask of acme-stage on acme-prod they would lose access, as the guards warn.
    expect(groups.some((name) => name.startsWith('Campaign - acme_stage - '))).toBe(false);
  });

  test('show each kind of person there is', () => {
    const names = (email: string, directOnly: boolean) =>
      world.organization.groupNames(users.find((user) => user.email === email)?.index ?? -1, directOnly);
    expect(names('noor.rahman@acme.example', true)).toEqual(['Brand studio']);
    expect(names('noor.rahman@acme.example', false)).toEqual([
      'Brand studio',
      'Creative',
      'Campaign - acme_prod - content',
    ]);
    expect(users.filter((user) => joined(user).length === 0 && user.email.startsWith('wendy.'))).toHaveLength(1);
    expect(users.find(({ email }) => email === 'viktor.blom@acme.example')?.status).toBe('locked');
    const operators = world.instance('acme-prod').records.builtIn('xtk:operator');
    expect(operators.named('sara.holst@acme.example')?.get('@disable')).toBe('1');
    expect(operators.named('xavier.roth@acme.example')?.get('@email')).toBe('');
    expect(users.some(({ email }) => email === 'agnes.dahl@agency.example')).toBe(false);
    expect(operators.named('agnes.dahl@agency.example')).toBeDefined();
  });
});

describe('the large people', { timeout: 30_000 }, () => {
  const people = peopleOf('large');
  const { organization } = people.world;

  test('are 100,000, of whom some 60,000 are operators by e-mail', () => {
    expect(people.users).toHaveLength(100_000);
    const met = people.users.filter((user) => people.joined(user).length === 1).length;
    expect(met).toBeGreaterThan(59_000);
    expect(met).toBeLessThan(61_000);
    const addresses = new Set(people.users.map(({ email }) => email));
    const unknown = people.operators.filter((operator) => !addresses.has(operator.get('@email') ?? ''));
    expect(unknown.length).toBeGreaterThan(200);
    expect(unknown.length).toBeLessThan(300);
  });

  test('hold 5,000 profiles, most of which reach one of 400 groups by the mask in force', () => {
    const profiles = organization.groups.filter(({ type }) => type === 'PRODUCT_PROFILE');
    expect(profiles).toHaveLength(5_000);
    expect(profiles.filter(({ productName }) => productName === 'Adobe Campaign')).toHaveLength(4_900);
    expect(new Set(profiles.map(({ groupName }) => groupName)).size).toBe(5_000);
    const groups = people.world.instance('acme-prod').records.builtIn('xtk:group');
    expect(groups.rows()).toHaveLength(400);
    const names = new Set(groups.rows().map((group) => group.get('@name')));
    const mask = people.world.account('acme-prod', 'Adobe_Marketing_Cloud')?.['imsRightsMask'] ?? '';
    const linked = profiles.filter(({ groupName }) => names.has(new RegExp(`^${mask}$`).exec(groupName)?.[1]));
    expect(linked).toHaveLength(4_600);
    const reached = new Set(linked.map(({ groupName }) => groupName.split(' - ').at(-1)));
    expect(reached.size).toBe(400);
  });

  test('get profiles through user groups of three levels', () => {
    const depth = (groupId: number): number => {
      const inner = organization.groups.find((group) => group.groupId === groupId)?.memberGroupIds ?? [];
      return inner.length === 0 ? 1 : 1 + Math.max(...inner.map(depth));
    };
    const userGroups = organization.groups.filter(({ type }) => type === 'USER_GROUP');
    expect(Math.max(...userGroups.map(({ groupId }) => depth(groupId)))).toBe(3);
    const more = people.users
      .slice(0, 4_000)
      .filter(
        ({ index }) => organization.groupNames(index, false).length > organization.groupNames(index, true).length,
      );
    expect(more.length).toBeGreaterThan(1_500);
  });
});
