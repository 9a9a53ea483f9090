import type { KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sealBytes } from '../../sealed-bytes.ts';
import { peopleList } from '../tables/lists/sealed-lists.ts';
import type { Tables } from '../tables/tables.ts';

/** People are sealed, those of uploaded exports too, which are somebody's work; operators are read anew. */
export async function sealLists(db: Kysely<Tables>, key: KeyObject): Promise<void> {
  await db.deleteFrom('operator_lists').execute();
  for (const set of await db.selectFrom('people_sets').selectAll().execute()) {
    const setId = set.set_id;
    const list = db.selectFrom('people_columns').select('bytes').where('set_id', '=', setId);
    const { bytes } = await list.executeTakeFirstOrThrow();
    const sealed = sealBytes(key, bytes, peopleList(set));
    await db.updateTable('people_columns').set({ bytes: sealed }).where('set_id', '=', setId).execute();
  }
}
