export { startEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Fault, FaultEffect, FaultTarget } from './faults.ts';
export type { SeedName } from './seeds/seed-names.ts';
