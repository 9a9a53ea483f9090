import { checkAsyncProperty, longPropertyMs } from '@console/domain/property-runs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardedDispatcher } from '../gateways/guarded-dispatcher.ts';
import type { AdminConsole } from '../ports.ts';
import {
  anySending,
  isReadWhole,
  type ReplyServer,
  type Sending,
  startReplyServer,
} from '../testing/replies/damaged-connections.ts';
import { anyReplyDamage, damagedLists, type ReplyDamage } from '../testing/replies/damaged-replies.ts';
import { OrganizationReplies } from '../testing/replies/organization-replies.ts';
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
  type MaskPair,
  operatorGroups,
  operatorsOf,
  type Organization,
} from '../testing/replies/small-organizations.ts';
import { contradictions, reportedImpacts } from '../testing/impact/reported-impact.ts';

/** As `damaged-sources.test.ts`, but over a real connection: a reply is damaged, or the way it is sent. */

interface Case {
  readonly organization: Organization;
  readonly pairs: readonly MaskPair[];
  readonly damage: ReplyDamage | null;
  readonly sending: Sending | null;
}

const anyCase: fc.Arbitrary<Case> = fc.oneof(
  fc.record({
    organization: anyOrganization,
    pairs: anyPairs,
    damage: fc.constant(null),
    sending: anySending,
  }),
  fc.record({
    organization: anyOrganization,
    pairs: anyPairs,
    damage: anyReplyDamage,
    sending: fc.option(anySending),
  }),
);

/** The client waits seconds before a retry, so this many cases run in parallel. */
const casesAtOnce = 100;

interface Reader {
  readonly adminConsole: AdminConsole;
  /** Reads the same lists without a connection: gives the truth to compare with. */
  readonly undamaged: AdminConsole;
  readonly replies: OrganizationReplies;
}

function createReader(index: number): Reader {
  const [organizationId, replies] = [`${index}@AdobeOrg`, new OrganizationReplies()];
  const dispatcher = guardedDispatcher({ allowLoopback: true });
  return {
    adminConsole: adminConsoleOf(organizationId, { origin: server.origin, dispatcher }),
    undamaged: adminConsoleOf(organizationId, { origin: server.origin, dispatcher: replies }),
    replies,
  };
}

let server: ReplyServer;
let readers: Reader[];

beforeAll(async () => {
  server = await startReplyServer();
  readers = Array.from({ length: casesAtOnce }, (_, index) => createReader(index));
});

afterAll(async () => {
  await Promise.all(readers.map(({ adminConsole }) => adminConsole.close()));
  await server[Symbol.asyncDispose]();
});

async function readAll(adminConsole: AdminConsole, organization: Organization): Promise<ReadLists> {
  const [snapshot, people] = [await readProfiles(adminConsole), await readPeople(adminConsole)];
  return { snapshot, people, campaign: await campaignPeople(operatorsOf(organization), operatorGroups) };
}

async function wrongIn({ adminConsole, undamaged, replies }: Reader, tried: Case): Promise<string[]> {
  const { organization, pairs, damage, sending } = tried;
  const lists = listsOf(organization);
  replies.lists = lists;
  const reportedOf = async (read: AdminConsole) =>
    reportedImpacts(await factsOf(await readAll(read, organization)), pairs, askingLogin(organization));
  const truth = await reportedOf(undamaged);
  server.serve(adminConsole.organizationId, {
    lists: damage === null ? lists : damagedLists(lists, damage),
    sending: sending ?? undefined,
  });
  const reported = await reportedOf(adminConsole);
  if (damage === null && sending !== null && isReadWhole(sending)) expect(reported).toEqual(truth);
  return contradictions(reported, truth).map((line) => `${line}: ${JSON.stringify(tried)}`);
}

test(
  'no broken connection hides a loss or clears a guard that trips',
  async () => {
    const anyCases = fc.array(anyCase, { minLength: casesAtOnce, maxLength: casesAtOnce });
    await checkAsyncProperty(
      // Each failing case prints itself; shrinking so many would take hours.
      fc.asyncProperty(fc.noShrink(anyCases), async (cases) => {
        const wrong = await Promise.all(
          readers.flatMap((reader, index) => {
            const tried = cases[index];
            return tried === undefined ? [] : wrongIn(reader, tried);
          }),
        );
        expect(wrong.flat()).toEqual([]);
      }),
      casesAtOnce,
      casesAtOnce,
    );
  },
  longPropertyMs,
);
