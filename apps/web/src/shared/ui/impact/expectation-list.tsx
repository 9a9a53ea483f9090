import type { ExpectationResultBody } from '@console/contract';
import type { Expectation } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../intl/use-text.ts';
import { ExpectationResult } from './expectation-result.tsx';
import { expectationKey } from './expectation-text.ts';

const list = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  font: 'body-sm',
  maxHeight: { isScrollable: 320 },
  overflowY: { isScrollable: 'auto' },
});
const item = style({ display: 'flex', alignItems: 'start', columnGap: 8, minWidth: 0 });
const words = style({ flexGrow: 1, minWidth: 0 });

interface ExpectationListProps {
  readonly expectations: readonly Expectation[];
  readonly results: readonly ExpectationResultBody[];
  /** Limits the height, so that a long list does not push the rest of the page down. */
  readonly isScrollable?: boolean;
  /** The actions beside one. */
  readonly renderAction?: (expectation: Expectation) => ReactNode;
}

/** The pinned expectations, each with its result. */
export function ExpectationList({ expectations, results, isScrollable = false, renderAction }: ExpectationListProps) {
  const text = useText();
  const resultOf = new Map(results.map((result) => [expectationKey(result.expectation), result]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reached by keyboard
    <ul className={list({ isScrollable })} aria-label={text('pinned.title')} tabIndex={isScrollable ? 0 : undefined}>
      {expectations.map((expectation) => {
        const key = expectationKey(expectation);
        return (
          <li key={key} className={item}>
            <span className={words}>
              <ExpectationResult expectation={expectation} result={resultOf.get(key)} />
            </span>
            {renderAction?.(expectation)}
          </li>
        );
      })}
    </ul>
  );
}
