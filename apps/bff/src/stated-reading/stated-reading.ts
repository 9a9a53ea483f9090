import type { ReadingContradictionBody, StatedReadingBody } from '@console/contract';
import { Problem } from '../problem.ts';
import type { StatedReadingTable, StatementRow } from '../store/store.ts';
import { readingOf, type ReadingsOnWord, statementBodyOf } from './readings-on-word.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

export interface StatedReadingService {
  read(signedIn: SignedIn): Promise<StatedReadingBody>;
  /** @throws Problem `stated-reading-changed` if `version` is not the stored one */
  state(signedIn: SignedIn, change: ReadingChange & { readonly statement: Statement }): Promise<StatedReadingBody>;
  /** Every reading counts again. Does nothing if nothing is stated. @throws Problem `stated-reading-changed` */
  withdraw(signedIn: SignedIn, change: ReadingChange): Promise<StatedReadingBody>;
}

type Statement = NonNullable<StatementRow['statement']>;

export interface ReadingChange {
  readonly version: number;
  readonly requestId: string;
}

export interface StatedReadingParts {
  readonly table: StatedReadingTable;
  readonly readings: ReadingsOnWord;
  readonly now: () => number;
}

/** Administrators state how an instance reads its mask. */
export function createStatedReadingService({ table, readings, now }: StatedReadingParts): StatedReadingService {
  const add = async (
    { instanceKey, login }: SignedIn,
    { version, requestId }: ReadingChange,
    statement: Statement | null,
  ): Promise<StatementRow> => {
    const at = now();
    const event = statement === null ? 'reading-withdrawn' : 'reading-stated';
    const result = statement === null ? 'withdrawn' : factsOf(statement);
    const audit = { at, event, login, instanceKey, requestId, result };
    if (!(await table.add({ instanceKey, version, statement, audit }))) throw new Problem('stated-reading-changed');
    return { version: version + 1, statement, changedAt: at, changedBy: login };
  };

  return {
    async read(signedIn) {
      const row = await table.current(signedIn.instanceKey);
      if (row === undefined || row.statement === null) return bodyOf(row, null);
      return bodyOf(row, await readings.contradiction(signedIn, readingOf(row.statement)));
    },
    async state(signedIn, { statement, ...change }) {
      // Check before storing: a failure must not be the reply to a statement that was stored.
      const contradiction = await readings.contradiction(signedIn, readingOf(statement));
      return bodyOf(await add(signedIn, change, statement), contradiction);
    },
    async withdraw(signedIn, change) {
      const row = await table.current(signedIn.instanceKey);
      if ((row?.version ?? 0) !== change.version) throw new Problem('stated-reading-changed');
      if (row === undefined || row.statement === null) return bodyOf(row, null);
      return bodyOf(await add(signedIn, change, null), null);
    },
  };
}

/** For the audit: fixed words only, never typed text. */
function factsOf({ reading, anchored, ignoresCase, dialect }: Statement): string {
  const where = anchored ? 'anchored' : 'not anchored';
  const facts = [reading, where, ignoresCase ? 'ignoring case' : 'case-sensitive'];
  return [...facts, ...(dialect === undefined ? [] : [dialect])].join(', ');
}

function bodyOf(row: StatementRow | undefined, contradiction: ReadingContradictionBody | null): StatedReadingBody {
  const stated = row === undefined ? null : statementBodyOf(row);
  return {
    stated,
    version: row?.version ?? 0,
    contradiction,
    inUse: stated !== null && contradiction?.count === 0,
  };
}
