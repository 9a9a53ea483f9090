import type { FoundPeople, GroupRef, PersonImpact } from '@console/domain';
import { byteOrderMark, csvLine } from '../../csv.ts';

/** Rows per slice; between slices the worker checks whether somebody still waits. */
const rowsAtOnce = 1_000;
const header = [
  'person',
  'name',
  'email',
  'logins',
  'verdict',
  'groups before',
  'groups after',
  'was administrator',
  'notes',
  'doubts',
  'profiles read differently',
  'why no group',
  'engines differ on',
  'joined by',
  'today',
  'why not today',
  'after',
  'why not after',
];

/** A CSV file (RFC 4180) in UTF-8 with a byte order mark, in parts. */
export function* csvParts(found: FoundPeople): Generator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${byteOrderMark}${csvLine(header)}`);
  for (let offset = 0; offset < found.length; offset += rowsAtOnce) {
    const rows = found.rows(offset, rowsAtOnce);
    yield encoder.encode(rows.map((row) => csvLine(cellsOf(row))).join(''));
  }
}

function cellsOf(person: PersonImpact): string[] {
  return [
    person.personId,
    person.name,
    person.email,
    person.logins.join('; '),
    person.verdict,
    namesOf(person, person.before),
    namesOf(person, person.after),
    person.wasAdministrator ? 'yes' : 'no',
    person.notes.join('; '),
    person.doubts.join('; '),
    person.why.map(({ profileName, before, after }) => `${profileName}: ${before ?? ''} > ${after ?? ''}`).join('; '),
    person.why.flatMap(({ profileName, cause }) => (cause === null ? [] : [`${profileName}: ${cause}`])).join('; '),
    person.constructs.join('; '),
    person.joinedBy.join('; '),
    person.today.state,
    person.today.cause ?? person.today.doubts.join('; '),
    person.next.state,
    person.next.cause ?? person.next.doubts.join('; '),
  ];
}

/** An empty cell means no group. That is not known if the profiles were not read. */
function namesOf({ profilesRead }: PersonImpact, groups: readonly GroupRef[]): string {
  if (groups.length === 0 && !profilesRead) return '(not read)';
  return groups.map(({ name }) => name).join('; ');
}
