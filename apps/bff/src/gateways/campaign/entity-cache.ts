import type { CampaignSoap, XmlElement } from '@console/campaign-soap';
import type { CampaignTokens } from '../../ports.ts';

const trustedMs = 60_000;

/** A schema of an instance. */
export interface SchemaOf {
  readonly instanceKey: string;
  /** Such as `nms:extAccount`. */
  readonly schema: string;
}

export interface EntityCache<T> {
  /** Undefined where the instance has no such schema. Rejects with what the client rejects with. */
  read(of: SchemaOf, soap: CampaignSoap, tokens: CampaignTokens): Promise<T | undefined>;
}

interface EntityCacheParts<T> {
  readonly parse: (document: XmlElement, of: SchemaOf) => T;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * What was read of schema documents, asked for again by their checksum after a minute: Campaign sends one only when it changed. It
 * describes the build, not the operator, so operators of one instance share it.
 */
export function createEntityCache<T>({ parse, now }: EntityCacheParts<T>): EntityCache<T> {
  const cache = new Map<string, { entity: T; md5: string; checkedAt: number }>();
  return {
    async read(of, soap, tokens) {
      const key = `${of.instanceKey} ${of.schema}`;
      const known = cache.get(key);
      if (known !== undefined && now() - known.checkedAt < trustedMs) return known.entity;
      const document = await soap.getEntityIfMoreRecent(tokens, `xtk:schema|${of.schema}`, known?.md5 ?? '');
      if (document === undefined) {
        if (known !== undefined) known.checkedAt = now();
        return known?.entity;
      }
      const entity = parse(document, of);
      cache.set(key, { entity, md5: document.attributes.md5 ?? '', checkedAt: now() });
      return entity;
    },
  };
}
