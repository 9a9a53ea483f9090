import { describe, expect, it } from 'vitest';
import { readAssociationMask } from './association-mask.ts';
import { trueCorrections, trueInstances, truePeople, type TruePerson } from './fixtures/true-people.ts';
import { type TrueReading, trueReadings, usualGroups } from './fixtures/true-readings.ts';
import type { GuardCode } from './impact/verdicts.ts';
import { completeSources, operator, user } from './impact/testing/acme.ts';
import { createPreviewer, previewMask } from './preview.ts';
import type { OperatorGroup, ProductProfile } from './product-profile.ts';
import type { ProfileMatch } from './profile-match.ts';
import { resultRemarks } from './result-remarks.ts';
import type { StatedReading } from './stated-reading.ts';
import { triedCorrections } from './tried-corrections.ts';
import { engineOf } from './impact/testing/listed-facts.ts';

function groupsOf(names: readonly string[]): readonly OperatorGroup[] {
  return names.map((name, index) => ({ id: String(index), name, label: name }));
}

function profilesOf(names: readonly string[]): readonly ProductProfile[] {
  return names.map((name, index) => ({ id: String(index), name }));
}

function matchOf({ mask, name, stated, groups = usualGroups }: TrueReading): ProfileMatch {
  const known = { groups: groupsOf(groups), stated };
  const [match] = previewMask(readAssociationMask(mask), profilesOf([name]), known).matches;
  if (match === undefined) throw new Error('no row');
  return match;
}

function capturedOf(match: ProfileMatch): string | null {
  if (match.outcome === 'linked') return match.group.name;
  return match.outcome === 'no-such-group' ? match.groupName : null;
}

function constructOf(match: ProfileMatch): string | undefined {
  return match.outcome === 'depends-on-engine' ? (match.construct ?? undefined) : undefined;
}

function last<T>(run: Generator<number, T, void>): T {
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}

/** One person, Ada, who signs in by Adobe ID. */
function engineFor(held: readonly string[], groups: readonly string[], groupNames: readonly string[]) {
  return engineOf({
    users: [user('ada', { groupNames: held })],
    operators: [operator('ada', { groupNames })],
    groups: groupsOf(groups),
    profiles: profilesOf(held),
    sources: completeSources,
  });
}

function impactOn({ before, after, held, stated }: Pick<TruePerson, 'before' | 'after' | 'held' | 'stated'>) {
  const engine = engineFor(held, usualGroups, []);
  return last(engine.evaluate(readAssociationMask(before), readAssociationMask(after), { stated }));
}

const question = { login: 'ada', limits: { people: 50, percent: 100 }, expectations: [], accountsOfKind: 1 };
/** Never a group's name, nor the start of a mask: it lets nobody in, in any reading. */
const nobodys = 'Campaign - nobody - (.*)';

describe('a profile name is read truly', () => {
  it('by at least sixty rows that no list of requirements named', () => {
    expect(trueReadings.filter(({ kind }) => kind !== 'known').length).toBeGreaterThanOrEqual(60);
  });

  it.each(trueReadings)('$kind: $mask on $name, since $reason', (row) => {
    const match = matchOf(row);
    expect([match.outcome, capturedOf(match), constructOf(match)]).toEqual([row.outcome, row.captured, row.construct]);
  });

  it('and every correction of a name or a mask gives the group that it promises', () => {
    for (const row of trueReadings) {
      const match = matchOf(row);
      if (match.outcome === 'linked') continue;
      for (const { correct, corrected, groupName } of match.nearMisses) {
        const followed = matchOf({ ...row, ...(correct === 'mask' ? { mask: corrected } : { name: corrected }) });
        if (followed.outcome === 'linked') expect(followed.group.name).toBe(groupName);
        else expect(onlyPlainPrefixDiffers(followed, groupName), `${row.mask} → ${corrected}`).toBe(true);
      }
    }
  });
});

/** The one doubt with which a name is still offered: the mask's plain text captures nothing. */
function onlyPlainPrefixDiffers(match: ProfileMatch, groupName: string): boolean {
  if (match.outcome !== 'depends-on-engine' || match.construct !== null || match.groupName !== groupName) return false;
  return match.alternatives.every((other) => other.groupName === groupName || other.reading === 'plain-prefix');
}

/** Under an outcome that is certain, whether the person signs in. */
function signsIn({ outcome }: TrueReading): boolean | null {
  if (outcome === 'depends-on-engine' || outcome === 'unsupported') return null;
  return outcome === 'linked';
}

