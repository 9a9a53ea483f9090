import { CampaignSoapError, type Condition, condition, type XmlElement } from '@console/campaign-soap';
import { type AccountType, possibleImsTypes } from '@console/domain';
import type { CampaignAccess, ImsAccountReading, ImsAccounts } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import { canonicalRecord, fieldSources, readSettings, readTime, writtenValues } from './account-record.ts';
import type { AccountSchema } from './account-schema.ts';
import { changedBy, changedByLogin } from './campaign-directory.ts';
import type { CampaignClients } from './clients.ts';
import type { Fingerprints } from './fingerprints.ts';
import { campaignProblem, throwCampaignProblem, upstreamOf } from './problems.ts';
import type { SchemaCache } from './schema-cache.ts';

export interface ImsAccountParts {
  readonly clients: CampaignClients;
  readonly schemas: SchemaCache;
  readonly fingerprints: Fingerprints;
  readonly writeDeadlineMs: number;
}

/** The IMS account over SOAP. Cipher text is turned into a fingerprint here and leaves this file in a write only. */
export function createImsAccounts({ clients, schemas, fingerprints, writeDeadlineMs }: ImsAccountParts): ImsAccounts {
  const read = async (access: CampaignAccess, key: Condition, isIt: (row: XmlElement) => boolean) => {
    const soap = clients.of(access.instanceKey);
    const schema = await schemas.read(access.instanceKey, soap, access.tokens).catch(throwCampaignProblem);
    const { imsType } = schema;
    if (imsType === undefined) {
      const code = schema.hasImsFields ? 'account-type-not-known' : 'package-missing';
      throw new Problem(code, { campaignChanged: 'no' });
    }
    const possible = possibleImsTypes(imsType);
    const rows = await soap.select(access.tokens, accountQuery(schema, possible, key)).catch(throwCampaignProblem);
    const row = rows.find(isIt);
    // It must be known which record this is: one without its id, name or type may be the one asked for, or be none of it.
    if (row === undefined && rows.every(isIdentified))
      throw new Problem('account-not-found', { campaignChanged: 'no' });
    if (row === undefined || !isIdentified(row))
      throw new Problem('campaign-unexpected-reply', { campaignChanged: 'no' });
    const { id, name } = row.attributes;
    const type = possible.find(({ value }) => value === row.attributes.type);
    if (type === undefined) throw new Problem('not-an-ims-account', { campaignChanged: 'no' });
    const fingerprint = (cipherText: string) => fingerprints.secret(access.instanceKey, cipherText);
    // The others were asked for by their type: one that does not tell it is of it all the same.
    const typeOf = (other: XmlElement): string => other.attributes.type ?? type.value;
    const otherNames = (isOfKind: (value: string) => boolean) =>
      rows.flatMap((other) => (other !== row && isOfKind(typeOf(other)) ? [other.attributes.name ?? ''] : []));
    return {
      id,
      name,
      type,
      typeSource: { foundBy: imsType.foundBy, others: possible.filter((one) => one !== type) },
      revision: fingerprints.record(`${access.instanceKey}\n${canonicalRecord(row, schema, fingerprint)}`),
      settings: readSettings(row, schema, fingerprint),
      fields: fieldSources(row, schema),
      otherAccountsOfKind: otherNames((value) => value === type.value),
      accountsMaybeOfKind: otherNames((value) => value !== type.value && possible.some((one) => one.value === value)),
      changedAt: readTime(row.attributes.lastModified),
      changedBy: changedBy(row),
      changedByLogin: changedByLogin(row),
    } satisfies ImsAccountReading;
  };
  return {
    writeDeadlineMs,
    read: (access, name) => read(access, condition.equals('@name', name), ({ attributes }) => attributes.name === name),
    readById: (access, id) =>
      read(access, condition.equals('@id', numericId(id)), ({ attributes }) => attributes.id === id),
    async encrypt({ instanceKey, tokens }, secret) {
      const stored = await clients.of(instanceKey).encryptPassword(tokens, secret).catch(throwCampaignProblem);
      return { stored, fingerprint: fingerprints.secret(instanceKey, stored) };
    },
    async write({ instanceKey, tokens }, write) {
      const { attributes, memos } = writtenValues(write);
      try {
        await clients.of(instanceKey).write(tokens, {
          name: 'extAccount',
          schema: 'nms:extAccount',
          operation: 'update',
          key: '@id',
          attributes: { id: write.account.id, ...attributes },
          children: memos,
        });
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
  readonly attributes: XmlElement['attributes'] & Record<'id' | 'name' | 'type', string>;
}

function isIdentified(row: XmlElement): row is IdentifiedRow {
  const { id, name, type } = row.attributes;
  return [id, name, type].every((value) => value !== undefined && value !== '');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('unknown failure');
}

function numericId(id: string): number {
  const value = Number(id);
  if (!Number.isSafeInteger(value)) throw new Problem('account-not-found');
  return value;
}

/** The account, and with the same call the names of others of its kind. */
function accountQuery(schema: AccountSchema, types: readonly AccountType[], key: Condition) {
  const known = schema.fields.flatMap(({ present, xpath }) => (present ? [xpath] : []));
  const people = schema.hasModifiedBy ? ['[modifiedBy/@label]', '[modifiedBy/@name]'] : [];
  const ofType = types.map(({ value }) => condition.equals('@type', /^-?\d{1,9}$/.test(value) ? Number(value) : value));
  return {
    schema: 'nms:extAccount',
    select: [...new Set(['@id', '@name', '@type', '@lastModified', ...known]), ...people],
    where: [condition.anyOf([key, ...ofType])],
    orderBy: ['@id'],
  };
}
