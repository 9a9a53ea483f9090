import type { PlanBody } from '@console/contract';
import { imsSettingsFields } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { fieldName } from '../../../shared/intl/field-name.ts';
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { lostLinkCount, type PlanWarning, toneOf } from '../plan-facts.ts';

const list = style({ margin: 0, paddingStart: 20, display: 'flex', flexDirection: 'column', gap: 4 });
const single = style({ margin: 0 });
const column = style({ display: 'flex', flexDirection: 'column', gap: 12 });

/** The sentence of a warning. */
export function warningText(text: Texts, warning: PlanWarning, plan: PlanBody): string {
  if (plan.kind === 'plain') return plainWarningText(text, warning);
  const waiting = warning.params?.['fields']?.split(',') ?? [];
  const fields = imsSettingsFields.filter((field) => waiting.includes(field)).map((field) => text(`field.${field}`));
  return text(`plan.warning.${warning.code}`, {
    expected: 'none',
    ...warning.params,
    count: lostLinkCount(plan),
    fields: fields.join(', '),
  });
}

const plainWarnings = [
  'account-disabled',
  'account-incomplete',
  'enabled-not-read',
  'secret-replaced',
  'secret-cleared',
  'secret-hidden',
] as const;

const deleteWarnings = ['account-deleted-enabled', 'secrets-not-restored'] as const;

const useWarnings = ['account-used', 'account-maybe-used', 'account-use-not-found', 'account-use-not-known'] as const;

/** Of an account that decides nobody's sign-in. What only concerns sign-in has no sentence here. */
function plainWarningText(text: Texts, { code, params }: PlanWarning): string {
  const known = plainWarnings.find((one) => one === code);
  const ofDelete = deleteWarnings.find((one) => one === code);
  if (ofDelete !== undefined) return text(`plan.warning.${ofDelete}`);
  const ofUse = useWarnings.find((one) => one === code);
  if (ofUse !== undefined) {
    const [linked, named] = [Number(params?.['linked'] ?? 0), Number(params?.['named'] ?? 0)];
    return text(`plan.warning.${ofUse}`, { linked, named });
  }
  const fields = (params?.['fields'] ?? '').split(',').map((field) => fieldName(text, { field }));
  return known === undefined
    ? text('plan.plainWarning.other', { code })
    : text(`plan.plainWarning.${known}`, { fields: fields.join(', ') });
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
          <Notice
            key={tone}
            tone={tone}
            title={text(plan.kind === 'plain' && tone === 'negative' ? 'plan.warnings.plain' : `plan.warnings.${tone}`)}
          >
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
