import type { Kysely } from 'kysely';
import { changeSession, markOf } from './row-marks.ts';
import type { SessionTable } from '../store.ts';
import { StoredRowAltered } from '../stored-row-altered.ts';
import type { Tables } from './tables.ts';

export function sessionTable(db: Kysely<Tables>, key: Uint8Array): SessionTable {
  return {
    async insert(session) {
      const row = {
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
      };
      await db
        .insertInto('sessions')
        .values({ ...row, mark: markOf('sessions', row, key) })
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
      if (row !== undefined && row.mark !== markOf('sessions', row, key)) throw new StoredRowAltered('session');
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
    touch: (idHash, { now, idleSince }) =>
      db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom('sessions')
          .selectAll()
          .where('id_hash', '=', idHash)
          .where('ended_at', 'is', null)
          .where('expires_at', '>', now)
          .where('seen_at', '>', idleSince)
          .executeTakeFirst();
        if (row === undefined) return false;
        await changeSession(tx, { row, key }, { seen_at: now });
        return true;
      }),
    prove: (idHash, now) =>
      db.transaction().execute(async (tx) => {
        const row = await tx.selectFrom('sessions').selectAll().where('id_hash', '=', idHash).executeTakeFirst();
        if (row !== undefined) await changeSession(tx, { row, key }, { proved_at: now });
      }),
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
    // Ended sessions stay until they would have expired, so that no id can be used again.
    async purge(before) {
      await db.deleteFrom('sessions').where('expires_at', '<', before).execute();
    },
  };
}
