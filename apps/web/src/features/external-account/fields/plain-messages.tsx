import type { AccountFindingBody, PlainFieldBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useFormContext } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { findingText } from '../../../shared/ui/findings/finding-text.ts';
import { MessageLine } from '../../../shared/ui/findings/message-line.tsx';
import { Offer } from '../../../shared/ui/findings/offer.tsx';
import type { FieldIds } from '../../../shared/ui/form/field-frame.tsx';
import { formName, type PlainValues } from '../form/plain-values.ts';
import { usePlainView } from '../plain-context.ts';

const list = style({ margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: 4 });

interface PlainMessagesProps {
  readonly field: PlainFieldBody;
  readonly ids: FieldIds;
  /** What is remarked on the stored value says nothing of another one. */
  readonly isChanged: boolean;
  readonly mayEdit: boolean;
}

/** What stops a field, and what is remarked on its stored value. */
export function PlainMessages({ field, ids, isChanged, mayEdit }: PlainMessagesProps) {
  const text = useText();
  const { account, errors, findings: typed } = usePlainView();
  const error = errors.get(field.field);
  const warned = isChanged ? typed.filter(({ severity }) => severity === 'warning') : account.findings;
  const findings = warned.filter(({ path, code }) => path === field.field && code !== error?.code);
  return (
    <ul className={list} id={ids.messages} aria-live="polite">
      {error ? <MessageLine severity="error">{findingText(text, 'plain', error)}</MessageLine> : null}
      {findings.map((finding) => (
        <MessageLine key={`${finding.code} ${JSON.stringify(finding.params)}`} severity={finding.severity}>
          {findingText(text, 'plain', finding)}
        </MessageLine>
      ))}
      {mayEdit ? (
        <Correction
          field={field}
          ids={ids}
          findings={isChanged ? [] : account.findings.filter(({ path }) => path === field.field)}
        />
      ) : null}
    </ul>
  );
}

interface CorrectionProps {
  readonly field: PlainFieldBody;
  readonly ids: FieldIds;
  readonly findings: readonly Pick<AccountFindingBody, 'corrected'>[];
}

/** The value that was probably meant, taken over with one press. */
function Correction({ field, ids, findings }: CorrectionProps) {
  const text = useText();
  const announce = useAnnounce();
  const { setValue } = useFormContext<PlainValues>();
  const corrected = findings.find((finding) => finding.corrected !== undefined)?.corrected;
  if (corrected === undefined || field.kind === 'flag' || field.kind === 'secret') return null;
  const names = { field: text.titled(field.label), value: corrected };
  return (
    <Offer
      action={text('external.correct')}
      label={text('external.correctTo', names)}
      onPress={() => {
        setValue(formName(field.field), corrected);
        announce(text('external.correct.done', names));
        // The offer goes with the press, and the focus would go with it.
        document.getElementById(ids.control)?.focus();
      }}
    >
      {text('external.corrected', { value: corrected })}
    </Offer>
  );
}
