import { CampaignSoapError, type QueryDef, condition, type XmlElement, childNamed } from '@console/campaign-soap';
import type { ExternalAccountBody } from '@console/contract';
import { imsAccountName, possibleImsTypes } from '@console/domain';
import { describeType } from '@console/domain/account-types';
import type { CampaignAccess, CampaignDirectory, ImsPresence, OperatorGroupList } from '../../ports.ts';
import { readFlag, readTime } from './account-record.ts';
import { type AccountSchema, isImsType } from './account-schema.ts';
import { readAccountValues } from './account-values.ts';
import type { CampaignClients } from './clients.ts';
import type { Fingerprints } from './fingerprints.ts';
import { campaignProblem, throwCampaignProblem } from './problems.ts';
import type { SchemaCache } from './schema-cache.ts';

export interface CampaignParts {
  readonly clients: CampaignClients;
  readonly schemas: SchemaCache;
  /** Names of which one must be installed; undefined when the deployer did not say. */
  readonly packageNamesOf: (instanceKey: string) => readonly string[] | undefined;
  readonly fingerprints: Fingerprints;
  readonly readOperators: CampaignDirectory['operators'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const accountSchema = 'nms:extAccount';
const groupPageSize = 5_000;

/** Sign-in, lists and groups over SOAP. */
export function createCampaignDirectory(parts: CampaignParts): CampaignDirectory {
  const { clients, schemas, fingerprints, now } = parts;
  // Instances whose `xtk:group` is refused keep their groups among the operators.
  const groupsAmongOperators = new Set<string>();
  return {
    async signIn(instanceKey, { login, password }) {
      const askedAt = now();
      const { session, info } = await clients.forSignIn(instanceKey).logon(login, password).catch(throwCampaignProblem);
      const { releaseName, buildNumber, serverDate } = info.server;
      const operator = {
        login: info.login,
        label: info.label,
        mayApply: info.rights.includes('admin'),
        server: { releaseName, buildNumber },
        clockAheadMs: clockAhead(serverDate, (askedAt + now()) / 2),
      };
      return { tokens: session, operator };
    },
    async signOut({ instanceKey, tokens }) {
      // An access token belongs to IMS and ends by itself.
      if ('accessToken' in tokens) return;
      await clients.forSignIn(instanceKey).logoff(tokens, AbortSignal.timeout(3_000)).catch(throwCampaignProblem);
    },
    async mayApply({ instanceKey, tokens }) {
      const { rights } = await clients.of(instanceKey).getUserInfo(tokens).catch(throwCampaignProblem);
      return rights.includes('admin');
    },
    async accounts(access) {
      const soap = clients.of(access.instanceKey);
      const schema = await schemas.read(access.instanceKey, soap, access.tokens).catch(throwCampaignProblem);
      const rows = await soap.select(access.tokens, listQuery(schema)).catch(throwCampaignProblem);
      return {
        accounts: rows.map((row) => accountOf(row, schema)),
        ims: await presenceOf(parts, { access, schema, rows }).catch(throwCampaignProblem),
        imsType: imsTypeBody(schema),
      };
    },
    async accountValues({ instanceKey, tokens }) {
      const soap = clients.of(instanceKey);
      try {
        return await readAccountValues(soap, tokens, {
          schema: await schemas.read(instanceKey, soap, tokens),
          fingerprint: (cipherText) => fingerprints.secret(instanceKey, cipherText),
        });
      } catch (error) {
        throw campaignProblem(error);
      }
    },
    operators: parts.readOperators,
    async adobeOperators({ instanceKey, tokens }) {
      const where = [
        condition.equals('@type', 0),
        condition.equals('@disable', 0),
        condition.equals('[access/@authenticationType]', 'ims'),
      ];
      return await clients
        .of(instanceKey)
        .count(tokens, { schema: 'xtk:operator', select: ['@id'], where })
        .catch((error: unknown) => {
          // Refused to this person, or a build whose operators say nothing of how they sign in.
          if (error instanceof CampaignSoapError && error.kind === 'fault') return null;
          return throwCampaignProblem(error);
        });
    },
    async operatorGroups({ instanceKey, tokens }) {
      const soap = clients.of(instanceKey);
      const read = async (query: Pick<QueryDef, 'schema' | 'where'>): Promise<OperatorGroupList> => {
        const reading = { key: ['@id'], pageSize: groupPageSize, read: (row: XmlElement) => row };
        const pages = soap.selectByKey(tokens, { ...query, select: ['@id', '@name', '@label'] }, reading);
        const rows: XmlElement[] = [];
        for (;;) {
          const { done, value } = await pages.next();
          if (done === true) return { ...groupsIn(rows), isWhole: value.isWhole };
          rows.push(...value);
        }
      };
      if (!groupsAmongOperators.has(instanceKey)) {
        try {
          return await read({ schema: 'xtk:group' });
        } catch (error) {
          if (!isUnknownSchema(error)) throwCampaignProblem(error);
        }
      }
      const list = await read({ schema: 'xtk:operator', where: [condition.equals('@type', 1)] }).catch(
        throwCampaignProblem,
      );
      // An empty answer does not prove where groups are stored.
      if (list.groups.length > 0) groupsAmongOperators.add(instanceKey);
      return list;
    },
  };
}

/** A row without an internal name is no group that a mask could reach; without a label it is shown by its name. */
function groupsIn(rows: readonly XmlElement[]): Pick<OperatorGroupList, 'groups' | 'oddEntries'> {
  const groups = rows.flatMap(({ attributes: { id = '', name = '', label = '' } }) =>
    name === '' ? [] : [{ id, name, label }],
  );
  return { groups, oddEntries: rows.length - groups.length };
}

/** Campaign has no such schema (facts on the wire: `XFR-180000`); any other fault does not say where groups are stored. */
function isUnknownSchema(error: unknown): boolean {
  return error instanceof CampaignSoapError && error.kind === 'fault' && isNamed(error, 'XFR-180000');
}

function isNamed({ code, detail = '' }: CampaignSoapError, wanted: string): boolean {
  return code === wanted || detail.includes(wanted);
}

function listQuery(schema: AccountSchema) {
  const people = schema.hasModifiedBy ? ['[modifiedBy/@label]', '[modifiedBy/@name]'] : [];
  const own = ['@id', '@name', '@label', '@type', '@active', '@lastModified'];
  const folder = schema.hasFolder ? ['[folder/@fullName]', '[folder/@label]'] : [];
  return {
    schema: accountSchema,
    select: [...own, ...people, ...folder],
    // Campaign's table has a record that stands for none: Adobe leaves it out by this condition (duplicating-environments).
    where: [condition.notEquals('@id', 0)],
    orderBy: ['@id'],
  };
}

/** Who changed a row last, by label; null when that operator is gone. */
export function changedBy(row: XmlElement): string | null {
  const { label = '', name = '' } = childNamed(row, 'modifiedBy')?.attributes ?? {};
  return label || name || null;
}

/** Their login; null where Campaign does not tell it. */
export function changedByLogin(row: XmlElement): string | null {
  return childNamed(row, 'modifiedBy')?.attributes.name || null;
}

/** The folder's path; `null` where Campaign reports none. */
export function folderOf(row: XmlElement): string | null {
  const { fullName = '', label = '' } = childNamed(row, 'folder')?.attributes ?? {};
  return fullName || label || null;
}

/** A time without its zone may be of any clock, and says nothing. */
function clockAhead(serverDate: string, at: number): number | null {
  const time = /(?:Z|[+-]\d\d:?\d\d)$/.test(serverDate) ? readTime(serverDate) : null;
  return time === null ? null : Math.round(Date.parse(time) - at);
}

function accountOf(row: XmlElement, schema: AccountSchema): ExternalAccountBody {
  const { name = null, label = null, type: value, active, lastModified } = row.attributes;
  const lastChange = { changedAt: readTime(lastModified), changedBy: changedBy(row) };
  const folder = schema.hasFolder ? { folder: folderOf(row) } : {};
  const account = { name: name === '' ? null : name, label, enabled: readFlag(active), ...lastChange, ...folder };
  if (value === undefined) return { ...account, type: null, isIms: schema.imsType === undefined ? false : null };
  const type = schema.types.get(value) ?? { value, name: '', label: value };
  const isIms = isImsType(schema, value);
  const group = isIms ? 'adobe' : describeType(type)?.group;
  return { ...account, type, isIms, ...(group === undefined ? {} : { group }) };
}

function imsTypeBody({ imsType }: AccountSchema): Awaited<ReturnType<CampaignDirectory['accounts']>>['imsType'] {
  return imsType === undefined ? null : { ...imsType, others: [...imsType.others] };
}

interface PresenceFacts {
  access: CampaignAccess;
  schema: AccountSchema;
  rows: readonly XmlElement[];
}

async function presenceOf(parts: CampaignParts, { access, schema, rows }: PresenceFacts): Promise<ImsPresence> {
  const { imsType } = schema;
  if (!(await isPackageInstalled(parts, access))) return { state: 'package-missing' };
  if (imsType === undefined) {
    return schema.hasImsFields ? { state: 'type-not-known', types: [] } : { state: 'package-missing' };
  }
  const possible = possibleImsTypes(imsType);
  const ofTypes = rows.filter(({ attributes: { type } }) => possible.some(({ value }) => value === type));
  // Where several types may be it, the name that Adobe demands tells which account counts.
  const named = ofTypes.find(({ attributes }) => attributes.name === imsAccountName);
  if (possible.length > 1 && named === undefined) return { state: 'type-not-known', types: [...possible] };
  const wanted = named?.attributes.type ?? imsType.type.value;
  const accounts = ofTypes.filter((row) => row.attributes.type === wanted);
  const [account, ...others] = accounts;
  if (others.length > 0) {
    return { state: 'duplicate', accountNames: accounts.map(({ attributes }) => attributes.name ?? '') };
  }
  const accountName = account?.attributes.name ?? null;
  // One that does not tell its type may be the account, or a second one.
  if (rows.some(({ attributes }) => attributes.type === undefined)) return { state: 'not-read', accountName };
  if (account === undefined) return { state: 'account-missing' };
  return accountName === null ? { state: 'not-read', accountName } : { state: 'present', accountName };
}

async function isPackageInstalled(
  { clients, packageNamesOf }: CampaignParts,
  access: CampaignAccess,
): Promise<boolean> {
  const wanted = packageNamesOf(access.instanceKey);
  // The package's internal name is not public: without one from the deployer, the account type stands for it.
  if (wanted === undefined) return true;
  const query = { schema: 'xtk:package', select: ['@namespace', '@name', '@label'], orderBy: ['@id'] };
  const rows = await clients.of(access.instanceKey).select(access.tokens, query);
  return rows.some(({ attributes: { namespace = '', name = '', label = '' } }) =>
    [name, label, `${namespace}:${name}`].some((known) => wanted.includes(known)),
  );
}
