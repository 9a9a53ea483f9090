import { child, type XmlElement } from '../xml/tree.ts';
import { unknownSchema, unsavable } from './faults.ts';
import { compileWhere } from './query.ts';
import { checkWhereForm } from './query-form.ts';
import { EMPTY_RECORD_ID } from './records.ts';
import { checkMayWrite, type WriteContext } from './write.ts';

/** `DeleteCollection`: removes every row of a schema that matches a condition. Throws `MethodFailure`. */
export function deleteCollection(
  context: WriteContext,
  { schema, where }: { schema: string; where: XmlElement },
): void {
  const { records } = context.instance;
  const table = records.table(schema);
  if (!table) throw unknownSchema(schema);
  checkMayWrite(context, table.schema);
  checkWhereForm(where);
  // Whether a real server would empty the whole table is not known.
  if (!child(where, 'condition')) throw unsavable(table.schema, 'The deletion has no condition.');
  const matches = compileWhere({ schema: table.schema, records }, where);
  const rows = table.rows().filter(matches);
  // ASSUMPTION, as for Write: nothing of the set is deleted where the empty record is in it.
  if (rows.some((row) => row.get('@id') === EMPTY_RECORD_ID)) {
    throw unsavable(table.schema, `The record with the id ${EMPTY_RECORD_ID} is reserved.`);
  }
  for (const row of rows) table.remove(row);
}
