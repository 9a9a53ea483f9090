import { type AssociationMask, frameOf, type MaskFrame, type MaskReading } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { VisibleText } from './visible-text-view.tsx';

const sentence = style({ font: 'body', color: 'neutral', margin: 0, maxWidth: 760 });
const code = style({ font: 'code', color: 'neutral', backgroundColor: 'gray-100', borderRadius: 'sm', paddingX: 4 });

function formOf(reading: MaskReading, { prefix, suffix }: MaskFrame): string {
  if (reading === 'prefix') return 'begins';
  if (prefix === '') return suffix === '' ? 'alone' : 'before';
  return suffix === '' ? 'after' : 'between';
}

function Piece({ text }: { readonly text: string }) {
  return (
    <code className={code}>
      <VisibleText isInner text={text} />
    </code>
  );
}

/** The mask in plain words. */
export function MaskReadingSentence({ mask }: { readonly mask: AssociationMask }) {
  const text = useText();
  const frame = frameOf(mask);
  if (frame !== null) {
    const { prefix, suffix } = frame;
    const form = formOf(mask.reading, frame);
    return (
      <p className={sentence}>
        {text.rich('mask.reading.frame', {
          form,
          prefix: <Piece key="prefix" text={prefix} />,
          suffix: <Piece key="suffix" text={suffix} />,
        })}
      </p>
    );
  }
  const capture = mask.segments.find(({ kind }) => kind === 'capture')?.text ?? '';
  return <p className={sentence}>{text.rich(`mask.reading.${mask.reading}`, { capture: <Piece text={capture} /> })}</p>;
}