describe('the people who hold the name are told the same', () => {
  it.each(trueReadings)('$kind: $mask on $name', (row) => {
    const { mask, name, stated, groups = usualGroups } = row;
    const engine = engineFor([name], groups, []);
    const judge = (before: string, after: string) =>
      last(engine.evaluate(readAssociationMask(before), readAssociationMask(after), { stated }));
    const [lost, gained] = [judge(mask, nobodys), judge(nobodys, mask)];
    const verdicts = [lost, gained].map((impact) => impact.find({}).rows(0, 1)[0]?.verdict);
    const guard = lost.guards(question).find(({ code }) => code === 'you-lose-sign-in')?.state;
    const [pinned] = gained.check([{ kind: 'person-signs-in', person: 'ada' }]);
    const isIn = signsIn(row);
    if (isIn === null) {
      expect(verdicts).toEqual(['maybe-loses', 'maybe-gains']);
      expect([guard, pinned?.state]).toEqual(['may-trip', 'may-fail']);
      return;
    }
    expect(verdicts).toEqual(isIn ? ['loses-sign-in', 'gains-sign-in'] : ['unchanged', 'unchanged']);
    expect([guard, pinned?.state]).toEqual(isIn ? ['trips', 'holds'] : ['clear', 'fails']);
  });

  it.each(truePeople)('$before → $after for $held, since $reason', (person) => {
    const impact = impactOn(person);
    const guards = new Map<GuardCode, string>(impact.guards(question).map(({ code, state }) => [code, state]));
    const [pinned] = impact.check([{ kind: 'person-signs-in', person: 'ada' }]);
    expect([
      impact.find({}).rows(0, 1)[0]?.verdict,
      [guards.get('you-lose-sign-in'), guards.get('you-lose-admin')],
      pinned?.state,
    ]).toEqual([person.verdict, person.yours, person.signsIn]);
    // The only administrator there may be is this person.
    expect(guards.get('no-administrator-left')).toBe(guards.get('you-lose-admin'));
  });

  it('and why a profile gives no group is no more certain than the verdict', () => {
    for (const person of truePeople) {
      const [row] = impactOn(person).find({}).rows(0, 1);
      if (row?.verdict !== 'maybe-loses') continue;
      const causes = row.why.map(({ cause }) => cause).filter((cause) => cause !== null);
      if (person.signsIn !== 'may-fail') continue;
      for (const cause of causes) expect(['depends-on-engine', 'unsupported'], person.after).toContain(cause);
    }
  });
});

type StatedRow = TrueReading & { readonly stated: StatedReading };

const statedRows = trueReadings.filter((row): row is StatedRow => row.stated !== undefined);

it.each(statedRows)('Campaign’s own groups speak as they should: $stated of $mask on $name', (row) => {
  const { mask, name, stated, outcome, groups = usualGroups } = row;
  const engine = engineFor([name], groups, groups.slice(0, 1));
  const { count, isKnown } = last(engine.contradictions(readAssociationMask(mask), stated));
  expect(count).toBe(row.isContradicted === true ? 1 : 0);
  // Where it is open what the statement gives, nobody can say that nothing speaks against it.
  expect(isKnown).toBe(outcome !== 'depends-on-engine');
});

describe('what is offered and remarked', () => {
  const profiles = profilesOf(usualGroups.map((group) => `Campaign - acme - ${group}`));

  it.each(trueCorrections)('for %j %j is offered, and links as many as it says', (source, offered) => {
    const known = { groups: groupsOf(usualGroups) };
    const found = triedCorrections(readAssociationMask(source), profiles, known);
    expect(found.map((correction) => correction.source)).toContain(offered);
    for (const correction of found) {
      const { totals } = previewMask(readAssociationMask(correction.source), profiles, known);
      expect([correction.links, correction.tried]).toEqual([totals.linked, profiles.length]);
    }
  });

  it.each(trueInstances)('%j on %j: several instances %j', (source, names, isSeveral) => {
    const fitting = profilesOf(names);
    const groups = groupsOf([...usualGroups, 'EU - admin', 'US - admin']);
    const columns = createPreviewer(fitting, groups).preview(readAssociationMask(source));
    const codes = resultRemarks(columns, fitting).map(({ code }) => code);
    expect(codes.includes('several-instances')).toBe(isSeveral);
  });

  it.each([
    [
      'Campaign - acme - (.*)',
      'CAMPAIGN - beta - x',
      { reading: 'expression', anchored: true, ignoresCase: true },
      null,
    ],
    ['acme - (.*)', 'Campaign - beta - x', { reading: 'expression', anchored: false, ignoresCase: false }, null],
  ] as const)('%j leaves %j, read as %j, at %j', (...[mask, name, stated, place]) => {
    const [match] = previewMask(readAssociationMask(mask), profilesOf([name]), { groups: [], stated }).matches;
    expect(match).toMatchObject({ outcome: 'outside-mask', departsAt: place });
  });

  // A name that engines read differently may give any group.
  it('no group counts as unreached while engines may differ on a name', () => {
    const mask = readAssociationMask('Campaign\\s- acme - (.*)');
    const known = { groups: groupsOf(['admin']) };
    const { unreachedGroups } = previewMask(mask, profilesOf(['Campaign\u00a0- acme - admin']), known);
    expect(unreachedGroups).toEqual([]);
  });
});
