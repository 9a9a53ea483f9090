import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { findingText } from '../../../shared/ui/findings/finding-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { problemKey } from '../../../shared/ui/problem-notice.tsx';
import { fieldTitle } from '../field-title.ts';
import type { FieldTitles } from '../queries.ts';
import type { Refused } from './request-plans.ts';

const list = style({ margin: 0, paddingStart: 20 });

interface RefusedAccountsProps {
  readonly refused: readonly Refused[];
  readonly titles: FieldTitles;
}

/** Accounts that have no plan, each with the fields at fault and what to do. */
export function RefusedAccounts({ refused, titles }: RefusedAccountsProps) {
  const text = useText();
  return (
    <Notice tone="negative" announce="alert" title={text('accountFile.refused.title')}>
      <ul className={list}>
        {refused.map(({ account, problem: { code, errors = [] } }) => (
          <li key={account}>
            {text('accountFile.refused.account', { account, reason: text(problemKey(code)) })}
            {errors.length === 0 ? null : (
              <ul className={list}>
                {errors.map(({ path, code: finding }) => (
                  <li key={`${path} ${finding}`}>
                    {text('accountFile.refused.field', {
                      field: fieldTitle(text, titles, path.replace(/^change\./, '')),
                      reason: findingText(text, 'plain', { code: finding }),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
