import type { PlanBody } from '@console/contract';
import { imsSettingsFields } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { lostLinkCount, type PlanWarning, toneOf } from '../plan-facts.ts';

const list = style({ margin: 0, paddingStart: 20, display: 'flex', flexDirection: 'column', gap: 4 });
const single = style({ margin: 0 });
const column = style({ display: 'flex', flexDirection: 'column', gap: 12 });

/** The sentence of a warning. */
export function warningText(text: Texts, warning: PlanWarning, plan: PlanBody): string {
  const waiting = warning.params?.['fields']?.split(',') ?? [];
  const fields = imsSettingsFields.filter((field) => waiting.includes(field)).map((field) => text(`field.${field}`));
  return text(`plan.warning.${warning.code}`, {
    expected: 'none',
    ...warning.params,
    count: lostLinkCount(plan),
    fields: fields.join(', '),
  });
}

/** What to know before applying, the gravest first; one notice for each degree. */
export function PlanWarnings({ plan }: { readonly plan: PlanBody }) {
  const text = useText();
  return (
    <div className={column}>
      {(['negative', 'notice', 'info'] as const).map((tone) => {
        const warnings = plan.warnings.filter((warning) => toneOf(warning) === tone);
        if (warnings.length === 0) return null;
        return (
          <Notice key={tone} tone={tone} title={text(`plan.warnings.${tone}`)}>
            <Sentences sentences={warnings.map((warning) => warningText(text, warning, plan))} />
          </Notice>
        );
      })}
    </div>
  );
}

/** One sentence as it is, several as a list. */
export function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 1) return <p className={single}>{sentences[0]}</p>;
  return (
    <ul className={list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
