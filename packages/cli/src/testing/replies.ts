import type {
  AccessImpactBody,
  PersonImpactBody,
  PersonWhyBody,
  ReadingOnWordBody,
  SignedIn,
  StatedReadingBody,
  ImpactBasisBody,
} from '@console/contract';

export const signedIn: SignedIn = {
  instance: {
    instanceKey: 'acme-prod',
    label: 'ACME production',
    address: 'https://acme.example',
    signIn: { campaignLogin: 'available' },
  },
  login: 'demo-admin',
  operatorLabel: 'Administrator (admin)',
  mayApply: true,
  expiresAt: '2026-03-01T10:00:00.000Z',
  server: { releaseName: '7.4.1', buildNumber: '9356' },
  now: '2026-03-01T09:00:00.000Z',
  provedUntil: '2026-03-01T09:15:00.000Z',
};

export const now = Date.parse('2026-03-01T09:00:00.000Z');

const brand = { name: 'brand_1', label: 'Brand 1' };

export const anna: PersonImpactBody = {
  personId: 'u1',
  name: 'Anna Ek',
  email: 'anna@acme.example',
  logins: ['anna'],
  joinedBy: ['email'],
  verdict: 'loses-sign-in',
  today: { state: 'signs-in', cause: null, doubts: [] },
  next: { state: 'cannot', cause: 'no-profile-fits', doubts: [] },
  before: [brand],
  after: [],
  wasAdministrator: true,
  apart: null,
  profilesRead: true,
  notes: ['native-sign-in'],
  doubts: [],
  constructs: [],
  why: [{ profileName: 'Campaign - tenant_id - brand_1', before: 'brand_1', after: null, cause: 'depends-on-engine' }],
};

const sources: PersonWhyBody['sources'] = [
  { source: 'profiles', state: 'complete', readAt: '2026-03-01T08:48:00.000Z', reason: null },
  { source: 'members', state: 'partial', readAt: '2026-03-01T06:00:00.000Z', reason: 'throttled' },
  { source: 'operators', state: 'missing', readAt: null, reason: 'refused' },
];

export const why: PersonWhyBody = {
  person: anna,
  identity: {
    adobeUser: { email: 'anna@acme.example', username: 'anna.ek', name: 'Anna Ek', state: 'active' },
    operators: [
      {
        login: 'anna',
        label: 'Anna',
        email: 'anna@acme.example',
        isDisabled: false,
        authentication: 'native',
        joinedBy: 'email',
        groups: [brand],
      },
    ],
    near: [],
  },
  profiles: [
    {
      profileName: 'Campaign - tenant_id - brand_1',
      via: 'user-group',
      userGroups: ['Stockholm', 'Marketing'],
      isListed: true,
      before: {
        outcome: 'linked',
        groupName: 'brand_1',
        groupLabel: 'Brand 1',
        alternatives: [],
        construct: null,
        nearGroups: [],
      },
      after: {
        outcome: 'depends-on-engine',
        groupName: null,
        groupLabel: null,
        alternatives: [{ reading: 'ignoring-case', fits: true, groupName: 'Brand_1', linked: false }],
        construct: null,
        nearGroups: [],
      },
    },
  ],
  groups: [{ ...brand, before: 'yes', after: 'no', rights: ['webConsole'] }],
  sources,
  statedReading: null,
  basis: null,
};

export const noCounts: AccessImpactBody['counts'] = {
  'loses-sign-in': 0,
  'maybe-loses': 0,
  'loses-groups': 0,
  moves: 0,
  unknown: 0,
  'maybe-gains': 0,
  'gains-sign-in': 0,
  'gains-groups': 0,
  unchanged: 0,
};

const mask = (source: string): AccessImpactBody['before'] => ({
  source,
  reading: 'expression',
  segments: [],
  hints: [],
  fault: null,
});

const noCauses = {
  'account-off': 0,
  'adobe-account-inactive': 0,
  'operator-disabled': 0,
  'no-profile': 0,
  'no-profile-fits': 0,
  'captures-nothing': 0,
  'group-missing': 0,
  'native-only': 0,
  'not-in-campaign-yet': 0,
};

export const impact: AccessImpactBody = {
  population: 1_200,
  apart: { 'not-of-this-instance': 310, 'technical-account': 2 },
  counts: { ...noCounts, 'loses-sign-in': 1, unchanged: 1_199 },
  today: {
    states: { 'signs-in': 900, cannot: 299, 'not-known': 1 },
    causes: { ...noCauses, 'no-profile-fits': 290, 'group-missing': 9 },
  },
  guards: [{ code: 'too-many-people', state: 'clear', params: { people: '1', limit: '25' } }],
  expectations: [
    {
      expectation: { kind: 'person-signs-in', person: 'ola@acme.example' },
      state: 'holds',
      failures: [],
      failureCount: 0,
      unmatched: [],
    },
  ],
  sources,
  statedReading: null,
  basis: null,
  before: mask('Campaign - tenant_id - (.*)'),
  after: mask('Campaign - other - (.*)'),
  found: 1,
  offset: 0,
  people: [anna],
};

const statement = {
  reading: 'expression',
  anchored: true,
  ignoresCase: false,
  dialect: 'pcre',
  evidence: 'Tried on stage with three masks',
  statedBy: 'ada',
  statedAt: '2026-02-20T10:00:00.000Z',
} as const;

export const onWord: ReadingOnWordBody = {
  ...statement,
  version: 3,
  inUse: true,
  contradictedBy: 0,
  isChecked: true,
};

export const statedReading: StatedReadingBody = {
  stated: statement,
  version: 3,
  contradiction: { count: 0, people: [], isKnown: true },
  inUse: true,
};

export const contradicted: StatedReadingBody = {
  ...statedReading,
  contradiction: {
    count: 3,
    people: [
      {
        personId: 'u1',
        name: 'Anna Ek',
        email: 'anna@acme.example',
        login: 'anna',
        groups: ['brand_1'],
        readings: ['main', 'ignoring-case'],
      },
    ],
    isKnown: true,
  },
  inUse: false,
};

const settings: ImpactBasisBody['stored'] = {
  label: 'Adobe Experience Cloud (MAC)',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'https://ims-na1.adobelogin.com',
  imsScope: ['openid'],
  imsClientId: 'campaign',
  imsClientSecret: { stored: true },
  callbackServer: 'https://acme.example',
  imsOrganizationId: 'ACME@AdobeOrg',
  associationMask: 'Campaign - tenant_id - (.*)',
  productContext: 'dma_campaign_classic',
  experienceCloudServer: '',
  tenant: 'acme',
  comment: '',
};

/** A mask changed in the client of Campaign, and nobody knows of a restart since. */
export const waitingBasis: ImpactBasisBody = {
  inForce: settings,
  stored: { ...settings, associationMask: 'Campaign - other - (.*)' },
  restart: {
    pending: true,
    inForce: 'not-known',
    reason: 'changed-outside',
    since: '2026-03-01T08:00:00.000Z',
    takenAfterHours: 48,
    changes: [{ field: 'associationMask', inForce: 'Campaign - tenant_id - (.*)', stored: 'Campaign - other - (.*)' }],
    changedBy: ['Mona Berg'],
    mayTakeEffectAt: '06:00',
    declaration: null,
    command: 'nlserver restart web',
  },
  revision: 'r1',
  differs: ['associationMask'],
};
