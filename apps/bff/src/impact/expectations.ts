import type { ExpectationsBody, VainExpectationBody } from '@console/contract';
import { createNameCheck, type Expectation, isVain, type NameLists } from '@console/domain';
import type { ImsAccountReading, ExternalAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { ExpectationTable, PinnedAccount, StoredExpectations } from '../store/store.ts';
import type { ImpactFactsReader } from './impact-facts.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

export interface ExpectationService {
  read(signedIn: SignedIn, name: string): Promise<ExpectationsBody>;
  /**
   * @throws Problem `expectations-changed` if `version` is not the stored one, `expectations-vain` if a new one is vain and not
   * confirmed
   */
  replace(signedIn: SignedIn, name: string, change: ExpectationChange): Promise<ExpectationsBody>;
}

export interface ExpectationChange {
  readonly expectations: readonly Expectation[];
  readonly version: number;
  readonly confirmVain: boolean;
  readonly requestId: string;
}

export interface ExpectationServiceParts {
  readonly externalAccounts: ExternalAccounts;
  readonly impactFacts: ImpactFactsReader;
  readonly table: ExpectationTable;
  readonly now: () => number;
}

/** The account as the store needs it to find its pins. */
export function pinnedAccount(instanceKey: string, { id, name }: ImsAccountReading): PinnedAccount {
  return { instanceKey, id, name };
}

/** Reads and replaces the pinned expectations of an account. */
export function createExpectationService(parts: ExpectationServiceParts): ExpectationService {
  const { externalAccounts, impactFacts, table, now } = parts;
  const lookUp = async (signedIn: SignedIn, name: string) => {
    const [account, { names }] = await Promise.all([
      externalAccounts.readIms(signedIn.access, name),
      impactFacts.gather(signedIn),
    ]);
    const pinned = pinnedAccount(signedIn.instanceKey, account);
    return { pinned, stored: await table.find(pinned), names: names() };
  };
  return {
    async read(signedIn, name) {
      const { stored, names } = await lookUp(signedIn, name);
      return bodyOf(stored, names);
    },
    async replace(signedIn, name, { expectations, version, confirmVain, requestId }) {
      const { instanceKey, login } = signedIn;
      const { pinned, stored, names } = await lookUp(signedIn, name);
      if ((stored?.version ?? 0) !== version) throw new Problem('expectations-changed');
      const known = new Set(stored?.expectations.map((one) => JSON.stringify(one)));
      const vain = vainIn(expectations, names).filter(({ expectation }) => !known.has(JSON.stringify(expectation)));
      if (vain.length > 0 && !confirmVain) throw notConfirmed(vain);
      const at = now();
      const isStored = await table.replace({
        account: pinned,
        version,
        expectations,
        audit: {
          at,
          event: 'expectations-replaced',
          login,
          instanceKey,
          accountName: pinned.name,
          requestId,
          result: 'stored',
        },
      });
      if (!isStored) throw new Problem('expectations-changed');
      return bodyOf({ expectations, version: version + 1, changedAt: at, changedBy: login }, names);
    },
  };
}

function vainIn(expectations: readonly Expectation[], names: NameLists): VainExpectationBody[] {
  const check = createNameCheck(names);
  return expectations.flatMap((expectation, index) => {
    const unmatched = check.unmatchedIn(expectation);
    return isVain(expectation, unmatched, names.states) ? [{ index, expectation, unmatched }] : [];
  });
}

const codes = { groupName: 'no-such-group', profiles: 'no-such-profile' } as const;
const messages = { groupName: 'no operator group is called so', profiles: 'no product profile fits' } as const;

function notConfirmed(vain: VainExpectationBody[]): Problem {
  const errors = vain.flatMap(({ index, unmatched }) =>
    unmatched.map(({ field }) => ({
      path: `expectations.${index}.${field}`,
      code: codes[field],
      message: messages[field],
    })),
  );
  return new Problem('expectations-vain', { errors, vain });
}

function bodyOf(stored: StoredExpectations | undefined, names: NameLists): ExpectationsBody {
  const expectations = [...(stored?.expectations ?? [])];
  const unread = (['profiles', 'operator-groups'] as const).filter((source) => names.states[source] !== 'complete');
  return {
    expectations,
    version: stored?.version ?? 0,
    changedAt: stored === undefined ? null : new Date(stored.changedAt).toISOString(),
    changedBy: stored?.changedBy ?? null,
    vain: vainIn(expectations, names),
    unread,
  };
}
