import type { PlanBody } from '@console/contract';
import { type SettingsChange, settingsChangeSchema } from '@console/domain';

/**
 * The change of a plan, read back from its rows, so that an expired plan can be computed again without the form.
 * `null` when it holds a new client secret, which no plan shows, or a value the form would refuse by now.
 */
export function changeOfPlan({ changes }: Pick<PlanBody, 'changes'>): SettingsChange | null {
  const entries: [string, unknown][] = [];
  for (const { field, after } of changes) {
    if (typeof after !== 'object' || Array.isArray(after)) entries.push([field, after]);
    else if (after.secret === 'cleared') entries.push([field, { action: 'clear' }]);
    else return null;
  }
  const read = settingsChangeSchema.safeParse(Object.fromEntries(entries));
  return read.success && entries.length > 0 ? read.data : null;
}
