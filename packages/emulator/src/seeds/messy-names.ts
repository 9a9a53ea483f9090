/** Why a profile name fails, or only looks odd, under the mask `Campaign - acme_prod - (.*)`. */
export type MessyCause =
  | 'linked'
  | 'case'
  | 'double-space'
  | 'trailing-space'
  | 'no-break-space'
  | 'missing-space'
  | 'dash-kind'
  | 'label-instead-of-name'
  | 'html-entity'
  | 'one-edit-away'
  | 'renamed-group'
  | 'duplicate-name'
  | 'mystery'
  | 'no-type'
  | 'product-keyword'
  | 'non-ascii'
  | 'unicode-form'
  | 'xml-special'
  | 'right-to-left'
  | 'control-character'
  | 'contains-admin'
  | 'long-name'
  | 'empty-capture'
  | 'path-hazard';

/** A profile of the messy seed. */
export interface MessyProfile {
  readonly cause: MessyCause;
  readonly profileName: string;
  /** Internal name of the operator group on acme-prod that the name was meant for, or null where there is none. */
  readonly intendedGroup: string | null;
}

export const MESSY_PREFIX = 'Campaign - acme_prod - ';
const PREFIX = MESSY_PREFIX;
const LONGEST = 255;
export const LONG_GROUP_NAME = 'x'.repeat(LONGEST - PREFIX.length);
export const SPECIAL_GROUP_NAME = `R&D <"beta"> 'x'`;
export const RIGHT_TO_LEFT_GROUP_NAME = 'שיווק';

/** Every odd profile of the messy seed with its intended cause, in the order Admin Console lists them. */
export const messyProfiles: readonly MessyProfile[] = [
  { cause: 'linked', profileName: `${PREFIX}admin`, intendedGroup: 'admin' },
  { cause: 'case', profileName: 'campaign - acme_prod - delivery', intendedGroup: 'delivery' },
  { cause: 'case', profileName: `${PREFIX}Delivery`, intendedGroup: 'delivery' },
  { cause: 'double-space', profileName: 'Campaign -  acme_prod - delivery', intendedGroup: 'delivery' },
  { cause: 'double-space', profileName: `${PREFIX} operation`, intendedGroup: 'operation' },
  { cause: 'trailing-space', profileName: `${PREFIX}content `, intendedGroup: 'content' },
  { cause: 'no-break-space', profileName: 'Campaign\u00A0- acme_prod - report', intendedGroup: 'report' },
  { cause: 'no-break-space', profileName: `${PREFIX}report\u00A0`, intendedGroup: 'report' },
  { cause: 'missing-space', profileName: 'Campaign - acme_prod- delivery', intendedGroup: 'delivery' },
  { cause: 'dash-kind', profileName: 'Campaign – acme_prod – delivery', intendedGroup: 'delivery' },
  { cause: 'label-instead-of-name', profileName: `${PREFIX}Delivery operators`, intendedGroup: 'delivery' },
  { cause: 'html-entity', profileName: `${PREFIX}R&amp;D`, intendedGroup: 'R&D' },
  { cause: 'one-edit-away', profileName: `${PREFIX}delivary`, intendedGroup: 'delivery' },
  { cause: 'one-edit-away', profileName: 'Campaign - acme_prd - delivery', intendedGroup: 'delivery' },
  { cause: 'renamed-group', profileName: `${PREFIX}agency-north`, intendedGroup: 'agency-nordics' },
  { cause: 'duplicate-name', profileName: `${PREFIX}workflow`, intendedGroup: 'workflow' },
  { cause: 'duplicate-name', profileName: `${PREFIX}workflow`, intendedGroup: 'workflow' },
  { cause: 'mystery', profileName: 'Adobe Campaign - acme_prod - provisioning', intendedGroup: null },
  { cause: 'no-type', profileName: `${PREFIX}central`, intendedGroup: 'central' },
  { cause: 'product-keyword', profileName: `${PREFIX}local`, intendedGroup: 'local' },
  { cause: 'non-ascii', profileName: `${PREFIX}försäljning`, intendedGroup: 'försäljning' },
  { cause: 'unicode-form', profileName: `${PREFIX}${'försäljning'.normalize('NFD')}`, intendedGroup: 'försäljning' },
  { cause: 'xml-special', profileName: `${PREFIX}${SPECIAL_GROUP_NAME}`, intendedGroup: SPECIAL_GROUP_NAME },
  {
    cause: 'right-to-left',
    profileName: `${PREFIX}${RIGHT_TO_LEFT_GROUP_NAME}`,
    intendedGroup: RIGHT_TO_LEFT_GROUP_NAME,
  },
  { cause: 'right-to-left', profileName: `${PREFIX}\u202Enimda`, intendedGroup: null },
  { cause: 'control-character', profileName: `${PREFIX}deliv\u0007ery`, intendedGroup: 'delivery' },
  { cause: 'contains-admin', profileName: 'approval admin', intendedGroup: null },
  { cause: 'contains-admin', profileName: `${PREFIX}approval admin`, intendedGroup: null },
  { cause: 'long-name', profileName: `${PREFIX}${LONG_GROUP_NAME}`, intendedGroup: LONG_GROUP_NAME },
  { cause: 'empty-capture', profileName: PREFIX, intendedGroup: null },
  { cause: 'path-hazard', profileName: `${PREFIX}dept. north`, intendedGroup: null },
  { cause: 'path-hazard', profileName: `${PREFIX}north/south`, intendedGroup: null },
];
