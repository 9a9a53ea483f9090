import type { AccountConflict } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { ConflictDecision } from '../../../shared/ui/form/conflict-slot.ts';
import { useNow } from '../../../shared/lib/use-now.ts';
import { BusyButton } from '../busy-button.tsx';
import { isChangedByThem, isUntold, needsChoice, openChoices, type Picked, theirsOf } from './conflict-choice.ts';
import { ConflictField } from './conflict-field.tsx';

const box = style({ display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0 });
const heading = style({ font: 'heading-sm', margin: 0, outlineStyle: 'none' });
const subheading = style({ font: 'title-sm', margin: 0 });
const line = style({ margin: 0 });
const list = style({ display: 'flex', flexDirection: 'column', gap: 12, margin: 0, padding: 0, listStyleType: 'none' });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' });
const count = style({ font: 'ui', color: 'neutral-subdued' });

export interface ConflictViewProps {
  readonly conflict: AccountConflict;
  readonly onResolve: (decision: ConflictDecision) => void;
  /** What was decided is being carried out. */
  readonly isDeciding: boolean;
  readonly onCancel: () => void;
}

function ConflictNotice({ conflict }: { readonly conflict: AccountConflict }) {
  const text = useText();
  const now = useNow(30_000);
  const { changedAt, changedBy } = conflict;
  const who = changedBy ?? text('conflict.unknownWho');
  if (conflict.base === 'not-known') {
    return (
      <Notice tone="notice" title={text('conflict.baseUnknown.title')} announce="alert">
        <p className={line}>{text('conflict.baseUnknown.text')}</p>
      </Notice>
    );
  }
  if (!isChangedByThem(conflict) && conflict.fields.some(isUntold)) {
    return (
      <Notice tone="notice" title={text('conflict.untold.title')} announce="alert">
        <p className={line}>{text('conflict.untold.text')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="notice" title={text('conflict.title')} announce="alert">
      <p className={line}>
        {changedAt === null
          ? text('conflict.whenUnknown')
          : text('conflict.when', { who, ago: text.since(changedAt, now), when: text.dateTime(changedAt) })}
      </p>
    </Notice>
  );
}

/**
 * Somebody else changed the account meanwhile: what it was, what is stored now and what was typed, decided field by field.
 * Stands inside the form's page and takes the focus when it appears. Nothing typed is touched before `onResolve`.
 */
export function ConflictView({ conflict, isDeciding, onResolve, onCancel }: ConflictViewProps) {
  const text = useText();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [picked, setPicked] = useState<Picked>({});
  useEffect(() => {
    // After the page's own heading, which takes the focus when one comes here from another page.
    const timer = setTimeout(() => title.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const open = openChoices(conflict, picked);
  const asked = conflict.fields.filter(needsChoice);
  const others = conflict.fields.filter((field) => !needsChoice(field));
  const use = () => {
    const [first] = open;
    if (first === undefined)
      onResolve({ takeTheirs: theirsOf(conflict, picked), theirsRevision: conflict.theirsRevision });
    else document.querySelector<HTMLElement>(`[data-conflict="${CSS.escape(first)}"] input`)?.focus();
  };
  return (
    <section className={box} aria-labelledby={id}>
      <ConflictNotice conflict={conflict} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- receives the focus when the conflict appears */}
      <h2 className={heading} id={id} ref={title} tabIndex={-1}>
        {text('conflict.heading')}
      </h2>
      {asked.length > 0 ? (
        <ul className={list}>
          {asked.map((field) => (
            <ConflictField
              key={field.field}
              row={field}
              keep={picked[field.field]}
              onKeep={(keep) => setPicked((former) => ({ ...former, [field.field]: keep }))}
            />
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <>
          <h3 className={subheading}>{text('conflict.others')}</h3>
          <ul className={list}>
            {others.map((field) => (
              <ConflictField key={field.field} row={field} />
            ))}
          </ul>
        </>
      ) : null}
      <div className={row}>
        <BusyButton variant="accent" isBusy={isDeciding} busyText={text('conflict.using')} onPress={use}>
          {text('conflict.use')}
        </BusyButton>
        <Button variant="secondary" isDisabled={isDeciding} onPress={onCancel}>
          {text('action.cancel')}
        </Button>
        <output className={count}>{asked.length > 0 ? text('conflict.decide', { count: open.length }) : null}</output>
      </div>
    </section>
  );
}
