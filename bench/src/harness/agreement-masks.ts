/**
 * Masks on which every engine of a comparison must count the same before it is timed: of all outcomes, and of all ways in
 * which readings part.
 */
export const agreementMasks: readonly string[] = [
  'Campaign - tenant_id - (.*)',
  'Campaign - tenant_id - ',
  '^Campaign - tenant_id - (.*)$',
  'Campaign - tenant_id - (.*?)',
  'Campaign - tenant_id - brand_1_team_1(.*)',
  'Campaign - tenant_id - (brand_[0-9]_)?.*',
  '(?:Campaign|campaign) - tenant_id - (.*)',
  '[A-Za-z]+ - tenant_id - ([a-z0-9_]+)',
  'Campaign - (.*) - (.*)',
  'Campaign - tenant_id - (.*)_team_1',
  'tenant_id - (.*)',
  'Analytics - (.*) - report suite 8',
];
