import type { Schema } from '../schemas/definition.ts';
import type { SecretHiding } from '../schemas/describe.ts';
import { SecretCipher } from './cipher.ts';
import type { KnownServer } from './connection-test.ts';
import { InForce } from './in-force.ts';
import { row, wireTime, type Records, type Row } from './records.ts';
import { Sessions } from './sessions.ts';

/** Fixed properties of an instance. */
export interface InstanceBuild {
  readonly key: string;
  readonly releaseName: string;
  readonly buildNumber: string;
  readonly schemas: readonly Schema[];
  /** Native logon is refused to all but these names, when given (`imsConfig/nonIMSAuthnAPI/allowOperator`). */
  readonly allowedNativeLogins?: readonly string[];
}

/** Named rights that the built-in groups bring, by internal group name. */
const GROUP_RIGHTS: Readonly<Record<string, readonly string[]>> = {
  admin: ['admin'],
  operation: ['folderInsert', 'workflow'],
  workflow: ['workflow'],
  central: ['central'],
  local: ['local'],
  offer: ['folderInsert', 'folderEdit'],
};

const PASSWORDS: ReadonlyMap<string, string> = new Map([
  ['demo-admin', 'demo'],
  ['demo-viewer', 'demo'],
  ['admin', 'admin'],
]);

/** One emulated Campaign instance: its build, its sessions and, between two resets, its records. */
export class CampaignInstance {
  readonly build: InstanceBuild;
  readonly sessions = new Sessions();
  readonly cipher: SecretCipher;
  readonly inForce = new InForce();
  /** The `accessibleIf` hardening on secrets is on. */
  hidesSecrets: SecretHiding = false;
  /** Operators without the right `admin` may not read operators, nor who is in which group. */
  refusesOperators = false;
  /** Schemas that operators without the right `admin` may not read. */
  refusedSchemas: ReadonlySet<string> = new Set();
  /** What a connection test can reach. */
  servers: readonly KnownServer[] = [];
  records: Records;
  private lastId = 100_000;

  constructor(build: InstanceBuild, records: (instance: CampaignInstance) => Records) {
    this.build = build;
    this.cipher = new SecretCipher(`campaign-emulator:${build.key}`);
    this.records = records(this);
    this.restart();
  }

  /** Replaces everything stored. Sessions live on. */
  load(records: Records): void {
    this.records = records;
    this.lastId = 100_000;
    this.refusesOperators = false;
    this.restart();
  }

  /** Puts what is stored in force; no call is answered for `outageMs`. Sessions live on: whether real ones do is not public. */
  restart(outageMs = 0): void {
    this.inForce.start(this.records, { now: Date.now(), outageMs });
  }

  nextId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  acceptsPassword(login: string, password: string): boolean {
    const allowed = this.build.allowedNativeLogins;
    if (allowed && !allowed.includes(login)) return false;
    return PASSWORDS.get(login) === password && this.enabledOperator(login) !== undefined;
  }

  enabledOperator(login: string): Row | undefined {
    const operator = this.records.builtIn('xtk:operator').named(login);
    return operator?.get('@disable') === '1' ? undefined : operator;
  }

  groupsOf(operator: Row): Row[] {
    const id = operator.get('@id') ?? '';
    const groups = this.records.builtIn('xtk:group');
    return this.records
      .builtIn('xtk:operatorGroup')
      .rows()
      .filter((membership) => membership.get('@operator-id') === id)
      .flatMap((membership) => groups.byIdentifier(membership.get('@group-id') ?? '') ?? []);
  }

  rightsOf(operator: Row): string[] {
    const names = this.groupsOf(operator).flatMap((group) => GROUP_RIGHTS[group.get('@name') ?? ''] ?? []);
    return [...new Set(names)];
  }

  isAdministrator(operator: Row): boolean {
    return this.rightsOf(operator).includes('admin');
  }

  /** Creates an operator who signs in through IMS, member of the groups with these names. */
  addImsOperator(person: { login: string; email: string }, groupNames: readonly string[]): Row {
    const now = wireTime(Date.now());
    const operator = row({
      '@id': this.nextId(),
      '@name': person.login,
      '@label': person.login,
      '@type': '0',
      '@email': person.email,
      '@disable': '0',
      'access/@authenticationType': 'ims',
      '@created': now,
      '@lastModified': now,
    });
    this.records.builtIn('xtk:operator').add(operator);
    this.joinGroups(operator, groupNames);
    return operator;
  }

  operatorOfEmail(email: string): Row | undefined {
    return this.records.builtIn('xtk:operator').find(new Map([['@email', email]]));
  }

  /** Adds an operator to the groups with these internal names; ignores names without a group. */
  joinGroups(operator: Row, groupNames: readonly string[]): void {
    for (const name of groupNames) {
      const group = this.records.builtIn('xtk:group').named(name);
      const id = group?.get('@id');
      if (id === undefined) continue;
      this.records
        .builtIn('xtk:operatorGroup')
        .add(row({ '@operator-id': operator.get('@id') ?? '', '@group-id': id }));
    }
  }
}
