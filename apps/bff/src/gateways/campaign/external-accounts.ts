import { CampaignSoapError, type Condition, condition, type XmlElement } from '@console/campaign-soap';
import { describeType } from '@console/domain/account-types';
import { imsAccountName, type ImsTypeFound, possibleImsTypes, valuesOfSettings } from '@console/domain';
import type {
  CampaignAccess,
  ExternalAccountReading,
  ExternalAccounts,
  ImsAccountReading,
  PlainAccountReading,
} from '../../ports.ts';
import { Problem } from '../../problem.ts';
import { canonicalRecord, fieldSources, imsParts, plainParts, readSettings, readTime } from './account-record.ts';
import { readAccountRecords } from './account-records.ts';
import { type AccountSchema, isImsType, queryPath } from './account-schema.ts';
import { testableAccount } from './account-test.ts';
import { writeDocument } from './account-write.ts';
import { changedBy, changedByLogin, folderOf } from './campaign-directory.ts';
import type { CampaignClients } from './clients.ts';
import type { Fingerprints } from './fingerprints.ts';
import { blankAccount, readPlain } from './plain-record.ts';
import { campaignProblem, throwCampaignProblem, upstreamOf } from './problems.ts';
import type { SchemaCache } from './schema-cache.ts';

export interface ExternalAccountParts {
  readonly clients: CampaignClients;
  readonly schemas: SchemaCache;
  readonly fingerprints: Fingerprints;
  readonly writeDeadlineMs: number;
  /** How long Campaign may take to test a connection, ms. */
  readonly testDeadlineMs: number;
}

/** The record that is asked for. */
interface Sought {
  readonly key: Condition;
  readonly isIt: (row: XmlElement) => boolean;
}

interface RowFacts {
  readonly row: IdentifiedRow;
  readonly rows: readonly XmlElement[];
  readonly schema: AccountSchema;
  readonly fingerprint: (cipherText: string) => string;
}

type RecordPart = Pick<ExternalAccountReading, 'id' | 'name' | 'changedAt' | 'changedBy' | 'changedByLogin'>;

function recordPart(row: IdentifiedRow): RecordPart {
  return {
    id: row.attributes.id,
    name: row.attributes.name,
    changedAt: readTime(row.attributes.lastModified),
    changedBy: changedBy(row),
    changedByLogin: changedByLogin(row),
  };
}

