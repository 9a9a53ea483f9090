import type { Kysely } from 'kysely';
import type { SessionTable } from './store.ts';
import type { Tables } from './tables.ts';

export function sessionTable(db: Kysely<Tables>): SessionTable {
  return {
    async insert(session) {
      await db
        .insertInto('sessions')
        .values({
          id_hash: session.idHash,
          instance_key: session.instanceKey,
          login: session.login,
          profile: session.profile,
          sealed_tokens: session.sealedTokens,
          created_at: session.createdAt,
          seen_at: session.seenAt,
          expires_at: session.expiresAt,
          ended_at: null,
          proved_at: session.provedAt,
        })
        .execute();
    },
    async find(idHash, { now, idleSince }) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id_hash', '=', idHash)
        .where('ended_at', 'is', null)
        .where('expires_at', '>', now)
        .where('seen_at', '>', idleSince)
        .executeTakeFirst();
      return (
        row && {
          idHash: row.id_hash,
          instanceKey: row.instance_key,
          login: row.login,
          profile: row.profile,
          sealedTokens: row.sealed_tokens,
          createdAt: row.created_at,
          seenAt: row.seen_at,
          expiresAt: row.expires_at,
          provedAt: row.proved_at,
        }
      );
    },
    async touch(idHash, { now, idleSince }) {
      const updated = await db
        .updateTable('sessions')
        .set({ seen_at: now })
        .where('id_hash', '=', idHash)
        .where('ended_at', 'is', null)
        .where('expires_at', '>', now)
        .where('seen_at', '>', idleSince)
        .executeTakeFirst();
      return updated.numUpdatedRows === 1n;
    },
    async prove(idHash, now) {
      await db.updateTable('sessions').set({ proved_at: now }).where('id_hash', '=', idHash).execute();
    },
    async end(idHash, now) {
      const updated = await db
        .updateTable('sessions')
        .set({ ended_at: now, sealed_tokens: Buffer.alloc(0) })
        .where('id_hash', '=', idHash)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return updated.numUpdatedRows === 1n;
    },
    async endOverdue({ now, idleSince }) {
      const ended = await db
        .updateTable('sessions')
        .set({ ended_at: now, sealed_tokens: Buffer.alloc(0) })
        .where('ended_at', 'is', null)
        .where((row) => row.or([row('expires_at', '<=', now), row('seen_at', '<=', idleSince)]))
        .returning('id_hash')
        .execute();
      return ended.map(({ id_hash }) => id_hash);
    },
    // Ended ids stay until they would have expired anyway, so that none can be used again.
    async purge(before) {
      await db.deleteFrom('sessions').where('expires_at', '<', before).execute();
    },
  };
}
