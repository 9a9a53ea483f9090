import type { PlainFieldBody, PlainSectionBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { Disclosure, DisclosurePanel, DisclosureTitle } from '@react-spectrum/s2/Disclosure';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { isWritable } from '../form/plain-values.ts';
import { usePlainView } from '../plain-context.ts';
import { FieldGrid } from './section-card.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 20, paddingTop: 8 });
const lead = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 760 });

/** How far a person has opened the attributes that no descriptor names. */
export interface OtherState {
  readonly isExpanded: boolean;
  readonly mayEdit: boolean;
}

interface OtherSectionProps {
  readonly section: PlainSectionBody;
  readonly fields: readonly PlainFieldBody[];
  readonly state: OtherState;
  readonly onState: (state: OtherState) => void;
}

/** What the instance's schema has and the console does not describe: folded away, and only to look at until asked. */
export function OtherSection({ section, fields, state, onState }: OtherSectionProps) {
  const text = useText();
  const { account, isReadOnly } = usePlainView();
  const { isExpanded, mayEdit } = state;
  const mayAsk = !isReadOnly && !mayEdit && fields.some(isWritable);
  return (
    <Disclosure isExpanded={isExpanded} onExpandedChange={(open) => onState({ mayEdit, isExpanded: open })}>
      <DisclosureTitle>
        {text('external.other.title', { title: text.titled(section.title), count: fields.length })}
      </DisclosureTitle>
      <DisclosurePanel>
        {isExpanded ? (
          <div className={column}>
            <p className={lead}>{text('external.other.text')}</p>
            {mayAsk ? (
              <Notice
                tone="notice"
                actions={
                  <Button variant="secondary" onPress={() => onState({ isExpanded: true, mayEdit: true })}>
                    {text('external.other.edit')}
                  </Button>
                }
              >
                {text(account.described === null ? 'external.other.ask.unknown' : 'external.other.ask')}
              </Notice>
            ) : null}
            <FieldGrid fields={fields} isLocked={!mayEdit} />
          </div>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  );
}
