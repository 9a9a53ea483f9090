import { signInByAdobeId, type AdobePerson, type AdobeSignIn } from './campaign/adobe-sign-in.ts';
import { changeRow } from './campaign/write.ts';
import { CampaignInstance } from './campaign/instance.ts';
import { row, wireTime, type Records, type Row } from './campaign/records.ts';
import type { ImsClient } from './ims/clients.ts';
import { TokenStore, type IssuedToken } from './ims/tokens.ts';
import { fieldAt, type Schema } from './schemas/definition.ts';
import { INSTANCE_BUILDS, ORGANIZATION_ID } from './seeds/instances.ts';
import { loadRecords } from './seeds/load.ts';
import { createSeed, type SeedName } from './seeds/seed-names.ts';
import type { Seed } from './seeds/seed.ts';
import { Organization } from './user-management/organization.ts';

const EXTERNAL_ACCOUNTS = 'nms:extAccount';

/** The credential that reads Admin Console. Both secrets are valid, as during a rotation. */
export const TECHNICAL_CLIENT: ImsClient = {
  clientId: '4f0c2a7d9b1e4c3f8a6d5e2b7c9f1a3d',
  secrets: ['p8e-emulatorTechnicalAccountSecretNo1', 'p8e-emulatorTechnicalAccountSecretNo2'],
  scopes: ['openid', 'AdobeID', 'user_management_sdk', 'additional_info.projectedProductContext', 'read_organizations'],
  mayUseClientCredentials: true,
  userId: '3C5A1F8E66D2B04A0A495E77@techacct.adobe.com',
  email: '7d1f0c9a-4f52-4d0c-9f5e-2b6a1d3c8e40@techacct.adobe.com',
};

/** A credential for signing people in, without the client-credentials grant. */
const SIGN_IN_CLIENT: ImsClient = {
  clientId: '9e8d7c6b5a4f4e3d8c7b6a5f4e3d2c1b',
  secrets: ['p8e-emulatorSignInClientSecretNumber1'],
  scopes: ['openid', 'AdobeID', 'email', 'profile'],
  mayUseClientCredentials: false,
  userId: '',
  email: '',
};

/** An app in a browser, without a secret. */
const PUBLIC_CLIENT: ImsClient = {
  clientId: '1d2c3b4a5f6e4d7c8b9a0f1e2d3c4b5a',
  secrets: [],
  scopes: ['openid', 'AdobeID'],
  mayUseClientCredentials: false,
  userId: '',
  email: '',
};

/** All state of the emulator: the instances, the organisation they share and the issued tokens. */
export class World {
  readonly clients: readonly ImsClient[] = [TECHNICAL_CLIENT, SIGN_IN_CLIENT, PUBLIC_CLIENT];
  readonly tokens = new TokenStore();
  readonly instances: ReadonlyMap<string, CampaignInstance>;
  organization: Organization;
  private seed: Seed;

  constructor(seedName: SeedName) {
    this.seed = createSeed(seedName);
    this.organization = new Organization(this.seed.organization);
    this.instances = new Map(
      INSTANCE_BUILDS.map((build) => [build.key, new CampaignInstance(build, (instance) => this.seeded(instance))]),
    );
  }

  /** Resets the data to a seed. Sessions and tokens stay valid. */
  load(seedName: SeedName): void {
    this.seed = createSeed(seedName);
    this.organization = new Organization(this.seed.organization);
    for (const instance of this.instances.values()) instance.load(this.seeded(instance));
  }

  private seeded(instance: CampaignInstance): Records {
    const seed = this.seed.instance(instance.build.key);
    instance.servers = seed.accounts;
    instance.hidesSecrets = seed.hidesSecrets ?? false;
    instance.refusedSchemas = new Set(seed.refusedSchemas);
    return loadRecords(instance, seed);
  }

  /** The instance with this key. Throws for an unknown key, which is a bug in the caller. */
  instance(instanceKey: string): CampaignInstance {
    const instance = this.instances.get(instanceKey);
    if (!instance) throw new Error(`The emulator has no instance ${instanceKey}.`);
    return instance;
  }

  account(instanceKey: string, name: string): Record<string, string> | undefined {
    const table = this.instance(instanceKey).records.builtIn(EXTERNAL_ACCOUNTS);
    const found = table.named(name);
    return found && toPlain(found, table.schema);
  }

