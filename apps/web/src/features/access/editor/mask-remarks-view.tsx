import type { AssociationMask, MaskHint, TriedCorrection } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import Lightbulb from '@react-spectrum/s2/icons/Lightbulb';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Fragment, type ReactNode } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { excerptAt, faultOf, remarksOn } from './mask-remarks.ts';
import type { MaskAdvice } from '../preview/match/mask-advice.ts';
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
const offer = style({ display: 'flex', columnGap: 12, rowGap: 8, alignItems: 'start', flexWrap: 'wrap' });
const offered = style({ flexGrow: 1, flexBasis: 240, minWidth: 0 });
const faultMark = style({
  font: 'code',
  backgroundColor: 'negative-subtle',
  color: 'negative-1100',
  fontWeight: 'bold',
  textDecoration: 'underline',
});
const iconBox = style({ paddingTop: 2, flexShrink: 0 });
const icon = iconStyle({ size: 'S', color: 'neutral' });
const tipIcon = iconStyle({ size: 'S', color: 'notice' });

/** Why the mask cannot be evaluated, with the position of the fault. */
export function MaskFaultNotice({ mask, id }: { readonly mask: AssociationMask; readonly id: string }) {
  const text = useText();
  const fault = faultOf(mask);
  if (fault === null) return null;
  const { code: faultCode } = fault;
  // A mask that is too long has no single position.
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
            <span className={faultMark}>{excerpt.at === '' ? '▏' : excerpt.at}</span>
            <VisibleText isInner text={excerpt.after} />
          </code>
        ) : null}
      </Notice>
    </div>
  );
}

interface MaskHintsProps {
  readonly hints: readonly MaskHint[];
  readonly advice: MaskAdvice | null;
  readonly readOnly: boolean;
  readonly onCorrect: (mask: string) => void;
}

/** Remarks on the mask. A correction that links profiles can be applied with one click. */
export function MaskHints({ hints, advice, readOnly, onCorrect }: MaskHintsProps) {
  const text = useText();
  const remarks = remarksOn(hints, advice);
  const results = advice?.remarks ?? [];
  if (remarks.length === 0 && results.length === 0) return null;
  const isUntried = advice?.count === 0 && hints.some(({ corrected }) => corrected !== undefined);
  return (
    <ul className={list} aria-label={text('mask.hints')}>
      {results.map(({ code: resultCode, names }) => (
        <Item key={resultCode} icon={<InfoCircle styles={icon} />}>
          <span>{text.rich(`mask.remark.${resultCode}`, { names: <Names key="names" names={names} /> })}</span>
        </Item>
      ))}
      {remarks.map(({ code: hintCode, corrections }) => (
        <Item
          key={hintCode}
          icon={corrections.length === 0 ? <InfoCircle styles={icon} /> : <Lightbulb styles={tipIcon} />}
        >
          <span>{text(`mask.hint.${hintCode}`)}</span>
          {corrections.map((correction) => (
            <Correction
              key={correction.source}
              correction={correction}
              isPart={correction.tried < (advice?.count ?? 0)}
              isOneOfSeveral={corrections.length > 1}
              onCorrect={readOnly ? null : onCorrect}
            />
          ))}
        </Item>
      ))}
      {isUntried ? <Item icon={<InfoCircle styles={icon} />}>{text('mask.hint.untried')}</Item> : null}
    </ul>
  );
}

function Item({ icon: sign, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={item}>
      <span className={iconBox}>{sign}</span>
      <span className={words}>{children}</span>
    </li>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => (
    <Fragment key={name}>
      {index === 0 ? '' : ', '}
      <code className={code}>
        <VisibleText isInner text={name} />
      </code>
    </Fragment>
  ));
}

interface CorrectionProps {
  readonly correction: TriedCorrection;
  /** Only some of the profiles were tried. */
  readonly isPart: boolean;
  readonly isOneOfSeveral: boolean;
  readonly onCorrect: ((mask: string) => void) | null;
}

function Correction({ correction, isPart, isOneOfSeveral, onCorrect }: CorrectionProps) {
  const text = useText();
  const { source, links, tried } = correction;
  return (
    <span className={offer}>
      <span className={offered}>
        {text.rich('mask.hint.corrected', {
          mask: (
            <code key="mask" className={code}>
              <VisibleText text={source} />
            </code>
          ),
        })}{' '}
        {text(isPart ? 'mask.hint.links.part' : 'mask.hint.links', { links, tried })}
      </span>
      {onCorrect === null ? null : (
        <Button
          variant="secondary"
          size="S"
          {...(isOneOfSeveral ? { 'aria-label': text('mask.hint.apply.to', { mask: source }) } : {})}
          onPress={() => onCorrect(source)}
        >
          {text('mask.hint.apply')}
        </Button>
      )}
    </span>
  );
}
