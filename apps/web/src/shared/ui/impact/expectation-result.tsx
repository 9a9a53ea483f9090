import type { ExpectationResultBody } from '@console/contract';
import type { Expectation } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';
import { expectationText, failureText, unmatchedText } from './expectation-text.ts';
import { SignedLine } from './guard-list.tsx';

const words = style({ display: 'flex', flexDirection: 'column', rowGap: 2, minWidth: 0, overflowWrap: 'anywhere' });
const first = style({ display: 'flex', columnGap: 8, alignItems: 'start', minWidth: 0 });
const state = style({ fontWeight: 'bold' });
const failures = style({ margin: 0, paddingStart: 24, color: 'neutral', listStyleType: 'disc' });

const signs = { holds: 'clear', 'may-fail': 'may-trip', fails: 'trips', vain: 'may-trip' } as const;
const failuresShown = 5;

interface ExpectationResultProps {
  readonly expectation: Expectation;
  /** `undefined` until it is checked. */
  readonly result: ExpectationResultBody | undefined;
}

/** One pinned expectation: whether it holds, which of its names do not exist, and who breaks it at which step. */
export function ExpectationResult({ expectation, result }: ExpectationResultProps) {
  const text = useText();
  const sentence = expectationText(text, expectation);
  if (result === undefined)
    return (
      <span className={words} data-expectation-state="unchecked">
        {sentence}
      </span>
    );
  const shown = result.state === 'holds' ? [] : result.failures.slice(0, failuresShown);
  const more = result.failureCount - shown.length;
  return (
    <span className={words} data-expectation-state={result.state}>
      <span className={first}>
        <SignedLine state={signs[result.state]}>
          <span className={state}>{text(`expectation.state.${result.state}`)}</span> {sentence}
        </SignedLine>
      </span>
      {shown.length + result.unmatched.length > 0 ? (
        <ul className={failures}>
          {result.unmatched.map((unmatched) => (
            <li key={unmatched.field}>{unmatchedText(text, unmatched)}</li>
          ))}
          {shown.map((failure) => (
            <li key={`${failure.who} ${failure.step} ${failure.detail}`}>{failureText(text, failure)}</li>
          ))}
          {more > 0 ? <li>{text('expectation.more', { count: more })}</li> : null}
        </ul>
      ) : null}
    </span>
  );
}
