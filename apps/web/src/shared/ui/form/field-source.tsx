import type { FieldCertainty } from '@console/domain';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';

const details = style({ font: 'detail-sm', color: 'neutral-subdued' });
const summary = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  cursor: 'pointer',
  borderRadius: 'sm',
  listStyleType: 'none',
});
const code = style({ font: 'code-xs', color: 'neutral-subdued' });
const badge = style({
  font: 'ui-xs',
  paddingX: 4,
  borderRadius: 'sm',
  borderWidth: 1,
  borderStyle: { default: 'solid', kind: { unconfirmed: 'dashed' } },
  borderColor: { default: 'gray-400', kind: { unconfirmed: 'notice-900', absent: 'gray-600' } },
  color: { default: 'neutral-subdued', kind: { unconfirmed: 'notice-1100', absent: 'neutral' } },
});
const help = style({ font: 'detail-sm', color: 'neutral-subdued', margin: 0, marginTop: 4, fontWeight: 'normal' });

/** Where a field lives on this build, as the server reports it. */
export interface FieldOrigin {
  readonly xpath: string;
  readonly present: boolean;
  readonly certainty: FieldCertainty;
}

/** The attribute behind a field and how sure that is; opens to an explanation. */
export function FieldSource({ source }: { readonly source: FieldOrigin }) {
  const text = useText();
  const kind = source.present ? source.certainty : 'absent';
  return (
    <details className={details}>
      <summary className={summary} title={text('field.xpath')}>
        <code className={code}>{source.xpath}</code>
        <span className={badge({ kind })}>{text(`certainty.${kind}`)}</span>
      </summary>
      <p className={help}>{text(`certainty.${kind}.help`)}</p>
    </details>
  );
}
