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
import { contradictions, toldImpacts } from '../testing/impact/told-impact.ts';

/** As `damaged-sources.test.ts`, over a real connection: what goes wrong is in the replies, or in how they are sent. */

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

/** The client waits seconds before it asks again: so many cases wait together. */
const casesAtOnce = 100;

interface Reader {
  readonly adminConsole: AdminConsole;
  /** Reads the same without a connection, for what is so. */
  readonly undamaged: AdminConsole;
  readonly replies: OrganizationReplies;
}

function createReader(place: number): Reader {
  const [organizationId, replies] = [`${place}@AdobeOrg`, new OrganizationReplies()];
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
  readers = Array.from({ length: casesAtOnce }, (_, place) => createReader(place));
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
  const toldOf = async (read: AdminConsole) =>
    toldImpacts(await factsOf(await readAll(read, organization)), pairs, askingLogin(organization));
  const so = await toldOf(undamaged);
  server.serve(adminConsole.organizationId, {
    lists: damage === null ? lists : damagedLists(lists, damage),
    sending: sending ?? undefined,
  });
  const told = await toldOf(adminConsole);
  if (damage === null && sending !== null && isReadWhole(sending)) expect(told).toEqual(so);
  return contradictions(told, so).map((line) => `${line}: ${JSON.stringify(tried)}`);
}

test(
  'no connection that goes wrong makes somebody who loses something unchanged, or a guard that trips clear',
  async () => {
    const anyCases = fc.array(anyCase, { minLength: casesAtOnce, maxLength: casesAtOnce });
    await checkAsyncProperty(
      // Each case tells itself where it fails; trying smaller ones of so many would take hours.
      fc.asyncProperty(fc.noShrink(anyCases), async (cases) => {
        const wrong = await Promise.all(
          readers.flatMap((reader, place) => {
            const tried = cases[place];
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
