import { confirmRestart, listExternalAccounts, readImsAccount } from './accounts.ts';
import { listOperatorGroups, listProfiles } from './directory.ts';
import { healthLive, healthReady } from './health.ts';
import { listInstances } from './instances.ts';
import { previewMaskOnServer } from './mask-previews.ts';
import { applyPlan, createPlan, readPlan } from './plans.ts';
import { readSession, signIn, signOut } from './session.ts';

/** Every endpoint there is: OpenAPI and the security matrix walk this table. */
export const endpoints = {
  applyPlan,
  confirmRestart,
  createPlan,
  healthLive,
  healthReady,
  listExternalAccounts,
  listInstances,
  listOperatorGroups,
  listProfiles,
  previewMaskOnServer,
  readImsAccount,
  readPlan,
  readSession,
  signIn,
  signOut,
} as const;
