import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { formName, hiddenChanges, type PlainValues, storedValue, visibleSections } from '../form/plain-values.ts';
import { usePlainView } from '../plain-context.ts';
import { OtherSection, type OtherState } from './other-section.tsx';
import { SectionCard } from './section-card.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });

interface PlainSectionsProps {
  readonly other: OtherState;
  readonly onOther: (state: OtherState) => void;
}

/** The sections of the form, as far as their conditions hold for what is typed. */
export function PlainSections({ other, onOther }: PlainSectionsProps) {
  const { account } = usePlainView();
  const { control } = useFormContext<PlainValues>();
  const values = useWatch({ control, compute: (typed: PlainValues) => typed });
  return (
    <div className={column}>
      {visibleSections(account, values).map(({ section, fields }) =>
        section.key === 'other' ? (
          fields.length > 0 ? (
            <OtherSection key={section.key} section={section} fields={fields} state={other} onState={onOther} />
          ) : null
        ) : (
          <SectionCard key={section.key} section={section} fields={fields} />
        ),
      )}
      <HiddenChanges values={values} />
    </div>
  );
}

/** Fields that were changed and are not shown for what else is typed: they stay part of the change, and can be put back. */
function HiddenChanges({ values }: { readonly values: PlainValues }) {
  const text = useText();
  const { account } = usePlainView();
  const { setValue } = useFormContext<PlainValues>();
  const hidden = hiddenChanges(account, values);
  if (hidden.length === 0) return null;
  const names = hidden.map(({ label }) => text.titled(label)).join(', ');
  return (
    <Notice
      tone="notice"
      announce="status"
      title={text('external.hidden.title')}
      actions={
        <ActionButton
          onPress={() => {
            for (const field of hidden) setValue(formName(field.field), storedValue(account, field));
          }}
        >
          {text('external.hidden.undo')}
        </ActionButton>
      }
    >
      {text('external.hidden.text', { fields: names })}
    </Notice>
  );
}
