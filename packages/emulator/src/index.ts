export { startEmulator, type EmulatorOptions } from './emulator.ts';
export type { Emulator } from './emulator-handle.ts';
export type { Damage, Edit } from './damage/effect.ts';
export type { Fault, FaultEffect, FaultTarget } from './faults.ts';
export type { SeedName } from './seeds/seed-names.ts';
export { messyPeople, type IdentityConflict, type MessyPerson } from './seeds/messy-people.ts';
export { messyProfiles, type MessyCause, type MessyProfile } from './seeds/messy-names.ts';
export { IMS_ACCOUNT_NAME, SEEDED_CLIENT_SECRETS } from './seeds/accounts/accounts.ts';
