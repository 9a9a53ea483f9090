import type { CampaignInstance } from '../campaign/instance.ts';
import { Records, row, Table, type Row } from '../campaign/records.ts';
import { fieldAt, schemaId, type Schema } from '../schemas/definition.ts';
import type { AccountSeed, InstanceSeed, OperatorSeed } from './seed.ts';

const LONG_AGO = '2021-03-01 09:00:00.000Z';
/** Identifiers that real replies show for the built-in operator and the first group. */
const FIRST_OPERATOR_ID = 1059;
const FIRST_GROUP_ID = 1060;
const OPERATOR_ID_BASE = 20_000;
const ACCOUNT_ID_BASE = 3_000;
const FOLDER_ID = '1132';

const PACKAGES = ['xtk:core:Core', 'nms:core:Delivery', 'nms:campaign:Campaign', 'nms:gdpr:Privacy'];
/** The label is Adobe's; the internal id is not public, and this one is a placeholder. */
const IMS_PACKAGE = 'nms:experienceCloud:Integration with the Adobe Experience Cloud';

/** The records of an instance as its seed states them. Operators are made on first use. */
export function loadRecords(instance: CampaignInstance, seed: InstanceSeed): Records {
  const { schemas } = instance.build;
  const accountSchema = schemas.find((schema) => schemaId(schema) === 'nms:extAccount');
  const packages = accountSchema && fieldAt(accountSchema, '@imsServer') ? [...PACKAGES, IMS_PACKAGE] : PACKAGES;
  const groupIds = new Map(seed.groups.map(({ name }, index) => [name, String(groupId(index))]));
  let people: readonly OperatorSeed[] | undefined;
  const operators = () => (people ??= seed.operators());
  const produce: Readonly<Record<string, () => Row[]>> = {
    'nms:extAccount': () =>
      seed.accounts.map((account, index) =>
        accountRow({ instance, accountSchema, operators: operators() }, account, index),
      ),
    'xtk:operator': () => operators().map(operatorRow),
    'xtk:operatorGroup': () =>
      operators().flatMap((operator, index) =>
        operator.groups.flatMap((name) => {
          const id = groupIds.get(name);
          return id === undefined ? [] : [row({ '@operator-id': operatorId(index), '@group-id': id })];
        }),
      ),
    'xtk:group': () => seed.groups.map(groupRow),
    'xtk:package': () => packages.map(packageRow),
    'xtk:folder': () => [
      row({
        '@id': FOLDER_ID,
        '@name': 'nmsExtAccount',
        '@label': 'External accounts',
        '@fullName': '/Administration/Platform/External accounts/',
      }),
    ],
    'xtk:option': () => optionRows(instance),
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

function operatorRow(operator: OperatorSeed, index: number): Row {
  return row({
    '@id': operatorId(index),
    '@name': operator.login,
    '@label': operator.label,
    '@type': '0',
    '@email': operator.email,
    '@disable': operator.disabled === true ? '1' : '0',
    'access/@authenticationType': operator.authentication,
    'access/@noConsoleCnx': '0',
    '@created': LONG_AGO,
    '@lastModified': LONG_AGO,
  });
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

function optionRows(instance: CampaignInstance): Row[] {
  const values: Readonly<Record<string, string>> = {
    XtkSecretKey: instance.cipher.key,
    NmsServer_LastPostUpgrade: instance.build.buildNumber,
    NmsServer_URL: `https://${instance.build.key}.campaign.acme.example`,
  };
  return Object.entries(values).map(([name, value], index) =>
    row({ '@id': String(index + 1), '@name': name, '@dataType': '6', '@stringValue': value }),
  );
}

interface AccountSource {
  readonly instance: CampaignInstance;
  readonly accountSchema: Schema | undefined;
  readonly operators: readonly OperatorSeed[];
}

function accountRow(source: AccountSource, account: AccountSeed, index: number): Row {
  const editor = operatorId(
    Math.max(
      0,
      source.operators.findIndex(({ login }) => login === account.by),
    ),
  );
  const created: Row = new Map([['@id', String(ACCOUNT_ID_BASE + index)]]);
  for (const field of source.accountSchema?.fields ?? []) {
    const value = account.values[field.path] ?? field.default;
    if (value === undefined) continue;
    created.set(field.path, field.secret === true && value !== '' ? source.instance.cipher.encrypt(value) : value);
  }
  created.set('@folder-id', FOLDER_ID).set('@createdBy-id', operatorId(0)).set('@modifiedBy-id', editor);
  return created.set('@created', account.created).set('@lastModified', account.modified);
}
