import { createHash } from 'node:crypto';
import { administratorGroup, type OperatorGroup } from '@console/domain';
import type { CampaignDirectory } from '../ports.ts';
import { digestIn } from '../packed/packed-columns.ts';
import type { CampaignReader } from '../sign-in/sessions.ts';

/** How whole a list of an instance is. */
export interface CampaignTrust {
  /**
   * Why it is not complete. `limited`: read by a person without the right `admin`, who may not see all of it; `short`:
   * Campaign counts more than it sent, or an entry that must be there is missing; `unreadable-entries`.
   */
  readonly partial: 'limited' | 'short' | 'unreadable-entries' | null;
  readonly oddEntries: number;
  readonly isEveryEntryKnown: boolean;
}

/** One list of an instance. `readAt` is when the read began, ms since 1970; `digest` is of the content. */
export interface CampaignList<T> extends CampaignTrust {
  readonly items: T;
  readonly count: number;
  readonly digest: string;
  readonly readAt: number;
}

/** Why a list is not there: `refused`, `unreachable` or `malformed-reply`. */
export type Missing = { readonly reason: string };

type Clock = () => number;

/** Every operator with their groups, packed. Rejects with the problems of the directory. */
export async function readOperators(
  campaign: CampaignDirectory,
  { access, login, operator }: CampaignReader,
  now: Clock,
): Promise<CampaignList<Uint8Array<ArrayBuffer>>> {
  const readAt = now();
  const { bytes, count, ...found } = await campaign.operators(access, login);
  const trust = trustIn({ ...found, isLimited: !operator.mayApply, hasWhatMustBe: found.hasReader });
  return { items: bytes, count, digest: digestIn(bytes), readAt, ...trust };
}

/** The operator groups of the instance. Rejects with the problems of the directory. */
export async function readGroups(
  campaign: CampaignDirectory,
  { access, operator }: CampaignReader,
  now: Clock,
): Promise<CampaignList<readonly OperatorGroup[]>> {
  const readAt = now();
  const { groups: items, oddEntries, isWhole } = await campaign.operatorGroups(access);
  const digest = createHash('sha256').update(JSON.stringify(items)).digest('base64url');
  const hasWhatMustBe = items.some(({ name }) => name === administratorGroup);
  const isLimited = !operator.mayApply;
  const trust = trustIn({ oddEntries, isWhole, isEveryEntryKnown: false, isLimited, hasWhatMustBe });
  return { items, count: items.length, digest, readAt, ...trust };
}

interface Found {
  readonly oddEntries: number;
  readonly isWhole: boolean;
  readonly isEveryEntryKnown: boolean;
  /** Read by a person who may not see everything. */
  readonly isLimited: boolean;
  /** The list has the entry that every whole list has: the built-in group, or the operator who reads it. */
  readonly hasWhatMustBe: boolean;
}

function trustIn({ oddEntries, isWhole, isEveryEntryKnown, isLimited, hasWhatMustBe }: Found): CampaignTrust {
  const isShort = !isWhole || !hasWhatMustBe;
  if (isLimited) return { partial: 'limited', oddEntries, isEveryEntryKnown: false };
  if (isShort) return { partial: 'short', oddEntries, isEveryEntryKnown: false };
  if (oddEntries === 0) return { partial: null, oddEntries, isEveryEntryKnown: false };
  return { partial: 'unreadable-entries', oddEntries, isEveryEntryKnown };
}
