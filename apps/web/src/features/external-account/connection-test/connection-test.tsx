import type { PlainAccountBody, PlainChangeBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ComponentRef, useEffect, useRef, useState } from 'react';
import { isSignInNeeded, toApiProblem } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { refusedFields } from '../form/plain-errors.ts';
import { Card } from '../sections/section-card.tsx';
import { resultTitle, TestResult } from './test-result.tsx';
import { useConnectionTest } from './use-connection-test.ts';

const lead = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 760 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });
// The bar of the form covers the end of the page.
const outcome = style({ scrollMarginBottom: 96 });
const progress = style({ font: 'ui', color: 'neutral' });

interface ConnectionTestProps {
  readonly account: PlainAccountBody;
  /** What the form changes: tested without being stored. */
  readonly change: PlainChangeBody;
  /** A field that stops the test. */
  readonly firstError: string | undefined;
  readonly onShowField: (field: string) => void;
  /** Opens the control for a new value of a secret. */
  readonly onTypeSecret: (field: string) => void;
}

/** Has Campaign connect as the account would, and shows what came of it. */
export function ConnectionTest({ account, change, firstError, onShowField, onTypeSecret }: ConnectionTestProps) {
  const text = useText();
  const announce = useAnnounce();
  const { isRunning, test, isStale, error, start, cancel } = useConnectionTest({ account, change });
  const startButton = useRef<ComponentRef<typeof Button>>(null);
  const cancelButton = useRef<ComponentRef<typeof Button>>(null);
  const problem = error === null ? null : toApiProblem(error);
  const ended = test === null || test.state === 'running' ? null : test;
  const phase = !isRunning ? 'idle' : test === null ? 'starting' : 'running';
  // A problem is announced by its notice.
  const result = ended === null || problem !== null ? '' : resultTitle(text, ended);
  const resultFrame = useRef<HTMLDivElement>(null);
  const former = useRef(phase);
  useEffect(() => {
    if (former.current === phase) return;
    if (phase === 'idle') announce(result);
    else if (former.current === 'idle') announce(text('external.test.running.announced'));
    former.current = phase;
    if (phase === 'idle') resultFrame.current?.scrollIntoView({ block: 'nearest' });
    if (!isFocusLost()) return;
    (phase === 'running' ? cancelButton : startButton).current?.focus();
  }, [announce, phase, result, text]);

  const press = () => {
    if (firstError === undefined) start();
    else onShowField(firstError);
  };
  const [refused] = problem?.problem?.errors ? refusedFields(problem.problem.errors, account).keys() : [];
  return (
    <Card title={text('external.test.title')}>
      <p className={lead}>{text('external.test.lead')}</p>
      <div className={row}>
        <Button ref={startButton} variant="secondary" isDisabled={isRunning} onPress={press}>
          {text('external.test.start')}
        </Button>
        {isRunning ? (
          <>
            <Button
              ref={cancelButton}
              variant="secondary"
              fillStyle="outline"
              isDisabled={phase === 'starting'}
              onPress={cancel}
            >
              {text('external.test.cancel')}
            </Button>
            <Seconds />
          </>
        ) : null}
      </div>
      <div ref={resultFrame} className={outcome} hidden={isRunning || (ended === null && problem === null)}>
        {problem === null || isSignInNeeded(problem) || isRunning ? null : (
          <ProblemNotice
            error={problem}
            actions={
              refused === undefined ? undefined : (
                <Button
                  variant="secondary"
                  onPress={() => (problem.code === 'secret-needed' ? onTypeSecret : onShowField)(refused)}
                >
                  {text(problem.code === 'secret-needed' ? 'external.test.typeSecret' : 'external.test.showField')}
                </Button>
              )
            }
          />
        )}
        {ended === null || problem !== null ? null : <TestResult test={ended} isStale={isStale} />}
      </div>
    </Card>
  );
}

/** A button that is disabled or gone loses the focus; a person who has moved on keeps theirs. */
function isFocusLost(): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return true;
  return activeElement instanceof HTMLButtonElement && activeElement.disabled;
}

/** How long the test has run. It is not announced: only its beginning and its end are. */
function Seconds() {
  const text = useText();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((former) => former + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span className={progress}>{text('external.test.running', { seconds })}</span>;
}
