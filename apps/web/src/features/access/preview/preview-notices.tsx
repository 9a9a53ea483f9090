import { Button } from '@react-spectrum/s2/Button';
import { ProgressCircle } from '@react-spectrum/s2/ProgressCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';

const centre = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  columnGap: 12,
  minHeight: 160,
  font: 'body',
  color: 'neutral-subdued',
});

export function PreviewLoading() {
  const text = useText();
  return (
    <div className={centre}>
      <ProgressCircle isIndeterminate size="S" aria-label={text('preview.busy')} />
      <span aria-hidden="true">{text('preview.busy')}</span>
    </div>
  );
}

export function PreviewFailed({ onRestart }: { readonly onRestart: () => void }) {
  const text = useText();
  return (
    <Notice
      tone="negative"
      announce="alert"
      actions={
        <Button variant="secondary" onPress={onRestart}>
          {text('action.retry')}
        </Button>
      }
    >
      {text('preview.failed')}
    </Notice>
  );
}
