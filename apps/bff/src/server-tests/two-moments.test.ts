import { checkAsyncProperty, longPropertyMs } from '@console/domain/property-runs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anyChange,
  anyMoment,
  type Change,
  type Entry,
  type Moment,
} from '../testing/replies/changing-organizations.ts';
import { OrganizationReplies, type PageReply, pagesOf } from '../testing/replies/organization-replies.ts';
import {
  adminConsoleOf,
  campaignPeople,
  factsOf,
  type ReadLists,
  readPeople,
  readProfiles,
} from '../testing/reply-reader.ts';
import { addressAt, type MaskPair, pairsOf } from '../testing/replies/small-organizations.ts';
import { guardCodes, isCertain, type ReportedImpact, reportedImpacts } from '../testing/impact/reported-impact.ts';
import { trueImpact } from '../testing/impact/true-impact.ts';

/**
 * Lists that were read while the organization changed.
 *
 * A certain verdict must be true for the organization with some subset of the changes made: each change counts wholly or not
 * at all, and a change that only one list shows must lead to a doubt. With one change, that means before or after it. With
 * several, lists that were each true when read can add up to a state that never existed, so each list is shown with its age.
 * A name that moves from one kind of thing to another between two reads is out of scope, since people are listed with names
 * only: no change here does that.
 */

const dispatcher = new OrganizationReplies();
const adminConsole = adminConsoleOf('0123456789ABCDEF01234567@AdobeOrg', { origin: 'http://127.0.0.1:9', dispatcher });

// Masks of the documented form only: doubts about other forms would hide doubts about changes.
const masks = ['Campaign - a - (.*)', 'Campaign - b - (.*)', 'Campaign - (.*)', 'nothing - (.*)', '', '(.*)'];
/** A case is one reading of lists and one pair of masks. */
const pairsAtOnce = 4;
const anyPairs = pairsOf(masks, pairsAtOnce);

const types = {
  campaign: { type: 'PRODUCT_PROFILE', productName: 'Adobe Campaign Classic' },
  analytics: { type: 'PRODUCT_PROFILE', productName: 'Adobe Analytics' },
  'user-group': { type: 'USER_GROUP' },
} satisfies Record<Entry['kind'], object>;

function pagesAt({ entries, people }: Moment, list: 'groups' | 'users', length: number): PageReply[] {
  if (list === 'groups') {
    const groups = entries.map(({ id, name, kind }) => ({ groupId: id, groupName: name, ...types[kind] }));
    return pagesOf('groups', groups, { length });
  }
  const users = people.map(({ id, email, username, isActive, holds }) => ({
    id,
    email,
    username,
    status: isActive ? 'active' : 'disabled',
    groups: entries.flatMap((entry) => (holds.includes(entry.id) ? [entry.name] : [])),
  }));
  return pagesOf('users', users, { length });
}

/** The moments, from before the first change to after the last. */
function momentsOf(first: Moment, changes: readonly Change[]): Moment[] {
  const moments = [first];
  for (const change of changes) moments.push(change.apply(moments.at(-1) ?? first));
  return moments;
}

/** Which moment a page of a list shows. */
type At = (page: number) => Moment;

function pagesWhile(list: 'groups' | 'users', at: At, length: number): PageReply[] {
  const pages: PageReply[] = [];
  for (;;) {
    const page = pagesAt(at(pages.length), list, length)[pages.length];
    if (page === undefined) return pages;
    pages.push(page);
  }
}

interface Reading {
  readonly groups: At;
  readonly users: At;
  readonly direct: At;
  readonly operators: Moment;
  readonly operatorGroups: Moment;
}

const length = 2;

async function readWhile({ groups, users, direct, operators, operatorGroups }: Reading): Promise<ReadLists> {
  dispatcher.lists = {
    groups: pagesWhile('groups', groups, length),
    users: pagesWhile('users', users, length),
    direct: pagesWhile('users', direct, length),
  };
  return {
    snapshot: await readProfiles(adminConsole),
    people: await readPeople(adminConsole),
    campaign: await campaignPeople(operators.operators, operatorGroups.groups),
  };
}

async function reportedWhile(reading: Reading, pairs: readonly MaskPair[]): Promise<ReportedImpact[]> {
  return reportedImpacts(await factsOf(await readWhile(reading)), pairs, addressAt(0));
}

