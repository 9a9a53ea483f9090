import { describe, expect, test } from 'vitest';
import type { ImsSettings } from '../settings/ims-settings.ts';
import { type InForceFacts, inForceOf, type RestartDeclaration, type StoredSighting } from './in-force.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** An arbitrary noon; every case is relative to it. */
const now = 100 * day;
const limit = 48 * hour;

const working: ImsSettings = {
  label: 'MAC',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'https://ims-na1.adobelogin.com',
  imsScope: ['openid', 'AdobeID'],
  imsClientId: 'client',
  imsClientSecret: { stored: true, fingerprint: 'f1' },
  callbackServer: 'https://acme.example',
  imsOrganizationId: 'ORG@AdobeOrg',
  associationMask: 'A - (.*)',
  productContext: 'dma_campaign_classic',
  experienceCloudServer: '',
  tenant: 'acme',
  comment: '',
};
const mask = (associationMask: string) => ({ ...working, associationMask });

type Facts = Partial<StoredSighting> & { readonly settings: ImsSettings; readonly changedAt: number | null };

/** Sightings in order, each seen from a minute after its write until the next one. */
function seen(...facts: readonly Facts[]): [StoredSighting, ...StoredSighting[]] {
  const all = facts.map((each, index): StoredSighting => {
    const { settings, changedAt, changedBy = null, source = 'read' } = each;
    const { firstSeenAt = (changedAt ?? now) + minute, lastSeenAt = firstSeenAt } = each;
    return { id: index + 1, settings, changedAt, changedBy, source, firstSeenAt, lastSeenAt };
  });
  const [first, ...others] = all;
  if (first === undefined) throw new Error('nothing seen');
  return [first, ...others];
}

const declared = (sightingId: number, at: number, by = 'anna'): RestartDeclaration => ({
  id: `d${sightingId}-${at}`,
  sightingId,
  at,
  by,
});

/** In one line: state, mask assumed, fields that wait, reason. */
function summaryOf(sightings: InForceFacts['sightings'], declarations: readonly RestartDeclaration[] = [], at = now) {
  const force = inForceOf({ sightings, declarations, now: at, takenAfterMs: limit });
  const reason = force.state === 'not-known' ? ` ${force.reason}` : '';
  return `${force.state}${reason}: ${force.settings.associationMask} [${force.waiting.join(' ')}]`;
}

const old = { settings: working, changedAt: now - 60 * day, firstSeenAt: now - 40 * day, lastSeenAt: now - 10 * hour };

