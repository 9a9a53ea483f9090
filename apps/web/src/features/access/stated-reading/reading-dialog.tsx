import type { StatedReadingBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { isSignInNeeded, toApiProblem } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { ModalDialog } from '../../../shared/ui/modal-dialog.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { dialectNames } from '../../../shared/ui/reading/reading-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { ReadingEffect } from './effect/reading-effect.tsx';
import {
  dialectOptions,
  evidenceFaultOf,
  evidenceLength,
  evidenceLimits,
  readingResolver,
  type ReadingValues,
  statementOf,
  valuesOf,
} from './reading-form.ts';
import { TheirStatement } from './their-statement.tsx';
import { useChangeReading } from './use-change-reading.ts';

const form = style({ display: 'flex', flexDirection: 'column', rowGap: 16 });
const lead = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0 });
const full = style({ width: 'full' });
const counter = style({
  font: 'ui-sm',
  color: { default: 'neutral-subdued', isOver: 'negative' },
  fontVariantNumeric: 'tabular-nums',
  margin: 0,
  marginTop: 4,
  textAlign: 'end',
});
const buttons = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });

export interface ReadingDialogProps {
  readonly instanceKey: string;
  /** The typed mask; the effect of a statement is counted with it. */
  readonly mask: string;
  /** The reading that the form of the mask suggests, used if nothing is stated. */
  readonly formReading: 'expression' | 'prefix';
  readonly statement: StatedReadingBody;
  readonly onClose: () => void;
}

/** Asks how the instance reads its mask, and for the evidence. */
export function ReadingDialog({ instanceKey, mask, formReading, statement, onClose }: ReadingDialogProps) {
  const text = useText();
  const announce = useAnnounce();
  const changing = useChangeReading(instanceKey, statement);
  const [isLeaving, setLeaving] = useState(false);
  const focusedBefore = useRef<HTMLElement>(null);
  const [defaultValues] = useState(() => valuesOf(statement.stated, formReading));
  const { control, handleSubmit, formState } = useForm<ReadingValues>({
    defaultValues,
    mode: 'onTouched',
    resolver: readingResolver,
  });
  // Read it during render: react-hook-form updates only the state that is read.
  const { isDirty } = formState;
  const values = useWatch({ control, compute: (typed: ReadingValues) => typed });
  const { reading, fit, letterCase, dialect } = values;
  const stated = useMemo(() => statementOf({ reading, fit, letterCase, dialect }), [reading, fit, letterCase, dialect]);
  const { isSending, error, theirs } = changing;
  const stay = () => {
    setLeaving(false);
    requestAnimationFrame(() => focusedBefore.current?.focus());
  };
  const dismiss = () => {
    if (isSending) return;
    if (isLeaving) return stay();
    if (!isDirty) return onClose();
    focusedBefore.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setLeaving(true);
  };
  const submit = async ({ evidence }: ReadingValues) => {
    if (isSending) return;
    setLeaving(false);
    if (!(await changing.send({ ...stated, evidence }))) return;
    announce(text('reading.done.stated'));
    onClose();
  };
  const send = (event: FormEvent) => void handleSubmit(submit)(event);
  const refused = error === null ? undefined : toApiProblem(error).problem?.errors?.find(isOfEvidence);
  const fault = evidenceFaultOf(formState.errors.evidence?.message ?? refused?.code);
  const length = evidenceLength(values.evidence);
  return (
    <ModalDialog
      title={text('reading.dialog.state')}
      onDismiss={dismiss}
      initialFocus='[role="radiogroup"] input:checked'
    >
      <form className={form} onSubmit={send} noValidate>
        <p className={lead}>{text('reading.dialog.lead')}</p>
        <Controller
          control={control}
          name="reading"
          render={({ field }) => (
            <ChoiceField
              label={text('reading.field.reading')}
              value={field.value}
              options={readings.map((value) => ({ value, label: text(`reading.option.${value}`) }))}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="fit"
          render={({ field }) => (
            <ChoiceField
              label={text('reading.field.fit')}
              value={field.value}
              options={fits.map((value) => ({ value, label: text(`reading.option.fit.${reading}.${value}`) }))}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="letterCase"
          render={({ field }) => (
            <ChoiceField
              label={text('reading.field.case')}
              value={field.value}
              options={letterCases.map((value) => ({ value, label: text(`reading.option.case.${value}`) }))}
              onChange={field.onChange}
            />
          )}
        />
        {reading === 'prefix' ? null : (
          <Controller
            control={control}
            name="dialect"
            render={({ field }) => (
              <ChoiceField
                label={text('reading.field.dialect')}
                value={field.value}
                options={dialectOptions.map((value) => ({
                  value,
                  label: value === 'none' ? text('reading.option.dialect.none') : dialectNames[value],
                }))}
                onChange={field.onChange}
              />
            )}
          />
        )}
        <Controller
          control={control}
          name="evidence"
          render={({ field }) => (
            <div>
              <TextArea
                ref={field.ref}
                styles={full}
                label={text('reading.field.evidence')}
                description={text('reading.field.evidence.help', evidenceLimits)}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                isRequired
                validationBehavior="aria"
                isInvalid={fault !== null}
                errorMessage={fault === null ? '' : text(`reading.error.${fault}`, evidenceLimits)}
              />
              <p className={counter({ isOver: length > evidenceLimits.limit })} aria-hidden="true">
                {text('reading.field.evidence.count', { count: length, limit: evidenceLimits.limit })}
              </p>
            </div>
          )}
        />
        <ReadingEffect instanceKey={instanceKey} mask={mask} stated={stated} />
        {theirs && !error ? <TheirStatement theirs={theirs} remedy="reading.theirs.replace" /> : null}
        {error && !refused && !isSignInNeeded(error) ? <ProblemNotice error={error} /> : null}
        {isLeaving ? (
          <LeaveQuestion onStay={stay} onDiscard={onClose} />
        ) : (
          <div className={buttons}>
            <Button variant="secondary" onPress={dismiss}>
              {text('action.cancel')}
            </Button>
            <Button variant="accent" type="submit">
              {text(isSending ? 'reading.submitting' : 'reading.submit')}
            </Button>
          </div>
        )}
      </form>
    </ModalDialog>
  );
}

const readings = ['expression', 'prefix'] as const;
const fits = ['whole', 'part'] as const;
const letterCases = ['counts', 'ignored'] as const;

function isOfEvidence({ path }: { readonly path: string }): boolean {
  return path === 'evidence';
}
