import type { CampaignInstance } from '../campaign/instance.ts';
import { Records, row, SeededRow, Table, type Row } from '../campaign/records.ts';
import { fieldAt, schemaId } from '../schemas/definition.ts';
import { ACCOUNT_FOLDER_ID, accountRows, PARTNER_FOLDER_ID } from './accounts/account-rows.ts';
import type { InstanceSeed, OperatorSeed } from './seed.ts';
import { useRows } from './uses/use-rows.ts';

const LONG_AGO = '2021-03-01 09:00:00.000Z';
/** Identifiers that real replies show for the built-in operator and the first group. */
const FIRST_OPERATOR_ID = 1059;
const FIRST_GROUP_ID = 1060;
const OPERATOR_ID_BASE = 20_000;

const PACKAGES = ['xtk:core:Core', 'nms:core:Delivery', 'nms:campaign:Campaign', 'nms:gdpr:Privacy'];
/** The label is Adobe's; the internal id is not public, and this one is a placeholder. */
const IMS_PACKAGE = 'nms:experienceCloud:Integration with the Adobe Experience Cloud';

/** Builds the records of an instance from its seed. Operators are created on first use. */
export function loadRecords(instance: CampaignInstance, seed: InstanceSeed): Records {
  const { schemas } = instance.build;
  const accountSchema = schemas.find((schema) => schemaId(schema) === 'nms:extAccount');
  const packages = accountSchema && fieldAt(accountSchema, '@imsServer') ? [...PACKAGES, IMS_PACKAGE] : PACKAGES;
  const groupIds = new Map(seed.groups.map(({ name }, index) => [name, String(groupId(index))]));
  let people: readonly OperatorSeed[] | undefined;
  const operators = () => (people ??= seed.operators());
  // An editor who is no operator here stands for the built-in one.
  const editorId = (login: string) =>
    operatorId(
      Math.max(
        0,
        operators().findIndex((one) => one.login === login),
      ),
    );
  const produce: Readonly<Record<string, () => Row[]>> = {
    'nms:extAccount': () =>
      accountSchema ? accountRows({ instance, schema: accountSchema, editorId }, seed.accounts) : [],
    'xtk:operator': () => operators().map((operator, index) => new OperatorRow(operator, operatorId(index))),
    'xtk:operatorGroup': () =>
      operators().flatMap((operator, index) =>
        operator.groups.flatMap((name) => {
          const id = groupIds.get(name);
          return id === undefined ? [] : [new MembershipRow(operatorId(index), id)];
        }),
      ),
    'xtk:group': () => seed.groups.map(groupRow),
    'xtk:package': () => packages.map(packageRow),
    'xtk:folder': () => [
      row({
        '@id': ACCOUNT_FOLDER_ID,
        '@name': 'nmsExtAccount',
        '@label': 'External accounts',
        '@fullName': '/Administration/Platform/External accounts/',
      }),
      row({
        '@id': PARTNER_FOLDER_ID,
        '@name': 'partnerConnections',
        '@label': 'Partner connections',
        '@fullName': '/Administration/Platform/External accounts/Partner connections/',
      }),
    ],
    'xtk:option': () => optionRows(instance, seed.uses?.options),
    ...useRows(seed),
  };
  const tables = schemas.filter((schema) => schema.keys.length > 0);
  return new Records(tables.map((schema) => new Table(schema, produce[schemaId(schema)])));
}

function groupId(index: number): number {
  return FIRST_GROUP_ID + index;
}

function operatorId(index: number): string {
  return String(index === 0 ? FIRST_OPERATOR_ID : OPERATOR_ID_BASE + index);
}

class OperatorRow extends SeededRow {
  private readonly operator: OperatorSeed;
  private readonly id: string;

  constructor(operator: OperatorSeed, id: string) {
    super();
    this.operator = operator;
    this.id = id;
  }

  protected override seeded(path: string): string | undefined {
    switch (path) {
      case '@id':
        return this.id;
      case '@name':
        return this.operator.login;
      case '@label':
        return this.operator.label;
      case '@email':
        return this.operator.email;
      case '@type':
      case 'access/@noConsoleCnx':
        return '0';
      case '@disable':
        return this.operator.disabled === true ? '1' : '0';
      case 'access/@authenticationType':
        return this.operator.authentication;
      case '@created':
      case '@lastModified':
        return LONG_AGO;
      default:
        return undefined;
    }
  }
}

class MembershipRow extends SeededRow {
  private readonly operatorId: string;
  private readonly groupId: string;

  constructor(operator: string, group: string) {
    super();
    this.operatorId = operator;
    this.groupId = group;
  }

  protected override seeded(path: string): string | undefined {
    if (path === '@operator-id') return this.operatorId;
    return path === '@group-id' ? this.groupId : undefined;
  }
}

function groupRow(group: InstanceSeed['groups'][number], index: number): Row {
  return row({
    '@id': String(groupId(index)),
    '@name': group.name,
    '@label': group.label,
    '@type': '1',
    '@created': LONG_AGO,
    '@lastModified': LONG_AGO,
    ...(group.description === undefined ? {} : { desc: group.description }),
  });
}

function packageRow(entry: string, index: number): Row {
  const [namespace = '', name = '', label = ''] = entry.split(':');
  return row({ '@id': String(index + 1), '@namespace': namespace, '@name': name, '@label': label });
}

function optionRows(instance: CampaignInstance, more: Readonly<Record<string, string>> = {}): Row[] {
  const values: Readonly<Record<string, string>> = {
    XtkSecretKey: instance.cipher.key,
    NmsServer_LastPostUpgrade: instance.build.buildNumber,
    NmsServer_URL: `https://${instance.build.key}.campaign.acme.example`,
    ...more,
  };
  return Object.entries(values).map(([name, value], index) =>
    row({ '@id': String(index + 1), '@name': name, '@dataType': '6', '@stringValue': value }),
  );
}