/** The organization with each subset of the changes, in their order. */
function subsetsOf(first: Moment, changes: readonly Change[]): Moment[] {
  let moments = [first];
  for (const { apply } of changes) moments = moments.concat(moments.map(apply));
  return moments;
}

/** Verdicts and guards that are reported as certain and are true at none of the moments, one line each. */
function tornIn(reported: readonly ReportedImpact[], pairs: readonly MaskPair[], moments: readonly Moment[]): string[] {
  return pairs.flatMap((pair, index) => {
    const impact = reported[index];
    const truths = moments.map((moment) => trueImpact(moment, pair, addressAt(0)));
    return impact === undefined ? [] : torn(impact, truths).map((line) => `${pair.join(' -> ')}: ${line}`);
  });
}

function torn(reported: ReportedImpact, truths: readonly ReturnType<typeof trueImpact>[]): string[] {
  const found: string[] = [];
  const rows = new Map(reported.rows.map((row) => [row.personId, row]));
  for (const row of reported.rows) {
    const verdicts = truths.flatMap((impact) => impact.verdicts.get(row.personId) ?? []);
    if (isCertain(row) && !verdicts.includes(row.verdict))
      found.push(`${row.personId} is reported ${row.verdict} and is ${verdicts.join(' or ')}`);
  }
  for (const id of truths[0]?.verdicts.keys() ?? []) {
    const isThere = id.startsWith('user:') && truths.every(({ verdicts }) => verdicts.has(id));
    if (isThere && reported.areMembersWhole && !rows.has(id))
      found.push(`${id} is missing from lists that are reported as whole`);
  }
  for (const code of guardCodes) {
    const state = reported.guards[code];
    const states = truths.map(({ guards }) => guards.get(code));
    if (state !== 'may-trip' && !states.includes(undefined) && !states.some((one) => one === state))
      found.push(`${code} is reported ${state} and is ${states.join(' or ')}`);
  }
  return found;
}

test('with all lists from one moment, everything reported is true and certain', async () => {
  await checkAsyncProperty(
    fc.asyncProperty(anyMoment, anyPairs, async (moment, pairs) => {
      const at = (): Moment => moment;
      const lists = { groups: at, users: at, direct: at, operators: moment, operatorGroups: moment };
      const reported = await reportedWhile(lists, pairs);
      expect(tornIn(reported, pairs, [moment])).toEqual([]);
      expect(reported.flatMap(({ rows }) => rows.filter((row) => !isCertain(row)))).toEqual([]);
    }),
  );
});

test(
  'with a change between two pages or two lists, every certain verdict is true before it or after it',
  async () => {
    const anyCut = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.boolean(), fc.boolean());
    await checkAsyncProperty(
      fc.asyncProperty(fc.tuple(anyMoment, anyChange), anyCut, anyPairs, async (history, cut, pairs) => {
        const [first, change] = history;
        const second = change.apply(first);
        const from =
          (changed: number): At =>
          (page) =>
            page < changed ? first : second;
        const [groups, users, direct, areOperatorsLate, areGroupsLate] = cut;
        const lists = {
          groups: from(groups),
          users: from(users),
          direct: from(direct),
          operators: areOperatorsLate ? second : first,
          operatorGroups: areGroupsLate ? second : first,
        };
        expect(tornIn(await reportedWhile(lists, pairs), pairs, [first, second])).toEqual([]);
      }),
      1000 * pairsAtOnce,
      pairsAtOnce,
    );
  },
  longPropertyMs,
);

test(
  'with lists of different moments, every certain verdict is true for some subset of the changes between them',
  async () => {
    const anyTimes = fc.array(fc.nat(3), { minLength: 5, maxLength: 5 });
    const anyChanges = fc.array(anyChange, { minLength: 2, maxLength: 3 });
    await checkAsyncProperty(
      fc.asyncProperty(fc.tuple(anyMoment, anyChanges), anyTimes, anyPairs, async (history, times, pairs) => {
        const [first, changes] = history;
        const moments = momentsOf(first, changes);
        const [groups = first, users = first, direct = first, operators = first, operatorGroups = first] = times.map(
          (time) => moments[time % moments.length] ?? first,
        );
        const lists = { groups: () => groups, users: () => users, direct: () => direct, operators, operatorGroups };
        expect(tornIn(await reportedWhile(lists, pairs), pairs, subsetsOf(first, changes))).toEqual([]);
      }),
      1000 * pairsAtOnce,
      pairsAtOnce,
    );
  },
  longPropertyMs,
);
