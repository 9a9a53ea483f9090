import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { type ShownProblemCode, toApiProblem } from '../api/problem.ts';
import type { MessageKey } from '../intl/message-keys.ts';
import { useText } from '../intl/use-text.ts';
import { FailureText } from './failure-text.tsx';
import { Notice } from './notice.tsx';

/** The message key of a problem code; a code without a message does not compile. */
export function problemKey(code: ShownProblemCode): MessageKey {
  return `problem.${code}`;
}

const line = style({ margin: 0 });
const detail = style({ margin: 0, font: 'detail', color: 'neutral-subdued' });

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
}

/** What happened, whether Campaign changed, and what to do. */
export function ProblemNotice({ error, onRetry, actions }: ProblemNoticeProps) {
  const text = useText();
  const { code, problem, requestId } = toApiProblem(error);
  const buttons = onRetry ? (
    <>
      <Button variant="secondary" onPress={onRetry}>
        {text('action.retry')}
      </Button>
      {actions}
    </>
  ) : (
    actions
  );
  return (
    <Notice tone={code === 'offline' ? 'notice' : 'negative'} announce="alert" actions={buttons}>
      <p className={line}>
        {text(problemKey(code))}
        {problem?.campaignChanged && problem.campaignChanged !== 'no' ? (
          <> {text(`campaignChanged.${problem.campaignChanged}`)}</>
        ) : null}
        {problem?.retryAfterSeconds ? <> {text('problem.retryAfter', { seconds: problem.retryAfterSeconds })}</> : null}
      </p>
      {problem?.failure ? (
        <p className={line}>
          <FailureText failure={problem.failure} />
        </p>
      ) : null}
      {problem?.upstream?.text ? (
        <p className={detail}>{text('problem.upstream', { text: problem.upstream.text })}</p>
      ) : null}
      {requestId ? <p className={detail}>{text('problem.requestId', { requestId })}</p> : null}
    </Notice>
  );
}
