import { describeSchema } from '../schemas/describe.ts';
import { schemaId } from '../schemas/definition.ts';
import { element, type XmlElement } from '../xml/tree.ts';
import { testConnection } from './connection-test.ts';
import { deleteCollection } from './delete-collection.ts';
import type { OutputParameter, SoapCall } from './envelope.ts';
import { CampaignFault, MethodFailure, READING_REFUSED_TEXT, unknownSchema } from './faults.ts';
import type { CampaignInstance } from './instance.ts';
import { optionValue } from './options.ts';
import { executeQuery } from './query.ts';
import { checkQueryForm } from './query-form.ts';
import type { Row } from './records.ts';
import { userInfo } from './session-info.ts';
import { writeCollection, writeDocument } from './write.ts';

/** The context of a method: the call, and the operator of the session. */
interface MethodContext {
  readonly instance: CampaignInstance;
  readonly call: SoapCall;
  readonly operator: Row;
}

type MethodBody = (context: MethodContext) => readonly OutputParameter[];

function entry({ call }: MethodContext, at: number): XmlElement {
  const [document, second] = call.parameters[at]?.children ?? [];
  if (!document) throw new MethodFailure(`The parameter ${at + 1} holds no XML document.`);
  if (second) throw new MethodFailure(`The parameter ${at + 1} holds more than one XML document.`);
  return document;
}

function text({ call }: MethodContext, at: number): string {
  return call.parameters[at]?.text ?? '';
}

function flag(context: MethodContext, at: number): boolean {
  const value = text(context, at).trim();
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0' || value === '') return false;
  throw new MethodFailure(`The value '${value}' of parameter ${at + 1} is not a boolean.`);
}

function visibilityOf({ instance, operator }: MethodContext) {
  const { hidesSecrets } = instance;
  const mayRead = hidesSecrets === 'but-admin' ? operator.get('@name') === 'admin' : instance.isAdministrator(operator);
  return { hidesSecrets: hidesSecrets !== false && !mayRead };
}

const write: MethodBody = (context) => {
  writeDocument(context, entry(context, 0));
  return [];
};

const writeMany: MethodBody = (context) => {
  writeCollection(context, entry(context, 0));
  return [];
};

const getEntity: MethodBody = (context) => {
  const [kind, id] = text(context, 0).split('|');
  const schema = context.instance.build.schemas.find((candidate) => schemaId(candidate) === id);
  const document = schema && kind === 'xtk:schema' ? describeSchema(schema, context.instance.hidesSecrets) : undefined;
  const mustExist = flag(context, 2);
  if (!document && mustExist) throw new MethodFailure(`XFR-180000 Entity '${text(context, 0)}' unknown.`);
  const unchanged = document !== undefined && document.attributes.get('md5') === text(context, 1);
  return [{ name: 'pdomDoc', type: 'ns:Element', value: unchanged ? undefined : document }];
};

const PEOPLE_SCHEMAS: ReadonlySet<string> = new Set(['xtk:operator', 'xtk:operatorGroup']);

/** The schema of a query, and those of its sub queries. */
function schemasIn(query: XmlElement): string[] {
  const inner = query.children.flatMap(schemasIn);
  const own = query.attributes.get('schema');
  return own === undefined ? inner : [own, ...inner];
}

const executeQueryMethod: MethodBody = (context) => {
  const query = entry(context, 0);
  const { instance, operator } = context;
  const isRefused = (schema: string): boolean =>
    instance.refusedSchemas.has(schema) || (PEOPLE_SCHEMAS.has(schema) && instance.refusesOperators);
  if (schemasIn(query).some(isRefused) && !instance.isAdministrator(operator))
    throw new MethodFailure(READING_REFUSED_TEXT);
  const value = executeQuery(instance.records, query, visibilityOf(context));
  return [{ name: 'pdomOutput', type: 'ns:Element', value }];
};

const selectAll: MethodBody = (context) => {
  const query = entry(context, 0);
  checkQueryForm(query);
  flag(context, 1);
  const id = query.attributes.get('schema') ?? '';
  const schema = context.instance.records.table(id)?.schema;
  if (!schema) throw unknownSchema(id);
  const hidden = visibilityOf(context).hidesSecrets;
  const nodes = schema.fields
    .filter((field) => !(hidden && field.secret === true))
    .map(({ path }) => element('node', { expr: /^@?\w+$/.test(path) ? path : `[${path}]` }));
  const others = query.children.filter(({ name }) => name !== 'select');
  const full: XmlElement = { ...query, children: [element('select', {}, nodes), ...others] };
  return [{ name: 'entity', type: 'ns:Element', value: full }];
};

