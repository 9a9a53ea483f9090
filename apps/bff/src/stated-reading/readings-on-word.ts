import {
  type ReadingContradictionBody,
  readingContradictionSchema,
  type ReadingOnWordBody,
  type ReadingStatementBody,
} from '@console/contract';
import { imsAccountName, openGates, type StatedReading } from '@console/domain';
import { LRUCache } from 'lru-cache';
import type { AccessImpacts, CampaignDirectory, ImsAccountReading, ExternalAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { StatedReadingTable, StatementRow } from '../store/store.ts';
import type { GatheredPeople, ImpactFactsReader } from '../impact/impact-facts.ts';
import type { InForceService } from '../accounts/in-force.ts';
import { readInstanceAccount } from '../accounts/instance-account.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

/** What the caller has already read. */
export interface AlreadyRead {
  readonly row?: StatementRow | undefined;
  readonly account?: ImsAccountReading | undefined;
  readonly people?: GatheredPeople | undefined;
  /** Fires when nobody waits for the answer any longer. */
  readonly signal?: AbortSignal | undefined;
}

/** Stated readings of the masks of an instance. A statement that people contradict is not used: every doubt is back. */
export interface ReadingsOnWord {
  /** The newest row, in use or not. Cheap: does not call Campaign. */
  current(instanceKey: string): Promise<StatementRow | undefined>;
  /** What replies are computed with now, or null if nothing is stated. */
  forReplies(signedIn: SignedIn, known?: AlreadyRead): Promise<ReadingOnWordBody | null>;
  contradiction(signedIn: SignedIn, stated: StatedReading, known?: AlreadyRead): Promise<ReadingContradictionBody>;
}

export interface ReadingsOnWordParts {
  readonly table: StatedReadingTable;
  readonly campaign: CampaignDirectory;
  readonly externalAccounts: ExternalAccounts;
  readonly impactFacts: ImpactFactsReader;
  readonly impacts: AccessImpacts;
  readonly inForce: InForceService;
}

/** Number of cached checks. Typing a mask asks at each key press, with the same people and the same mask in force. */
const cachedChecks = 8;
const notKnown: ReadingContradictionBody = { count: 0, people: [], isKnown: false };

/** Problems that only make the check impossible. Others, such as an ended session, fail the request. */
const unknowable: ReadonlySet<string> = new Set([
  'account-not-found',
  'not-an-ims-account',
  'package-missing',
  'account-type-not-known',
  'campaign-fault',
  'campaign-unexpected-reply',
  'campaign-unreachable',
  'campaign-timeout',
  'preview-unavailable',
]);

export function createReadingsOnWord(parts: ReadingsOnWordParts): ReadingsOnWord {
  const { table, impactFacts, impacts } = parts;
  const cache = new LRUCache<string, ReadingContradictionBody>({ max: cachedChecks });
  // For each instance, the result of a person who may see enough. It applies to everybody who asks.
  const found = new Map<string, { readonly statement: string; readonly count: number }>();

  const check = async (
    { audience, facts }: GatheredPeople,
    mask: string,
    { stated, signal }: { stated: StatedReading; signal: AbortSignal | undefined },
  ): Promise<ReadingContradictionBody> => {
    const key = JSON.stringify([audience, facts.key, mask, stated]);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const question = { kind: 'contradictions', stated } as const;
    const json = await impacts.ask({
      audience,
      facts,
      before: mask,
      after: mask,
      gates: openGates,
      statedReading: null,
      basis: null,
      question,
      signal,
    });
    const answer = readingContradictionSchema.parse(JSON.parse(new TextDecoder().decode(json)));
    cache.set(key, answer);
    return answer;
  };

  /** Shares the count with people who may not see operators, but not the names. */
  const shared = (instanceKey: string, statement: string, own: ReadingContradictionBody): ReadingContradictionBody => {
    if (own.isKnown || own.count > 0) {
      found.set(instanceKey, { statement, count: own.count });
      return own;
    }
    const other = found.get(instanceKey);
    return other?.statement === statement ? { ...own, count: other.count } : own;
  };

  const contradiction: ReadingsOnWord['contradiction'] = async (signedIn, stated, known = {}) => {
    try {
      const [account, people] = await Promise.all([
        // For every account: the account in force shows how an instance reads its mask.
        known.account?.name === imsAccountName ? known.account : readInstanceAccount(parts, signedIn.access),
        known.people ?? impactFacts.gather(signedIn),
      ]);
      const { force } = await parts.inForce.observe(signedIn.instanceKey, account);
      const mask = force.settings.associationMask;
      if (mask === null) return notKnown;
      const own = await check(people, mask, { stated, signal: known.signal });
      return shared(signedIn.instanceKey, JSON.stringify([mask, stated]), own);
    } catch (error) {
      const isUnknowable = error instanceof Problem && unknowable.has(error.code);
      if (!isUnknowable || known.signal?.aborted === true) throw error;
      return notKnown;
    }
  };

  const current: ReadingsOnWord['current'] = (instanceKey) => table.current(instanceKey);

  return {
    current,
    contradiction,
    async forReplies(signedIn, known = {}) {
      const row = known.row ?? (await current(signedIn.instanceKey));
      const stated = row === undefined ? null : statementBodyOf(row);
      if (stated === null || !row?.statement) return null;
      const { count, isKnown } = await contradiction(signedIn, readingOf(row.statement), known);
      return { ...stated, version: row.version, inUse: count === 0, contradictedBy: count, isChecked: isKnown };
    },
  };
}

export function readingOf({ evidence: _evidence, ...reading }: NonNullable<StatementRow['statement']>): StatedReading {
  return reading;
}

/** A statement as in replies; null for a withdrawal. */
export function statementBodyOf({ statement, changedAt, changedBy }: StatementRow): ReadingStatementBody | null {
  if (statement === null) return null;
  const { dialect = null, ...rest } = statement;
  return { ...rest, dialect, statedBy: changedBy, statedAt: new Date(changedAt).toISOString() };
}
