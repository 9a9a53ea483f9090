import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import SqliteDatabase from 'better-sqlite3';
import { createAccountPlans } from '@console/contract';
import { applyOnPurpose } from './applies/apply-plan.ts';
import { storedFixtureKey } from './stored-fixture.ts';
import { accountPath, startConsole } from './test-console.ts';

// `node apps/bff/src/testing/write-stored-fixture.ts <file.sql>` writes a store with a record of each kind, as this version
// stores it. Run it before you change the format, and leave the former files: users upgrade from those versions.

type Cell = string | number | Uint8Array | null;

const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file to write.');

const instance = '/api/instances/acme-prod';
const console_ = await startConsole({ withAdminConsole: true, config: { serverKey: storedFixtureKey } });
const admin = await console_.signIn();

async function call(method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Record<string, unknown>> {
  const reply = await admin.call(method, url, body === undefined ? {} : { body });
  if (reply.status >= 300) throw new Error(`${method} ${url}: ${reply.status} ${String(reply.code)}`);
  return Object(reply.body);
}

async function plan(change: object): Promise<string> {
  return String((await call('POST', `${accountPath()}/plans`, { change }))['planId']);
}

const expectations = [
  { kind: 'person-signs-in', person: 'mona.berg@acme.example' },
  { kind: 'person-keeps-group', person: 'demo-admin@acme.example', groupName: 'admin' },
  { kind: 'profiles-never-reach', profiles: 'agency-*', groupName: 'admin' },
];
const statement = { reading: 'expression', anchored: true, ignoresCase: false, evidence: 'Tried on the stage server.' };
await call('PUT', `${instance}/stated-reading`, { ...statement, version: 0 });
await call('PUT', `${accountPath()}/expectations`, { expectations, version: 0, confirmVain: true });
// Plans: applied, with and without overrides; with a secret; refused; with an unknown outcome; and open.
await applyOnPurpose(admin, await plan({ comment: 'From an earlier version' }));
await applyOnPurpose(admin, await plan({ associationMask: 'Campaign - acme_stage - (.*)' }));
await applyOnPurpose(admin, await plan({ imsClientSecret: { action: 'replace', value: 'p8e-of-the-fixture' } }));
const { revision } = await call('GET', accountPath());
await call('POST', `${instance}/restart-declarations`, { accountName: 'Adobe_Marketing_Cloud', revision });
const lost = await plan({ tenant: 'lost' });
console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'hang' }, times: 1 });
await applyOnPurpose(admin, lost);
console_.emulator.clearFaults();
await plan({ label: 'Open' });
// Of an account of another type, with a value within an element and a secret.
const smsChange = { smscName: 'Twin', password: { action: 'replace', value: 'of-the-fixture' } };
const changes = [{ act: 'change', account: 'smsNordic', change: smsChange }];
const { plans } = createAccountPlans.response.parse(await call('POST', `${instance}/plans`, { changes }));
for (const { planId } of plans) await applyOnPurpose(admin, planId);
// Asked for together: one that has a plan, one that has none.
const together = ['smsNordic', 'nobodyHere'].map((account) => ({
  act: 'change',
  account,
  change: { label: 'Together' },
}));
await call('POST', `${instance}/plans`, { changes: together });
await console_.app.close();

const database = new SqliteDatabase(path.join(console_.folder, 'console.sqlite'));
const literal = (value: Cell): string => {
  if (value === null) return 'NULL';
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`;
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
};
const tables = database.prepare<[], { name: string; sql: string }>(
  "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
);
const lines = tables.all().flatMap(({ name, sql }) => {
  const isTable = sql.startsWith('CREATE TABLE') || sql.startsWith('create table');
  const rows = isTable ? database.prepare<[], Record<string, Cell>>(`SELECT * FROM "${name}"`).all() : [];
  const inserts = rows.map((row) => `INSERT INTO "${name}" VALUES (${Object.values(row).map(literal).join(', ')});`);
  return [`${sql};`].concat(inserts);
});
writeFileSync(file, `${lines.join('\n')}\n`);
await console_.emulator.close();
process.stdout.write(`${lines.length} statements\n`);
process.exit(0);
