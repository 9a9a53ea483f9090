import type { ReadingOnWordBody } from '@console/contract';
import {
  decidingChanges,
  effectOfField,
  type FieldChange,
  type ImsSettingsField,
  type ImsSettings,
  type ProductProfile,
  type SettingsChange,
} from '@console/domain';
import type { ImsAccountReading, MaskPreviews, PlannedImpact, PlanPreview } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { AccessImpactService } from '../impact/access-impacts.ts';
import type { DirectoryService } from '../directory/directory.ts';
import type { GatheredPeople, ImpactFactsReader } from '../impact/impact-facts.ts';
import { changeFactsOf, type InForceReading } from '../accounts/in-force.ts';
import { planWarnings } from './plan-warnings.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

export interface PlanEffectParts {
  readonly directory: DirectoryService;
  readonly previews: MaskPreviews;
  readonly impacts: AccessImpactService;
  readonly impactFacts: ImpactFactsReader;
  /** Older lists of profiles are warned of. */
  readonly staleMs: number;
  /** Whose profiles and people are read; undefined where none are. */
  readonly organizationId: string | undefined;
  readonly now: () => number;
}

export interface EffectFacts {
  signedIn: SignedIn;
  account: ImsAccountReading;
  inForce: InForceReading;
  change: SettingsChange;
  after: ImsSettings;
  effective: readonly FieldChange<ImsSettingsField>[];
  statedReading: ReadingOnWordBody | null;
  /** `people` of the plan that this one is compared with; `null` where there is none. */
  planned: string | null;
}

/**
 * In force against stored and changed: what waits for a restart already is part of what the change, or the next restart, does.
 * Without both masks nothing can be said of people.
 */
export async function planEffect(parts: PlanEffectParts, facts: EffectFacts) {
  const { signedIn, account, inForce, after, effective } = facts;
  const { waiting, settings } = inForce.force;
  const needsRestart = effective.some(({ field }) => effectOfField(field) === 'after-restart');
  const [before, mask] = [settings.associationMask, after.associationMask];
  // What was not told after a write by somebody else may wait as well.
  const isDeciding = decidingChanges(changeFactsOf(inForce, facts)).length > 0;
  const mayWait = waiting.length > 0 || isDeciding;
  const isJudged = (needsRestart || mayWait) && before !== null && mask !== null;
  // Nobody can be told what it costs, so nothing may say that it costs nobody.
  if (needsRestart && isDeciding && !isJudged && hasMask(account)) throw new Problem('mask-not-read');
  const { snapshot, profiles } = await parts.directory.profiles(signedIn.instanceKey);
  const judged = isJudged ? await judge(parts, { ...facts, before, mask, profiles }) : nothingJudged;
  const { compared, planned, basis } = judged;
  return {
    preview: compared && { ...compared, snapshot },
    // What needs no restart takes nobody's sign-in: nothing speaks against it, whatever waits.
    impact: planned && { ...planned.summary, guards: needsRestart ? planned.summary.guards : [] },
    planned,
    basis,
    warnings: planWarnings({
      account,
      after,
      effective,
      waiting,
      compared: needsRestart ? compared : null,
      snapshot,
      organizationId: parts.organizationId,
      staleBefore: parts.now() - parts.staleMs,
    }),
  };
}

function hasMask({ fields }: ImsAccountReading): boolean {
  return fields.some(({ field, present }) => field === 'associationMask' && present);
}

interface Judged {
  compared: PlanPreview | null;
  planned: PlannedImpact | null;
  basis: GatheredPeople['basis'] | null;
}

const nothingJudged: Judged = { compared: null, planned: null, basis: null };

interface JudgedFacts extends EffectFacts {
  before: string;
  mask: string;
  profiles: readonly ProductProfile[];
}

/** What the change does to people, and what another mask does to profiles. */
async function judge(
  { directory, previews, impacts, impactFacts }: PlanEffectParts,
  facts: JudgedFacts,
): Promise<Judged> {
  const { signedIn, account, inForce, change, effective, before, mask, profiles, statedReading } = facts;
  // One reading for both halves, begun now: a plan is not made of what was so before the last change.
  const people = await impactFacts.gather(signedIn, { isAnew: true });
  const isMaskJudged =
    effective.some(({ field }) => field === 'associationMask') || inForce.force.waiting.includes('associationMask');
  const compare = async () => {
    if (!isMaskJudged) return null;
    const { items: groups, source: groupsSource } = people.groups ?? (await readGroupsOf(directory, signedIn));
    return await previews.compare({ before, after: mask, profiles, groups, groupsSource, statedReading });
  };
  const [compared, planned] = await Promise.all([
    compare(),
    impacts.planned(signedIn, { account, inForce, people, change, statedReading, planned: facts.planned }),
  ]);
  return { compared, planned, basis: people.basis };
}

async function readGroupsOf(
  directory: DirectoryService,
  signedIn: SignedIn,
): Promise<NonNullable<GatheredPeople['groups']>> {
  const { groups, source } = await directory.groups(signedIn);
  return { items: groups, source };
}
