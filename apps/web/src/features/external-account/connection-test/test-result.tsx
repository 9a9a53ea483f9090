import type { ConnectionTestBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';

const line = style({ margin: 0 });
const detail = style({ margin: 0, font: 'detail', color: 'neutral-subdued' });

/** What came of a test, in one sentence; empty while it runs. */
export function resultTitle(text: Texts, { state, milliseconds, failure }: ConnectionTestBody): string {
  switch (state) {
    case 'passed':
      return text('external.test.passed', { milliseconds: milliseconds ?? 0 });
    case 'failed':
      return text(`external.test.failed.${failure?.cause ?? 'other'}`);
    case 'cancelled':
      return text('external.test.cancelled');
    default:
      return '';
  }
}

interface TestResultProps {
  readonly test: ConnectionTestBody;
  readonly isStale: boolean;
}

/** The result of a test that has ended: what answered, or why nothing did and what to do. */
export function TestResult({ test, isStale }: TestResultProps) {
  const text = useText();
  const { state, dbmsVersion, warehouse, failure, testedValues } = test;
  const tone = isStale || state === 'cancelled' ? 'info' : state === 'passed' ? 'positive' : 'negative';
  return (
    <Notice tone={tone} title={resultTitle(text, test)}>
      {isStale ? (
        <p className={line}>
          <strong>{text('external.test.stale')}</strong>
        </p>
      ) : null}
      {state === 'cancelled' ? <p className={line}>{text('external.test.cancelled.text')}</p> : null}
      {failure === null ? null : <p className={line}>{text(`external.test.remedy.${failure.cause}`)}</p>}
      {dbmsVersion === null ? null : <p className={line}>{dbmsVersion}</p>}
      {warehouse === null ? null : <p className={line}>{text('external.test.warehouse', { warehouse })}</p>}
      <p className={line}>{text(`external.test.tested.${testedValues}`)}</p>
      {failure?.text ? <p className={detail}>{text('problem.upstream', { text: failure.text })}</p> : null}
    </Notice>
  );
}
