import type { SearchedAccountBody } from '@console/contract';
import type { AccountFindingCode } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import { accountPath } from '../../shared/lib/paths.ts';
import { RouteLink } from '../../shared/ui/route-link.tsx';
import type { FindingFilter } from './account-rows.ts';
import { fieldTitle } from './finding-sentence.ts';
import type { AccountValues } from './queries.ts';

const line = style({ margin: 0, maxWidth: 760, overflowWrap: 'anywhere' });
const mostNamed = 20;

/** The age of secrets and the use of accounts stand apart: of most accounts they are not known. */
export const notJudgedKinds = ['value', 'age', 'use'] as const;
type NotJudgedKind = (typeof notJudgedKinds)[number];

function kindOf(code: AccountFindingCode): NotJudgedKind {
  if (code === 'secret-old') return 'age';
  return code === 'enabled-no-use-found' ? 'use' : 'value';
}

const words = {
  value: { title: 'accounts.notJudged', text: 'accounts.notJudged.text' },
  age: { title: 'accounts.ageNotJudged', text: 'accounts.ageNotJudged.text' },
  use: { title: 'accounts.useNotJudged', text: 'accounts.useNotJudged.text' },
} as const;

interface NotJudgedProps {
  readonly instanceKey: string;
  readonly values: AccountValues;
  readonly finding: FindingFilter;
  readonly kind: NotJudgedKind;
}

/** Accounts of which nobody can say whether the finding holds, with why. */
export function NotJudged({ instanceKey, values: { accounts, fieldTitles }, finding, kind }: NotJudgedProps) {
  const text = useText();
  const unjudged = useMemo(
    () =>
      accounts.flatMap(({ name, notJudged }) => {
        const own = notJudged.filter(({ code }) => (finding === 'any' || code === finding) && kindOf(code) === kind);
        return own.length === 0 ? [] : [{ name, own }];
      }),
    [accounts, finding, kind],
  );
  if (unjudged.length === 0) return null;
  const reasons = (own: SearchedAccountBody['notJudged']): string => {
    const fields = new Set(own.flatMap((one) => one.fields));
    const causes = own.flatMap(({ cause }) => (cause === undefined ? [] : [text(`accounts.useDoubt.${cause}`)]));
    return [...[...fields].map((field) => fieldTitle(text, field, fieldTitles)), ...causes].join(', ');
  };
  return (
    <details>
      <summary>{text(words[kind].title, { count: unjudged.length })}</summary>
      <p className={line}>{text(words[kind].text)}</p>
      <ul>
        {unjudged.slice(0, mostNamed).map(({ name, own }, index) => (
          <li key={name ?? index}>
            {name === null ? text('field.notRead') : <RouteLink to={accountPath(instanceKey, name)}>{name}</RouteLink>}
            {': '}
            {reasons(own)}
          </li>
        ))}
      </ul>
      {unjudged.length > mostNamed ? (
        <p className={line}>{text('accounts.notJudged.more', { count: unjudged.length - mostNamed })}</p>
      ) : null}
    </details>
  );
}
