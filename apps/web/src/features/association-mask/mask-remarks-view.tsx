import type { AssociationMask, MaskHint } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import Lightbulb from '@react-spectrum/s2/icons/Lightbulb';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { distinctHints, excerptAt, faultOf } from './mask-remarks.ts';
import { VisibleText } from './visible-text-view.tsx';

const code = style({ font: 'code', color: 'neutral', backgroundColor: 'gray-100', borderRadius: 'sm', paddingX: 4 });
const excerptBox = style({
  font: 'code',
  color: 'neutral',
  backgroundColor: 'layer-2',
  borderRadius: 'sm',
  paddingX: 8,
  paddingY: 4,
  alignSelf: 'start',
});
const list = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
});
const item = style({ display: 'flex', columnGap: 12, rowGap: 8, alignItems: 'start', flexWrap: 'wrap' });
const words = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 4,
  flexGrow: 1,
  flexBasis: 240,
  minWidth: 0,
  maxWidth: 640,
  font: 'body-sm',
  color: 'neutral',
});
const place = style({
  font: 'code',
  backgroundColor: 'negative-subtle',
  color: 'negative-1100',
  fontWeight: 'bold',
  textDecoration: 'underline',
});
const iconBox = style({ paddingTop: 2, flexShrink: 0 });
const icon = iconStyle({ size: 'S', color: 'neutral' });
const tipIcon = iconStyle({ size: 'S', color: 'notice' });

/** What keeps the mask from being evaluated, at its place. */
export function MaskFaultNotice({ mask, id }: { readonly mask: AssociationMask; readonly id: string }) {
  const text = useText();
  const fault = faultOf(mask);
  if (fault === null) return null;
  const { code: faultCode } = fault;
  // A mask that is too long as a whole is not wrong at one place.
  const position = faultCode === 'too-long' ? null : fault.position;
  const excerpt = position === null ? null : excerptAt(mask.source, position);
  const what = text(`mask.fault.${faultCode}`);
  return (
    <div id={id}>
      <Notice tone={mask.reading === 'malformed' ? 'negative' : 'notice'} announce="status">
        <span>{position === null ? what : text('mask.fault.at', { position: position + 1, text: what })}</span>
        {excerpt ? (
          <code className={excerptBox} aria-hidden="true">
            <VisibleText isInner text={excerpt.before} />
            <span className={place}>{excerpt.at === '' ? '▏' : excerpt.at}</span>
            <VisibleText isInner text={excerpt.after} />
          </code>
        ) : null}
      </Notice>
    </div>
  );
}

interface MaskHintsProps {
  readonly hints: readonly MaskHint[];
  readonly readOnly: boolean;
  readonly onCorrect: (mask: string) => void;
}

/** Remarks on the mask; most can be put right with one press. */
export function MaskHints({ hints, readOnly, onCorrect }: MaskHintsProps) {
  const text = useText();
  const shown = distinctHints(hints);
  if (shown.length === 0) return null;
  return (
    <ul className={list} aria-label={text('mask.hints')}>
      {shown.map(({ code: hintCode, corrected }) => (
        <li key={`${hintCode} ${corrected ?? ''}`} className={item}>
          <span className={iconBox}>
            {corrected === undefined ? <InfoCircle styles={icon} /> : <Lightbulb styles={tipIcon} />}
          </span>
          <span className={words}>
            <span>{text(`mask.hint.${hintCode}`)}</span>
            {corrected === undefined ? null : (
              <span>
                {text.rich('mask.hint.corrected', {
                  mask: (
                    <code key="mask" className={code}>
                      <VisibleText text={corrected} />
                    </code>
                  ),
                })}
              </span>
            )}
          </span>
          {corrected === undefined || readOnly ? null : (
            <Button variant="secondary" size="S" onPress={() => onCorrect(corrected)}>
              {text('mask.hint.apply')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
