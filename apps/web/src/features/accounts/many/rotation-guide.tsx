import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { type ChosenAccount, sharedWith } from './many-acts.ts';

const heading = style({ font: 'title-sm', margin: 0 });
const box = style({ display: 'flex', flexDirection: 'column', gap: 12 });
const list = style({
  margin: 0,
  paddingStart: 20,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  font: 'ui',
  maxWidth: 760,
});
const note = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 760 });

const namesShown = 8;
const steps = ['make', 'type', 'apply', 'test', 'end'] as const;

interface RotationGuideProps {
  readonly chosen: readonly ChosenAccount[];
  readonly all: readonly ChosenAccount[];
  readonly field: string;
  readonly onAdd: (names: readonly string[]) => void;
  /** How many more accounts may be chosen. */
  readonly room: number;
}

/** Which other accounts need the new secret as well, and in which order nothing stops working. */
export function RotationGuide({ chosen, all, field, onAdd, room }: RotationGuideProps) {
  const text = useText();
  const shared = sharedWith(chosen, all, field).map(({ name }) => name);
  const names = shared.length > namesShown ? [...shared.slice(0, namesShown), '…'] : shared;
  return (
    <div className={box}>
      {shared.length === 0 ? (
        <p className={note}>{text('many.shared.none')}</p>
      ) : (
        <Notice
          tone="notice"
          title={text('many.shared.title', { count: shared.length })}
          actions={
            <Button variant="secondary" onPress={() => onAdd(shared)} isDisabled={shared.length > room}>
              {text('many.shared.add', { count: shared.length })}
            </Button>
          }
        >
          {text('many.shared.text', { names: names.join(', ') })}
        </Notice>
      )}
      <h2 className={heading}>{text('many.steps.title')}</h2>
      <ol className={list}>
        {steps.map((step) => (
          <li key={step}>{text(`many.steps.${step}`)}</li>
        ))}
      </ol>
    </div>
  );
}
