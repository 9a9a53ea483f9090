import type {
  EndpointResponse,
  ImsAccountBody,
  ImsReadiness,
  listExternalAccounts,
  RestartBody,
} from '@console/contract';
import { waitingBasis } from './replies.ts';

const type = { value: '10', name: 'mac', label: 'Adobe Experience Cloud' };
const accountName = 'Adobe_Marketing_Cloud';

export const inUse: ImsReadiness = { state: 'in-use', accountName, operators: 1_200 };

export function listOf(ims: ImsReadiness): EndpointResponse<typeof listExternalAccounts> {
  return { accounts: [], ims, imsType: null, unsettled: [], serviceOperator: null, readAt: '2026-03-01T09:00:00.000Z' };
}

/** Nobody wrote for two days. */
export const taken: RestartBody = {
  ...waitingBasis.restart,
  pending: false,
  inForce: 'taken',
  reason: null,
  since: '2026-02-20T10:00:00.000Z',
  changes: [],
  changedBy: [],
  mayTakeEffectAt: null,
};

export function imsAccount(restart: RestartBody): ImsAccountBody {
  return {
    kind: 'ims',
    instanceKey: 'acme-prod',
    name: accountName,
    type,
    typeSource: { foundBy: 'name', others: [] },
    revision: 'r1',
    settings: waitingBasis.stored,
    fields: [],
    findings: [],
    otherAccountsOfKind: [],
    accountsMaybeOfKind: [],
    adminConsoleOrganization: null,
    secretAge: null,
    changedAt: '2026-03-01T08:00:00.000Z',
    changedBy: 'Mona Berg',
    restart,
    readAt: '2026-03-01T09:00:00.000Z',
  };
}

/** One of each state. */
export const readinesses: readonly ImsReadiness[] = [
  { state: 'package-missing' },
  { state: 'account-missing' },
  { state: 'duplicate', accountNames: [accountName, 'MAC_copy'] },
  { state: 'not-read', accountName: null },
  { state: 'type-not-known', types: [type] },
  { state: 'disabled', accountName, fields: ['imsServer', 'associationMask'] },
  { state: 'incomplete', accountName, fields: ['imsClientSecret'] },
  { state: 'restart-pending', accountName, fields: ['associationMask'] },
  { state: 'in-force-not-known', accountName, reason: 'changed-outside' },
  { state: 'filled-in', accountName },
  inUse,
];
