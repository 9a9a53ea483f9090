import {
  computeAccessImpact,
  downloadAccessImpact,
  listPeople,
  readAccessImpact,
  refreshPeople,
} from './access-impacts.ts';
import { readAccountFile } from './account-files.ts';
import { searchExternalAccounts } from './account-search.ts';
import { readAccountUses } from './account-uses.ts';
import { listExternalAccounts, readExternalAccount } from './accounts.ts';
import { cancelConnectionTest, readConnectionTest, startConnectionTest } from './connection-tests.ts';
import { listOperatorGroups, listProfiles } from './directory.ts';
import { readExpectations, replaceExpectations } from './expectations.ts';
import { healthLive, healthReady } from './health.ts';
import { listInstances } from './instances.ts';
import { previewMaskOnServer } from './mask-previews.ts';
import { checkPeopleUpload, removePeopleUpload, uploadPeople } from './people-uploads.ts';
import { explainPerson } from './person-why.ts';
import { listAccountTypes, readNewAccount } from './plain-accounts.ts';
import { createAccountPlans, readPlanSet } from './plan-sets.ts';
import { applyPlan, createPlan, readPlan } from './plans.ts';
import { declareRestart, undoRestartDeclaration } from './restart.ts';
import { confirmPassword, readSession, signIn, signOut } from './session.ts';
import { readStatedReading, stateReading, withdrawStatedReading } from './stated-reading.ts';

/** Every endpoint; OpenAPI and the security matrix are built from this table. */
export const endpoints = {
  applyPlan,
  cancelConnectionTest,
  checkPeopleUpload,
  computeAccessImpact,
  confirmPassword,
  createAccountPlans,
  createPlan,
  declareRestart,
  downloadAccessImpact,
  explainPerson,
  healthLive,
  healthReady,
  listAccountTypes,
  listExternalAccounts,
  listInstances,
  listOperatorGroups,
  listPeople,
  readAccessImpact,
  readAccountUses,
  readAccountFile,
  listProfiles,
  previewMaskOnServer,
  readConnectionTest,
  readExpectations,
  readExternalAccount,
  readNewAccount,
  readPlan,
  readPlanSet,
  readSession,
  readStatedReading,
  refreshPeople,
  removePeopleUpload,
  replaceExpectations,
  searchExternalAccounts,
  signIn,
  signOut,
  startConnectionTest,
  stateReading,
  undoRestartDeclaration,
  uploadPeople,
  withdrawStatedReading,
} as const;