describe('what is in force', () => {
  test.each<[string, string, readonly Facts[], readonly RestartDeclaration[]]>([
    ['an account nobody changed for months', 'taken: A - (.*) []', [old], []],
    [
      'first sight, written an hour ago',
      'not-known first-seen: A - (.*) []',
      [{ settings: working, changedAt: now - hour }],
      [],
    ],
    [
      'first sight, written just within the limit',
      'not-known first-seen: A - (.*) []',
      [{ settings: working, changedAt: now - limit + 1, firstSeenAt: now }],
      [],
    ],
    [
      'first sight, written just at the limit',
      'taken: A - (.*) []',
      [{ settings: working, changedAt: now - limit, firstSeenAt: now }],
      [],
    ],
    [
      'first sight, written in the future by a clock that is ahead',
      'not-known first-seen: A - (.*) []',
      [{ settings: working, changedAt: now + 30 * day, firstSeenAt: now - hour }],
      [],
    ],
    [
      'the same after two days of looking at it: it was no later than first seen',
      'taken: A - (.*) []',
      [{ settings: working, changedAt: now + 30 * day, firstSeenAt: now - 3 * day }],
      [],
    ],
    [
      'Campaign says no time: it counts from the first look',
      'not-known first-seen: A - (.*) []',
      [{ settings: working, changedAt: null, firstSeenAt: now - hour }],
      [],
    ],
    [
      'no time, looked at for long',
      'taken: A - (.*) []',
      [{ settings: working, changedAt: null, firstSeenAt: now - 3 * day }],
      [],
    ],
    [
      "a mask changed in Campaign's client",
      'not-known changed-outside: A - (.*) [associationMask]',
      [old, { settings: mask('B - (.*)'), changedAt: now - hour }],
      [],
    ],
    [
      'a mask changed through the console',
      'not-known changed-here: A - (.*) [associationMask]',
      [old, { settings: mask('B - (.*)'), changedAt: now - hour, source: 'applied' }],
      [],
    ],
    [
      'changed, and three days went by',
      'taken: B - (.*) []',
      [old, { settings: mask('B - (.*)'), changedAt: now - 3 * day, source: 'applied' }],
      [],
    ],
    [
      'a clock that is days behind does not make a fresh change an old one',
      'not-known changed-outside: A - (.*) [associationMask]',
      [old, { settings: mask('B - (.*)'), changedAt: now - 5 * day, firstSeenAt: now - minute }],
      [],
    ],
    [
      'a clock a minute behind is no matter',
      'taken: B - (.*) []',
      [
        { ...old, lastSeenAt: now - 3 * day },
        { settings: mask('B - (.*)'), changedAt: now - 3 * day - minute, firstSeenAt: now - hour },
      ],
      [],
    ],
    [
      'changed and changed back: nothing waits, and the other mask may be in force',
      'not-known changed-outside: A - (.*) []',
      [old, { settings: mask('B - (.*)'), changedAt: now - 9 * hour }, { settings: working, changedAt: now - hour }],
      [],
    ],
    [
      'written again with the same settings: what was stored in between is not known',
      'not-known changed-outside: A - (.*) []',
      [old, { settings: working, changedAt: now - hour }],
      [],
    ],
    [
      'twice changed: what was stored before the first change is assumed',
      'not-known changed-here: A - (.*) [associationMask tenant]',
      [
        old,
        { settings: mask('B - (.*)'), changedAt: now - 5 * hour, source: 'applied' },
        { settings: { ...mask('C - (.*)'), tenant: 'x' }, changedAt: now - hour, source: 'applied' },
      ],
      [],
    ],
    [
      'a change that rested for days before the next one is what is assumed',
      'not-known changed-outside: B - (.*) [associationMask]',
      [
        old,
        { settings: mask('B - (.*)'), changedAt: now - 9 * day },
        { settings: mask('C - (.*)'), changedAt: now - hour },
      ],
      [],
    ],
    [
      'a change that did not rest is not',
      'not-known changed-outside: A - (.*) [associationMask]',
      [
        old,
        { settings: mask('B - (.*)'), changedAt: now - 30 * hour },
        { settings: mask('C - (.*)'), changedAt: now - hour },
      ],
      [],
    ],
    [
      'a declared restart',
      'known: A - (.*) []',
      [{ settings: working, changedAt: now - hour }],
      [declared(1, now - minute)],
    ],
    [
      'declared, then changed through the console',
      'not-known changed-here: B - (.*) [associationMask]',
      [
        old,
        { settings: mask('B - (.*)'), changedAt: now - 5 * hour, source: 'applied' },
        { settings: mask('C - (.*)'), changedAt: now - hour, source: 'applied' },
      ],
      [declared(2, now - 4 * hour)],
    ],
    [
      'declared, then written by somebody with the same settings',
      'not-known changed-outside: A - (.*) []',
      [old, { settings: working, changedAt: now - hour }],
      [declared(1, now - 20 * hour)],
    ],
    [
      'a declaration of what was stored earlier says nothing of what came later',
      'not-known changed-here: A - (.*) [associationMask]',
      [old, { settings: mask('B - (.*)'), changedAt: now - hour, source: 'applied' }],
      [declared(1, now - minute)],
    ],
    [
      'declared, and then only a comment through the console',
      'known: A - (.*) []',
      [
        { settings: working, changedAt: now - 5 * hour },
        { settings: { ...working, comment: 'x' }, changedAt: now - hour, source: 'applied' },
      ],
      [declared(1, now - 4 * hour)],
    ],
    [
      'the same days ago: a person said so, which is more than that time went by',
      'known: A - (.*) []',
      [
        { settings: working, changedAt: now - 9 * day },
        { settings: { ...working, comment: 'x' }, changedAt: now - 4 * day, source: 'applied' },
      ],
      [declared(1, now - 8 * day)],
    ],
    [
      'declared, and then only a comment in the client: what else was stored meanwhile is not known',
      'not-known changed-outside: A - (.*) []',
      [
        { settings: working, changedAt: now - 5 * hour },
        { settings: { ...working, comment: 'x' }, changedAt: now - hour },
      ],
      [declared(1, now - 4 * hour)],
    ],
    [
      'a comment while a mask waits',
      'not-known changed-here: A - (.*) [associationMask]',
      [
        old,
        { settings: mask('B - (.*)'), changedAt: now - 5 * hour, source: 'applied' },
        { settings: { ...mask('B - (.*)'), comment: 'x' }, changedAt: now - hour, source: 'applied' },
      ],
      [],
    ],
    [
      'a comment does not start the two days anew',
      'taken: B - (.*) []',
      [
        old,
        { settings: mask('B - (.*)'), changedAt: now - 50 * hour, source: 'applied' },
        { settings: { ...mask('B - (.*)'), comment: 'x' }, changedAt: now - hour, source: 'applied' },
      ],
      [],
    ],
    [
      'another secret, known only by its fingerprint',
      'not-known changed-outside: A - (.*) [imsClientSecret]',
      [old, { settings: { ...working, imsClientSecret: { stored: true, fingerprint: 'f2' } }, changedAt: now - hour }],
      [],
    ],
    [
      'a secret without a fingerprint counts as the same',
      'not-known changed-outside: A - (.*) []',
      [old, { settings: { ...working, imsClientSecret: { stored: true } }, changedAt: now - hour }],
      [],
    ],
    [
      'a hidden secret and a field that was not read count as the same',
      'not-known changed-outside: A - (.*) []',
      [
        old,
        { settings: { ...working, imsClientSecret: 'hidden', tenant: null, enabled: null }, changedAt: now - hour },
      ],
      [],
    ],
    [
      'a cleared secret',
      'not-known changed-here: A - (.*) [imsClientSecret]',
      [old, { settings: { ...working, imsClientSecret: { stored: false } }, changedAt: now - hour, source: 'applied' }],
      [],
    ],
    [
      'renamed and disabled',
      'not-known changed-outside: A - (.*) [name enabled]',
      [old, { settings: { ...working, name: 'Other', enabled: false }, changedAt: now - hour }],
      [],
    ],
    [
      'the same scopes in another order are another text',
      'not-known changed-here: A - (.*) [imsScope]',
      [old, { settings: { ...working, imsScope: ['AdobeID', 'openid'] }, changedAt: now - hour, source: 'applied' }],
      [],
    ],
    [
      'deleted and made anew: another id, so nothing seen before counts',
      'not-known first-seen: B - (.*) []',
      [{ settings: mask('B - (.*)'), changedAt: now - hour }],
      [declared(99, now - minute)],
    ],
  ])('%s', (_case, ...[expected, facts, declarations]) => {
    expect(summaryOf(seen(...facts), declarations)).toBe(expected);
  });

  test('undoing a declaration restores the state before it', () => {
    const changed = seen(old, { settings: mask('B - (.*)'), changedAt: now - hour, source: 'applied' });
    expect(summaryOf(changed, [declared(2, now - minute)])).toBe('known: B - (.*) []');
    expect(summaryOf(changed)).toBe('not-known changed-here: A - (.*) [associationMask]');
  });

  test('the newest of several declarations counts, whatever their order', () => {
    const [first] = seen(old);
    const declarations = [declared(1, now - hour, 'bob'), declared(1, now - 9 * hour, 'anna')];
    for (const order of [declarations, declarations.toReversed()]) {
      expect(inForceOf({ sightings: [first], declarations: order, now, takenAfterMs: limit })).toMatchObject({
        state: 'known',
        since: now - hour,
        declaration: { by: 'bob' },
      });
    }
  });

  test('fields without a restart are in force as stored', () => {
    const stored = { ...mask('B - (.*)'), label: 'New', comment: 'why', packageAutoExport: true };
    const facts = seen(old, { settings: stored, changedAt: now - hour, source: 'applied' });
    const { settings } = inForceOf({ sightings: facts, declarations: [], now, takenAfterMs: limit });
    expect(settings).toEqual({ ...working, label: 'New', comment: 'why', packageAutoExport: true });
  });

  test('says since when and by whom', () => {
    const facts = seen(
      old,
      { settings: mask('B - (.*)'), changedAt: now - 5 * hour, changedBy: 'Mona', source: 'applied' },
      { settings: mask('C - (.*)'), changedAt: now - hour, changedBy: 'Omar' },
      { settings: mask('D - (.*)'), changedAt: now - minute, changedBy: 'Mona', firstSeenAt: now },
    );
    const waiting = inForceOf({ sightings: facts, declarations: [], now, takenAfterMs: limit });
    expect(waiting).toMatchObject({ since: now - 5 * hour, changedBy: ['Mona', 'Omar'], reason: 'changed-outside' });
    const taken = inForceOf({ sightings: facts, declarations: [], now: now + 3 * day, takenAfterMs: limit });
    expect(taken).toMatchObject({ state: 'taken', since: now - minute, changedBy: [], waiting: [] });
  });

  test('the deployer can set another limit than two days', () => {
    const facts = seen(old, { settings: mask('B - (.*)'), changedAt: now - 3 * day });
    const force = inForceOf({ sightings: facts, declarations: [], now, takenAfterMs: 30 * day });
    expect(force).toMatchObject({ state: 'not-known', waiting: ['associationMask'] });
  });

  test('nothing is taken to be in force when the clock of the console is set back', () => {
    expect(summaryOf(seen(old), [], now - 90 * day)).toBe('not-known first-seen: A - (.*) []');
  });
});