  /** Changes an account as another administrator in the rich client would. */
  editAccount(instanceKey: string, edit: { name: string; change: Readonly<Record<string, string>>; by: string }): void {
    const { records, cipher } = this.instance(instanceKey);
    const table = records.builtIn(EXTERNAL_ACCOUNTS);
    const found = table.named(edit.name);
    if (!found) throw new Error(`${instanceKey} has no external account ${edit.name}.`);
    const changes = new Map<string, string>();
    for (const [name, value] of Object.entries(edit.change)) {
      const field = fieldAt(table.schema, toPath(name, table.schema));
      if (!field) throw new Error(`${instanceKey} has no external account attribute ${name}.`);
      const isPlainSecret = field.secret === true && value !== '' && !value.startsWith('@');
      changes.set(field.path, isPlainSecret ? cipher.encrypt(value) : value);
    }
    changeRow({ schema: table.schema, row: found, by: editor(records, edit.by) }, changes);
    table.changed();
  }

  addAccount(instanceKey: string, values: Readonly<Record<string, string>>): void {
    const instance = this.instance(instanceKey);
    const table = instance.records.builtIn(EXTERNAL_ACCOUNTS);
    const { schema } = table;
    const name = values['name'] ?? values['@name'] ?? '';
    const created = row({ '@id': instance.nextId(), '@created': wireTime(Date.now()), '@name': name });
    for (const field of schema.fields) if (field.default !== undefined) created.set(field.path, field.default);
    table.add(created);
    this.editAccount(instanceKey, { name, change: values, by: 'admin' });
  }

  removeAccount(instanceKey: string, name: string): void {
    const table = this.instance(instanceKey).records.builtIn(EXTERNAL_ACCOUNTS);
    const found = table.named(name);
    if (found) table.remove(found);
  }

  addRecord(instanceKey: string, schema: string, values: Readonly<Record<string, string>>): void {
    const instance = this.instance(instanceKey);
    instance.records.builtIn(schema).add(row({ '@id': instance.nextId(), ...values }));
  }

  decrypt(cipherText: string): string | undefined {
    for (const { cipher } of this.instances.values()) {
      const plain = cipher.decrypt(cipherText);
      if (plain !== undefined) return plain;
    }
    return undefined;
  }

  /** Everything that must never leave a client of the emulator: tokens, credentials, stored secrets and cipher texts. */
  secrets(): string[] {
    const stored: string[] = [];
    for (const { records, cipher, sessions } of this.instances.values()) {
      stored.push(...sessions.issuedTokens());
      for (const text of storedCipherTexts(records)) stored.push(text, cipher.decrypt(text) ?? text);
    }
    const credentials = this.clients.flatMap(({ secrets }) => secrets);
    return [...new Set([...stored, ...credentials, ...this.tokens.issuedTokens()])];
  }

  /** The IMS accounts in force: as stored when the instance last started. */
  accountsInForce(instanceKey: string): Record<string, string>[] {
    const { inForce, records } = this.instance(instanceKey);
    const { schema } = records.builtIn(EXTERNAL_ACCOUNTS);
    return inForce.all().map((account) => toPlain(account, schema));
  }

  /** The access token of a person who signs in with their Adobe ID. Throws for a person whom IMS refuses. */
  personToken(email: string): Promise<string> {
    const person = this.organization.person(email);
    if (person?.status !== 'active') throw new Error(`Nobody signs in as ${email}.`);
    const { clientId, scopes } = SIGN_IN_CLIENT;
    return this.tokens.issue({ clientId, scopes, userId: person.id, email: person.email });
  }

  /** The result of a sign-in by an access token; undefined when the token is invalid. */
  bearerSignIn(instance: CampaignInstance, accessToken: string): AdobeSignIn | undefined {
    const token = this.tokens.find(accessToken);
    const person = token?.usable === true ? this.tokenOwner(token) : undefined;
    return person && signInByAdobeId(instance, { organizationId: ORGANIZATION_ID, person });
  }

  private tokenOwner({ clientId, email }: IssuedToken): AdobePerson | undefined {
    if (clientId === TECHNICAL_CLIENT.clientId) return { email, profileNames: this.seed.technicalProfiles };
    const profileNames = this.organization.profileNames(email);
    return profileNames && { email, profileNames };
  }
}

function storedCipherTexts(records: Records): string[] {
  const table = records.builtIn(EXTERNAL_ACCOUNTS);
  const paths = table.schema.fields.filter(({ secret }) => secret === true).map(({ path }) => path);
  return table.rows().flatMap((found) => paths.map((path) => found.get(path) ?? '').filter((text) => text !== ''));
}

function editor(records: Records, login: string): Row {
  return records.builtIn('xtk:operator').named(login) ?? row({ '@id': '0' });
}

// Callers name an attribute without its sign; only a memo is an element.
function toPath(name: string, schema: Schema): string {
  return name.includes('@') || fieldAt(schema, name) ? name : name.replace(/[^/]*$/, '@$&');
}

function toPlain(found: Pick<Row, 'get'>, { fields }: Schema): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { path } of fields) {
    const value = found.get(path);
    if (value !== undefined) values[path.replace('@', '')] = value;
  }
  return values;
}
