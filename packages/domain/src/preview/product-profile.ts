/**
 * An entitlement in Admin Console, as User Management returns it.
 *
 * `id` is User Management's `groupId` (a positive integer, stored as text). Names are not unique across ids
 * (user-sync.py issue 806), so lists are keyed by `id`. A profile typed or pasted by a person has a made-up id.
 */
export interface ProductProfile {
  readonly id: string;
  readonly name: string;
  /** The Admin Console product it belongs to; absent where the source does not say. */
  readonly productName?: string | undefined;
}

/**
 * A set of rights inside a Campaign instance (`xtk:group`).
 *
 * `name` is the internal name: the text an association mask must capture. `label` is only shown to people (Campaign v8 docs,
 * manage-permissions).
 */
export interface OperatorGroup {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}

/** How many profile names one preview takes, and how long each may be, in UTF-16 units. */
export const nameLimits = { names: 100_000, nameLength: 1024 } as const;

/** A profile with this text in its name lets its holders into Campaign's Control Panel (Control Panel docs, discover). */
const controlPanelText = 'admin';

export function opensControlPanel(profileName: string): boolean {
  return profileName.toLowerCase().includes(controlPanelText);
}
