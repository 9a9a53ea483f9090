import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../../shared/intl/use-text.ts';
import { constructName } from '../../../../shared/ui/dialect/construct-text.tsx';
import type { DialectRemark } from './mask-dialect.ts';

const list = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
});
const item = style({ display: 'flex', columnGap: 12, alignItems: 'start', font: 'body-sm', color: 'neutral' });
const iconBox = style({ paddingTop: 2, flexShrink: 0 });
const words = style({ minWidth: 0, maxWidth: 640, overflowWrap: 'anywhere' });
const icon = iconStyle({ size: 'S', color: 'notice' });

/** The constructs of the mask that engines read differently, and how many profiles depend on each. */
export function DialectRemarks({ remarks }: { readonly remarks: readonly DialectRemark[] }) {
  const text = useText();
  return (
    <ul className={list} aria-label={text('dialect.list')}>
      {remarks.map(({ construct, piece, profiles, isAlways }) => (
        <li key={construct} className={item} data-construct={construct} data-count={profiles}>
          <span className={iconBox}>
            <InfoCircle styles={icon} />
          </span>
          <span className={words}>
            {text.rich(isAlways ? 'dialect.remark.always' : 'dialect.remark', {
              count: profiles,
              construct: <span key="construct">{constructName(text, construct, piece)}</span>,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
