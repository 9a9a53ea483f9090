import type { HostileChange } from './hostile-change.ts';
import { hostileFields } from './hostile-fields.ts';
import { hostileMasks } from './hostile-masks.ts';
import { hostilePeople } from './hostile-people.ts';
import { hostileSources } from './hostile-sources.ts';
import { hostileStates } from './hostile-states.ts';
import { hostileUnread } from './hostile-unread.ts';
import { hostileWaiting } from './hostile-waiting.ts';

export const hostileChanges: readonly HostileChange[] = [
  ...hostileFields,
  ...hostileMasks,
  ...hostileWaiting,
  ...hostileStates,
  ...hostileUnread,
  ...hostilePeople,
  // Last, since they move the console's clock.
  ...hostileSources,
];