const getOption: MethodBody = (context) => {
  const { value, type } = optionValue(context.instance.records.builtIn('xtk:option').named(text(context, 0)));
  return [
    { name: 'pstrValue', type: 'xsd:string', value },
    { name: 'pbtType', type: 'xsd:byte', value: type },
  ];
};

/** More identifiers in one call are refused; a real server's limit is not known. */
const MOST_NEW_IDS = 10_000;

/** Comma-separated identifiers that no row has yet. All sequences share one counter here. */
const getNewIds: MethodBody = (context) => {
  const count = text(context, 0).trim();
  if (!/^\d{1,6}$/.test(count) || Number(count) < 1 || Number(count) > MOST_NEW_IDS) {
    throw new MethodFailure(`The number of identifiers is between 1 and ${MOST_NEW_IDS}, not '${count}'.`);
  }
  const ids = Array.from({ length: Number(count) }, () => context.instance.nextId());
  return [{ name: 'pstrIdList', type: 'xsd:string', value: ids.join(',') }];
};

const deleteMany: MethodBody = (context) => {
  // No row here has a status that protects it from deletion.
  flag(context, 2);
  deleteCollection(context, { schema: text(context, 0), where: entry(context, 1) });
  return [];
};

const encryptPassword: MethodBody = (context) => [
  { name: 'pstrEncrypted', type: 'xsd:string', value: context.instance.cipher.encrypt(text(context, 0)) },
];

const testAccount: MethodBody = (context) => {
  const { instance, operator } = context;
  if (!instance.isAdministrator(operator)) {
    throw new MethodFailure('You do not have the rights needed to carry out this operation.');
  }
  const type = text(context, 0).trim();
  const { enumerations } = instance.records.builtIn('nms:extAccount').schema;
  const types = enumerations.find(({ name }) => name === 'type')?.values ?? [];
  if (!types.some(({ value }) => value === type)) throw new MethodFailure(`The account type '${type}' is unknown.`);
  // An account that is disabled is tested like any other.
  flag(context, 1);
  const server = text(context, 2);
  const test = {
    type,
    server,
    account: text(context, 3),
    password: text(context, 4),
    port: text(context, 5),
    options: text(context, 6),
    oauth: flag(context, 8),
    azureTenant: text(context, 9),
    clientId: text(context, 10),
    clientSecret: text(context, 11),
  };
  const { version, warehouse, duration } = testConnection(test, instance);
  return [
    { name: 'pstrServer', type: 'xsd:string', value: server },
    { name: 'pstrDbmsVer', type: 'xsd:string', value: version },
    { name: 'pstrWarehouse', type: 'xsd:string', value: warehouse },
    { name: 'pstrTestDuration', type: 'xsd:string', value: duration },
  ];
};

/** Every method that needs a session, by service and name. Any other is answered SOP-330006. */
const METHODS: Readonly<Record<string, MethodBody>> = {
  'nms:extAccount#TestAccount': testAccount,
  'xtk:persist#GetEntityIfMoreRecent': getEntity,
  'xtk:session#GetEntityIfMoreRecent': () => {
    throw new CampaignFault('SOP-330024 Unspecified function library.');
  },
  'xtk:persist#Write': write,
  'xtk:session#Write': write,
  'xtk:persist|xtk:session#Write': write,
  'xtk:persist#WriteCollection': writeMany,
  'xtk:session#WriteCollection': writeMany,
  'xtk:persist|xtk:session#WriteCollection': writeMany,
  'xtk:persist#DeleteCollection': deleteMany,
  'xtk:session#DeleteCollection': deleteMany,
  'xtk:persist|xtk:session#DeleteCollection': deleteMany,
  'xtk:persist|xtk:session#GetEntityIfMoreRecent': getEntity,
  'xtk:queryDef#ExecuteQuery': executeQueryMethod,
  'xtk:queryDef#SelectAll': selectAll,
  'xtk:session#EncryptPassword': encryptPassword,
  'xtk:session#GetNewIds': getNewIds,
  'xtk:session#GetNewIdsEx': (context) => {
    if (text(context, 1).trim() === '') throw new MethodFailure('The name of the sequence is missing.');
    return getNewIds(context);
  },
  'xtk:session#GetOption': getOption,
  'xtk:session#GetUserInfo': ({ instance, operator }) => [
    { name: 'pUserInfo', type: 'ns:Element', value: userInfo(instance, operator) },
  ],
  'xtk:session#Logoff': ({ instance, call }) => {
    instance.sessions.end(call.sessionToken);
    return [];
  },
  'xtk:session#TestCnx': () => [],
};

/** The method of a call, or undefined when the service has none of that name. */
export function methodOf(call: SoapCall): MethodBody | undefined {
  const key = `${call.service}#${call.method}`;
  return Object.hasOwn(METHODS, key) ? METHODS[key] : undefined;
}
