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
import { contradictions, reportedImpacts } from '../testing/impact/reported-impact.ts';

/** From replies of User Management to verdicts and guards, through the whole product except HTTP and the store. */

/** How many damages are tried on one organization, each on its own. A case is one damage and one pair of masks. */
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

/** One for each damage, so that they run in parallel: packing happens off this thread. */
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

/** Reads the damaged list again; the other lists stay as they were. */
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
  'no damaged reply hides a loss or clears a guard that trips',
  async () => {
    await checkAsyncProperty(
      fc.asyncProperty(anyOrganization, anyDamages, anyPairs, async (organization, damages, pairs) => {
        const lists = listsOf(organization);
        const whole = await readWhole(organization);
        const reportedOf = async (read: ReadLists) =>
          reportedImpacts(await factsOf(read), pairs, askingLogin(organization));
        const truth = await reportedOf(whole);
        const reported = await Promise.all(
          readers.flatMap((reader, index) => {
            const damage = damages[index];
            return damage === undefined ? [] : readDamaged(whole, lists, { damage, reader }).then(reportedOf);
          }),
        );
        expect(reported.flatMap((impacts) => contradictions(impacts, truth))).toEqual([]);
      }),
      2000 * pairsOfOne,
      damagesOfOne * pairsOfOne,
    );
  },
  longPropertyMs,
);
