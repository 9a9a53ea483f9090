import type { ExpectationResultBody, ExpectationsBody } from '@console/contract';
import { type Expectation, expectationLimits } from '@console/domain';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import Close from '@react-spectrum/s2/icons/Close';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useRef, useState } from 'react';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { ExpectationList } from '../../../shared/ui/impact/expectation-list.tsx';
import { expectationKey, expectationText } from '../../../shared/ui/impact/expectation-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { useNow } from '../../../shared/lib/use-now.ts';
import type { AccountRef } from '../people/queries.ts';
import { PinForm } from './pin-form.tsx';
import { withAdded } from './typed-expectations.ts';
import { type SaveOutcome, useExpectations } from './use-expectations.ts';

const box = style({ display: 'flex', flexDirection: 'column', rowGap: 12, minWidth: 0 });
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0, outlineStyle: 'none' });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

interface PinnedExpectationsProps {
  readonly account: AccountRef;
  /** `undefined` until loaded. */
  readonly pinned: ExpectationsBody | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly results: readonly ExpectationResultBody[];
  readonly mayChange: boolean;
}

/** The pinned expectations with their results for the typed mask; they can be added, removed and restored. */
export function PinnedExpectations({ account, pinned, error, onRetry, results, mayChange }: PinnedExpectationsProps) {
  const text = useText();
  const now = useNow(60_000);
  const announce = useAnnounce();
  const edit = useExpectations(account, pinned);
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Expectation | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const expectations = pinned?.expectations ?? [];

  const add = async (added: readonly Expectation[], confirmVain: boolean): Promise<SaveOutcome> => {
    const outcome = await edit.save({ listOf: (list) => withAdded(list, added), confirmVain });
    if (outcome.kind === 'saved') {
      announce(text('pinned.saved', { count: added.length }));
      setAdding(false);
      title.current?.focus();
    }
    return outcome;
  };
  const remove = async (expectation: Expectation) => {
    const key = expectationKey(expectation);
    const { kind } = await edit.save({ listOf: (list) => list.filter((one) => expectationKey(one) !== key) });
    if (kind === 'saved') setRemoved(expectation);
  };
  const undo = async (expectation: Expectation) => {
    // It was pinned before, so do not ask again if it is vain.
    const { kind } = await edit.save({ listOf: (list) => withAdded(list, [expectation]), confirmVain: true });
    if (kind === 'saved') {
      setRemoved(null);
      title.current?.focus();
    }
  };
  return (
    <div className={box}>
      <h4 ref={title} tabIndex={-1} className={heading}>
        {text('pinned.title')}
      </h4>
      <p className={note}>{text('pinned.lead')}</p>
      {error && !pinned ? <ProblemNotice error={error} onRetry={onRetry} /> : null}
      {pinned && expectations.length === 0 ? <p className={note}>{text('pinned.none')}</p> : null}
      {expectations.length > 0 ? (
        <ExpectationList
          expectations={expectations}
          results={results}
          isScrollable
          renderAction={(expectation) =>
            mayChange ? (
              <ActionButton
                size="S"
                isQuiet
                aria-label={text('pinned.remove', { expectation: expectationText(text, expectation) })}
                isDisabled={edit.isSaving}
                onPress={() => void remove(expectation)}
              >
                <Close />
              </ActionButton>
            ) : null
          }
        />
      ) : null}
      {edit.isOvertaken ? (
        <Notice tone="notice" announce="alert">
          {text('pinned.changed')}
        </Notice>
      ) : null}
      {edit.error && !isSignInNeeded(edit.error) ? <ProblemNotice error={edit.error} /> : null}
      {removed ? (
        <Notice
          tone="info"
          announce="status"
          actions={
            <Button
              variant="secondary"
              size="S"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- this button replaces the pressed one
              autoFocus
              isPending={edit.isSaving}
              onPress={() => void undo(removed)}
            >
              {text('pinned.undo')}
            </Button>
          }
        >
          {text('pinned.removed', { expectation: expectationText(text, removed) })}
        </Notice>
      ) : null}
      {mayChange ? (
        isAdding ? (
          <PinForm
            instanceKey={account.instanceKey}
            isSaving={edit.isSaving}
            onAdd={add}
            onCancel={() => {
              setAdding(false);
              title.current?.focus();
            }}
          />
        ) : expectations.length < expectationLimits.perAccount ? (
          <div>
            <Button variant="secondary" size="S" isDisabled={!pinned} onPress={() => setAdding(true)}>
              {text('pinned.add')}
            </Button>
          </div>
        ) : (
          <p className={note}>{text('pinned.error.many', { count: expectationLimits.perAccount })}</p>
        )
      ) : (
        <p className={note}>{text('pinned.readOnly')}</p>
      )}
      {pinned?.changedAt ? (
        <p className={note}>
          {text('pinned.whoChanged', { ago: text.since(pinned.changedAt, now), who: pinned.changedBy ?? '–' })}
        </p>
      ) : null}
    </div>
  );
}
