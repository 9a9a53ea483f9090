import type { SearchedAccountBody } from '@console/contract';
import { accountFindingCodes } from '@console/domain';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import type { FindingFilter } from './account-rows.ts';
import type { AccountValues } from './queries.ts';
import { NotJudged, notJudgedKinds } from './not-judged.tsx';
import { SecretsAgain } from './secrets-again.tsx';

const panel = style({ display: 'flex', flexDirection: 'column', gap: 8, font: 'ui', color: 'neutral' });
const chips = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const chip = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  font: 'ui-sm',
  paddingX: 12,
  minHeight: 28,
  borderRadius: 'pill',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: { default: 'gray-300', isChosen: 'gray-800' },
  backgroundColor: { default: 'layer-2', isChosen: 'gray-200' },
  fontWeight: { default: 'normal', isChosen: 'bold' },
  color: 'neutral',
  cursor: 'pointer',
});
const line = style({ margin: 0, maxWidth: 760, overflowWrap: 'anywhere' });

interface FindingPanelProps {
  readonly instanceKey: string;
  readonly values: AccountValues;
  readonly finding: FindingFilter;
  readonly onFinding: (finding: FindingFilter) => void;
}

/** What is found over all accounts, how often, what to do about it, and of which accounts it is not known. */
export function FindingPanel({ instanceKey, values, finding, onFinding }: FindingPanelProps) {
  const text = useText();
  const { accounts } = values;
  const counts = useMemo(() => countFindings(accounts), [accounts]);
  const chosen = finding === 'any' ? null : finding;
  const codes = accountFindingCodes.filter((code) => counts.has(code) || code === chosen);
  const withAny = accounts.filter(({ findings }) => findings.length > 0).length;
  return (
    <section className={panel} aria-label={text('accounts.findings')}>
      {withAny === 0 ? <p className={line}>{text('accounts.findings.none', { count: accounts.length })}</p> : null}
      {codes.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a field set is for form fields
        <div className={chips} role="group" aria-label={text('accounts.findings.choose')}>
          <Chip
            label={text('accounts.findings.any', { count: withAny })}
            isChosen={chosen === null}
            onPress={() => onFinding('any')}
          />
          {codes.map((code) => (
            <Chip
              key={code}
              label={text('accounts.findings.one', {
                finding: text(`accounts.finding.${code}`),
                count: counts.get(code) ?? 0,
              })}
              isChosen={code === chosen}
              onPress={() => onFinding(code)}
            />
          ))}
        </div>
      )}
      {chosen === null ? null : <p className={line}>{text(`accounts.finding.${chosen}.remedy`)}</p>}
      {chosen === 'address-of-another-instance' ? <SecretsAgain instanceKey={instanceKey} accounts={accounts} /> : null}
      {notJudgedKinds.map((kind) => (
        <NotJudged key={kind} instanceKey={instanceKey} values={values} finding={finding} kind={kind} />
      ))}
    </section>
  );
}

function countFindings(accounts: readonly SearchedAccountBody[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of accounts) for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

interface ChipProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function Chip({ label, isChosen, onPress }: ChipProps) {
  return (
    <button type="button" className={chip({ isChosen })} aria-pressed={isChosen} onClick={onPress}>
      {label}
    </button>
  );
}