/** External accounts over SOAP. Cipher text is turned into a fingerprint here, and goes to Campaign in a write or a test only. */
export function createExternalAccounts(parts: ExternalAccountParts): ExternalAccounts {
  const { clients, schemas, fingerprints, writeDeadlineMs, testDeadlineMs } = parts;
  const revisionOf = (instanceKey: string, canonical: string) => fingerprints.record(`${instanceKey}\n${canonical}`);

  const imsReading = (instanceKey: string, facts: RowFacts, found: ImsTypeFound): ImsAccountReading => {
    const { row, rows, schema, fingerprint } = facts;
    const possible = possibleImsTypes(found);
    const type = possible.find(({ value }) => value === row.attributes.type);
    if (type === undefined) throw new Problem('not-an-ims-account', { campaignChanged: 'no' });
    // The others were asked for by their type: one that does not tell it is of it all the same.
    const typeOf = (other: XmlElement): string => other.attributes.type ?? type.value;
    const otherNames = (isOfKind: (value: string) => boolean) =>
      rows.flatMap((other) => (other !== row && isOfKind(typeOf(other)) ? [other.attributes.name ?? ''] : []));
    const settings = readSettings(row, schema, fingerprint);
    return {
      kind: 'ims',
      ...recordPart(row),
      type,
      typeSource: { foundBy: found.foundBy, others: possible.filter((one) => one !== type) },
      revision: revisionOf(instanceKey, canonicalRecord(row, imsParts(schema), fingerprint)),
      settings,
      values: valuesOfSettings(settings),
      fields: fieldSources(row, schema),
      otherAccountsOfKind: otherNames((value) => value === type.value),
      accountsMaybeOfKind: otherNames((value) => value !== type.value && possible.some((one) => one.value === value)),
    };
  };

  const schemaOf = ({ instanceKey, tokens }: CampaignAccess) =>
    schemas.read(instanceKey, clients.of(instanceKey), tokens).catch(throwCampaignProblem);

  const read = async (access: CampaignAccess, { key, isIt }: Sought, pathsOf: (schema: AccountSchema) => string[]) => {
    const { instanceKey, tokens } = access;
    const schema = await schemaOf(access);
    const query = accountQuery(schema, key, pathsOf(schema));
    const rows = await clients.of(instanceKey).select(tokens, query).catch(throwCampaignProblem);
    const row = rows.find(isIt);
    // It must be known which record this is: one without its id or name may be the one asked for, or be none of it.
    if (row === undefined && rows.every(isIdentified))
      throw new Problem('account-not-found', { campaignChanged: 'no' });
    if (row === undefined || !isIdentified(row))
      throw new Problem('campaign-unexpected-reply', { campaignChanged: 'no' });
    const fingerprint = (cipherText: string) => fingerprints.secret(instanceKey, cipherText);
    return { row, rows, schema, fingerprint };
  };

  const readingOf = (instanceKey: string, facts: RowFacts): ExternalAccountReading => {
    const { row, schema, fingerprint } = facts;
    const { imsType } = schema;
    if (imsType !== undefined && isImsType(schema, row.attributes.type)) return imsReading(instanceKey, facts, imsType);
    const part = readPlain(row, schema, fingerprint);
    // The deployer can name the type: that is the remedy, and nothing else on the account's page would help.
    if (part.mayBeIms && imsType === undefined) throw withoutType(schema);
    return {
      kind: 'plain',
      ...recordPart(row),
      ...part,
      ...(schema.hasFolder ? { folder: folderOf(row) } : {}),
      revision: revisionOf(instanceKey, canonicalRecord(row, plainParts(schema), fingerprint)),
    } satisfies PlainAccountReading;
  };
  const readAny = async (access: CampaignAccess, sought: Sought) =>
    readingOf(access.instanceKey, await read(access, sought, allPaths));

  return {
    writeDeadlineMs,
    async read(access, name) {
      const { imsType, hasImsFields } = await schemaOf(access);
      const isMissing = name === imsAccountName && imsType === undefined && !hasImsFields;
      if (isMissing) throw new Problem('package-missing', { campaignChanged: 'no' });
      return await readAny(access, named(name));
    },
    async readToTest(access, name) {
      const { instanceKey, tokens } = access;
      const facts = await read(access, named(name), allPaths);
      const account = readingOf(instanceKey, facts);
      const soap = clients.of(instanceKey);
      return testableAccount(account, { soap, tokens, row: facts.row, deadlineMs: testDeadlineMs });
    },
    readById: (access, id) =>
      readAny(access, {
        key: condition.equals('@id', numericId(id)),
        isIt: ({ attributes }) => attributes.id === id,
      }),
    async readAll(access, names) {
      const schema = await schemaOf(access);
      const soap = clients.of(access.instanceKey);
      return await readAccountRecords(soap, access.tokens, { schema, names }).catch(throwCampaignProblem);
    },
    async types(access) {
      const schema = await schemaOf(access);
      return [...schema.types.values()].map((type) => ({
        type,
        described: describeType(type),
        isIms: isImsType(schema, type.value),
      }));
    },
    async blank(access, typeValue) {
      const schema = await schemaOf(access);
      if (!schema.types.has(typeValue)) throw new Problem('type-not-offered', { campaignChanged: 'no' });
      return blankAccount(schema, typeValue);
    },
    async readIms(access, name) {
      const schema = await schemaOf(access);
      if (schema.imsType === undefined) throw withoutType(schema);
      const facts = await read(access, named(name), imsFieldPaths);
      if (facts.row.attributes.type === undefined)
        throw new Problem('campaign-unexpected-reply', { campaignChanged: 'no' });
      return imsReading(access.instanceKey, facts, schema.imsType);
    },
    async encrypt({ instanceKey, tokens }, secret) {
      const stored = await clients.of(instanceKey).encryptPassword(tokens, secret).catch(throwCampaignProblem);
      return { stored, fingerprint: fingerprints.secret(instanceKey, stored) };
    },
    async write({ instanceKey, tokens }, write) {
      try {
        await clients.of(instanceKey).write(tokens, writeDocument(write));
        return 'stored';
      } catch (error) {
        if (!(error instanceof CampaignSoapError)) throw error;
        if (!error.refused) return { failure: 'lost', error };
        if (error.kind !== 'fault') return { failure: 'not-sent', error: asError(campaignProblem(error)) };
        const refused = new Problem('campaign-refused-write', { ...upstreamOf(error), campaignChanged: 'no' });
        return { failure: 'refused', error: refused };
      }
    },
  };
}

interface IdentifiedRow extends XmlElement {
  readonly attributes: XmlElement['attributes'] & Record<'id' | 'name', string>;
}

function isIdentified(row: XmlElement): row is IdentifiedRow {
  const { id, name } = row.attributes;
  return [id, name].every((value) => value !== undefined && value !== '');
}

function named(name: string): Sought {
  return { key: condition.equals('@name', name), isIt: ({ attributes }) => attributes.name === name };
}

/** No type of the instance is known as that of Adobe sign-in. */
function withoutType({ hasImsFields }: AccountSchema): Problem {
  return new Problem(hasImsFields ? 'account-type-not-known' : 'package-missing', { campaignChanged: 'no' });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('unknown failure');
}

function numericId(id: string): number {
  const value = Number(id);
  if (!Number.isSafeInteger(value)) throw new Problem('account-not-found');
  return value;
}

/** Every attribute that the schema has, and the folder: of which type an account is, its reply tells. */
function allPaths({ nodes, hasFolder }: AccountSchema): string[] {
  return [...nodes.keys(), ...(hasFolder ? ['folder/@fullName', 'folder/@label'] : [])];
}

/** Those of Adobe sign-in: they are read with each question about people, and the others would cost as much again. */
function imsFieldPaths({ fields }: AccountSchema): string[] {
  return fields.flatMap(({ present, xpath }) => (present ? [xpath] : []));
}

/**
 * The account, and with the same call the names of the accounts that may be the one of Adobe sign-in. The record with id 0 is
 * Campaign's own (facts: account types, A5).
 */
function accountQuery(schema: AccountSchema, key: Condition, paths: readonly string[]) {
  const people = schema.hasModifiedBy ? ['[modifiedBy/@label]', '[modifiedBy/@name]'] : [];
  const known = paths.map(queryPath);
  const ofType = possibleImsTypes(schema.imsType).map(({ value }) =>
    condition.equals('@type', /^-?\d{1,9}$/.test(value) ? Number(value) : value),
  );
  return {
    schema: 'nms:extAccount',
    select: [...new Set(['@id', '@name', '@type', '@lastModified', ...known]), ...people],
    where: [condition.anyOf([key, ...ofType]), condition.notEquals('@id', 0)],
    orderBy: ['@id'],
  };
}
