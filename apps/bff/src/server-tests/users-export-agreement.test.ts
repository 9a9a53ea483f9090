import type { PersonImpactBody } from '@console/contract';
import type { AdobeUser } from '@console/domain';
import { expect, test } from 'vitest';
import type { StoredSnapshot } from '../store/store.ts';
import { everybody } from '../testing/test-browser.ts';
import { startConsole, type TestConsole } from '../testing/test-console.ts';
import { usersIn } from '../testing/replies/unpacked-people.ts';
import { exportHeadings } from '../testing/replies/users-exports.ts';

const masks = [
  'Campaign - acme_prod - (.*)',
  'Campaign - acme_stage - (.*)',
  'Campaign - acme_prod - (a.*)',
  'campaign - acme_prod - (.*)',
  '(.*)',
  'Campaign - acme_prod - ',
];

/** Everybody and all lists, as the background read stored them. */
async function organizationOf({ store, emulator }: TestConsole) {
  const { organizationId } = emulator.technicalAccount;
  const set = await store.people.current(organizationId);
  const lists = await store.snapshots.current(organizationId);
  if (set === undefined || lists === undefined) throw new Error('nothing was read');
  const users = await store.people.users(set.setId);
  return { lists, people: users === undefined ? [] : usersIn(users) };
}

/** What an export may do where no page says what it does. */
interface Manner {
  readonly what: string;
  /** Profiles given through user groups stand in the cells of their members. */
  readonly withGroupProfiles: boolean;
  readonly status: boolean;
}

const manners: readonly Manner[] = [
  { what: 'all profiles, no status', withGroupProfiles: true, status: false },
  { what: 'all profiles, with a status', withGroupProfiles: true, status: true },
  { what: 'direct profiles alone, with a status', withGroupProfiles: false, status: true },
];

const cell = (names: readonly string[]) => names.join(',');
const quoted = (cell: string) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function exportOf(people: readonly AdobeUser[], { userGroupNames }: StoredSnapshot, manner: Manner): Buffer {
  const isUserGroup = new Set(userGroupNames);
  const rows = people.map((person) => {
    const names = manner.withGroupProfiles ? person.groupNames : (person.directGroupNames ?? []);
    return [
      'Federated ID',
      person.username,
      person.domain ?? '',
      person.email,
      person.name,
      '',
      'SE',
      // Profiles: neither user groups nor roles.
      cell(names.filter((name) => !isUserGroup.has(name) && !name.startsWith('_'))),
      '',
      '',
      cell(person.groupNames.filter((name) => isUserGroup.has(name))),
      '',
      '',
      '',
      '',
      ...(manner.status ? [person.state] : []),
    ];
  });
  const table = [[...exportHeadings, ...(manner.status ? ['Status'] : [])], ...rows];
  return Buffer.from(table.map((row) => row.map(quoted).join(',')).join('\r\n'));
}

const keyOf = ({ email, logins }: PersonImpactBody) => JSON.stringify([email.toLowerCase(), logins]);
const isCertain = ({ verdict }: PersonImpactBody) => !['unknown', 'maybe-loses', 'maybe-gains'].includes(verdict);

test.each(['small', 'messy'] as const)(
  '%s seed: with an export everybody has the same verdict as with a read, or an uncertain one',
  async (seed) => {
    await using read = await startConsole({ seed, withAdminConsole: true });
    await using unread = await startConsole({ seed });
    const { people, lists } = await organizationOf(read);
    const [reader, uploader] = [await read.signIn(), await unread.signIn()];
    const truths = new Map<string, Map<string, PersonImpactBody[]>>();
    for (const mask of masks) truths.set(mask, Map.groupBy(await everybody(reader, mask), keyOf));
    let certain = 0;
    for (const manner of manners) {
      const exportedAt = new Date().toISOString();
      const reply = await uploader.call('POST', `/api/instances/acme-prod/people/uploads?exportedAt=${exportedAt}`, {
        text: exportOf(people, lists, manner),
        headers: { 'content-type': 'application/octet-stream' },
      });
      expect(reply.status).toBe(201);
      for (const [mask, truth] of truths) {
        for (const row of (await everybody(uploader, mask)).filter(isCertain)) {
          const theirs = truth.get(keyOf(row))?.map(({ verdict }) => verdict);
          expect(theirs, `${manner.what}, ${mask}, ${keyOf(row)}`).toContain(row.verdict);
          certain += 1;
        }
      }
    }
    // An export that says nothing would agree with everything.
    expect(certain).toBeGreaterThan(people.length * masks.length);
  },
  120_000,
);
