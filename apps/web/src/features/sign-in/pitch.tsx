import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';

const column = style({
  display: { default: 'none', '@media (min-width: 1080px)': 'flex' },
  flexDirection: 'column',
  gap: 24,
});
const heading = style({ font: 'heading-xl', margin: 0 });
const lead = style({ font: 'body-lg', color: 'neutral-subdued', margin: 0 });
const example = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: 20,
  borderRadius: 'xl',
  backgroundColor: 'layer-2',
  boxShadow: 'emphasized',
});
const caption = style({ font: 'detail-sm', color: 'neutral-subdued', margin: 0 });
const strip = style({ display: 'flex', flexWrap: 'wrap', font: 'code', gap: 2 });
const part = style({
  paddingX: 4,
  paddingY: 2,
  borderRadius: 'sm',
  whiteSpace: 'pre',
  color: 'neutral',
  backgroundColor: { kind: { literal: 'gray-100', tenant: 'indigo-subtle', capture: 'positive-subtle' } },
  borderWidth: 0,
  borderBottomWidth: 2,
  borderStyle: { kind: { literal: 'solid', tenant: 'dashed', capture: 'double' } },
  borderColor: { kind: { literal: 'gray-400', tenant: 'indigo-900', capture: 'positive-900' } },
});
const arrow = style({ color: 'neutral-subdued' });

/** What the product does, shown with one mask and one profile. */
export function Pitch() {
  const text = useText();
  return (
    <div className={column}>
      <h2 className={heading}>{text('signIn.pitch.title')}</h2>
      <p className={lead}>{text('signIn.pitch.text')}</p>
      <div className={example}>
        <p className={caption}>{text('signIn.pitch.example')}</p>
        <div className={strip}>
          <span className={part({ kind: 'literal' })}>Campaign - </span>
          <span className={part({ kind: 'tenant' })}>acme_prod</span>
          <span className={part({ kind: 'literal' })}> - </span>
          <span className={part({ kind: 'capture' })}>(.*)</span>
        </div>
        <div className={strip}>
          <span className={part({ kind: 'literal' })}>Campaign - </span>
          <span className={part({ kind: 'tenant' })}>acme_prod</span>
          <span className={part({ kind: 'literal' })}> - </span>
          <span className={part({ kind: 'capture' })}>delivery</span>
          <span className={arrow}> → delivery</span>
        </div>
      </div>
    </div>
  );
}
