import type { SearchedAccountBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { changeAccountsPath } from '../../shared/lib/paths.ts';
import { RouteLink } from '../../shared/ui/route-link.tsx';

const line = style({ margin: 0, maxWidth: 760 });
const mostNamed = 50;

interface SecretsAgainProps {
  readonly instanceKey: string;
  readonly accounts: readonly SearchedAccountBody[];
}

/**
 * The secrets of accounts that were copied from another environment. An export never carries them, and what a copy of the database
 * carries belongs to the other side (facts: account types, A1 38).
 */
export function SecretsAgain({ instanceKey, accounts }: SecretsAgainProps) {
  const text = useText();
  const concerned = accounts.flatMap(({ name, secrets, findings }) => {
    const isCopied = findings.some(({ code }) => code === 'address-of-another-instance');
    return isCopied && name !== null && secrets.length > 0 ? [{ name, secrets }] : [];
  });
  if (concerned.length === 0) return null;
  return (
    <details>
      <summary>{text('accounts.secretsAgain', { count: concerned.length })}</summary>
      <p className={line}>{text('accounts.secretsAgain.text')}</p>
      <ul>
        {concerned.slice(0, mostNamed).map(({ name, secrets }) => (
          <li key={name}>
            <RouteLink to={changeAccountsPath(instanceKey, [name], 'secret')}>{name}</RouteLink>
            {': '}
            {secrets.map(({ label }) => text.titled(label)).join(', ')}
          </li>
        ))}
      </ul>
      {concerned.length > mostNamed ? (
        <p className={line}>{text('accounts.notJudged.more', { count: concerned.length - mostNamed })}</p>
      ) : null}
    </details>
  );
}
