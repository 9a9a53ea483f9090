import { checkAsyncProperty, longPropertyMs } from '@console/domain/property-runs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AdminConsole } from '../ports.ts';
import { anyReplyDamage, damagedLists, type ReplyDamage } from '../testing/replies/damaged-replies.ts';
import { OrganizationReplies, type ReplyLists } from '../testing/replies/organization-replies.ts';
import {
  adminConsoleOf,
  campaignPeople,
  factsOf,
  type ReadLists,
  readPeople,
  readProfiles,
} from '../testing/reply-reader.ts';
import {
  anyOrganization,
  anyPairs,
  askingLogin,
  listsOf,
  operatorGroups,
  operatorsOf,
  pairsOfOne,
  type Organization,
} from '../testing/replies/small-organizations.ts';
import { contradictions, toldImpacts } from '../testing/impact/told-impact.ts';

/** From replies of User Management to verdicts and guards, through every step of the product but HTTP and the store. */

/** How often the replies of one organization are damaged, each time anew. A case is one damage and one pair of masks. */
const damagesOfOne = 8;

interface Reader {
  readonly replies: OrganizationReplies;
  readonly adminConsole: AdminConsole;
}

function createReader(): Reader {
  const dispatcher = new OrganizationReplies();
  const organizationId = '0123456789ABCDEF01234567@AdobeOrg';
  return {
    replies: dispatcher,
    adminConsole: adminConsoleOf(organizationId, { origin: 'http://127.0.0.1:9', dispatcher }),
  };
}

/** One for each damage: packing what was read happens beside this thread, and the others go on meanwhile. */
const readers = Array.from({ length: damagesOfOne }, createReader);
const wholeReader = createReader();

async function readWhole(organization: Organization): Promise<ReadLists> {
  const { replies, adminConsole } = wholeReader;
  replies.lists = listsOf(organization);
  return {
    snapshot: await readProfiles(adminConsole),
    people: await readPeople(adminConsole),
    campaign: await campaignPeople(operatorsOf(organization), operatorGroups),
  };
}

interface DamagedBy {
  readonly damage: ReplyDamage;
  readonly reader: Reader;
}

/** The list whose replies are damaged is read again; the others are what they were. */
async function readDamaged(whole: ReadLists, lists: ReplyLists, { damage, reader }: DamagedBy): Promise<ReadLists> {
  const { replies, adminConsole } = reader;
  replies.lists = damagedLists(lists, damage);
  return damage.list === 'groups'
    ? { ...whole, snapshot: await readProfiles(adminConsole) }
    : { ...whole, people: await readPeople(adminConsole) };
}

test('replies without damage are complete', async () => {
  await checkAsyncProperty(
    fc.asyncProperty(anyOrganization, async (organization) => {
      const { sources, users } = await factsOf(await readWhole(organization));
      expect(sources.map(({ source, state }) => [source, state])).toEqual([
        ['profiles', 'complete'],
        ['members', 'complete'],
        ['operators', 'complete'],
        ['operator-groups', 'complete'],
      ]);
      expect(users.size).toBe(organization.users.length);
    }),
  );
});

const anyDamages = fc.array(anyReplyDamage, { minLength: damagesOfOne, maxLength: damagesOfOne });

test(
  'no damaged reply makes somebody who loses something unchanged, or a guard that trips clear',
  async () => {
    await checkAsyncProperty(
      fc.asyncProperty(anyOrganization, anyDamages, anyPairs, async (organization, damages, pairs) => {
        const lists = listsOf(organization);
        const whole = await readWhole(organization);
        const toldOf = async (read: ReadLists) => toldImpacts(await factsOf(read), pairs, askingLogin(organization));
        const so = await toldOf(whole);
        const told = await Promise.all(
          readers.flatMap((reader, place) => {
            const damage = damages[place];
            return damage === undefined ? [] : readDamaged(whole, lists, { damage, reader }).then(toldOf);
          }),
        );
        expect(told.flatMap((impacts) => contradictions(impacts, so))).toEqual([]);
      }),
      2000 * pairsOfOne,
      damagesOfOne * pairsOfOne,
    );
  },
  longPropertyMs,
);
