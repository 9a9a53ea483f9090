import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';

const field = style({ display: 'flex', flexDirection: 'column', rowGap: 4, minWidth: 0 });
const label = style({ font: 'ui', color: 'neutral-subdued' });
const input = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  font: 'ui',
  color: 'neutral',
  backgroundColor: 'layer-2',
  alignSelf: 'start',
  maxWidth: 'full',
  boxSizing: 'border-box',
  height: 32,
  paddingX: 12,
  borderWidth: 2,
  borderStyle: 'solid',
  borderRadius: 'lg',
  borderColor: { default: 'gray-300', ':hover': 'gray-400', ':focus': 'gray-900', isInvalid: 'negative' },
});
const help = style({ font: { default: 'ui-sm' }, color: { default: 'neutral-subdued', isInvalid: 'negative-1000' } });

const minuteMs = 60_000;

/** Day and minute in the reader's zone, as the browser's field has them. */
export function localTime(ms: number): string {
  return new Date(ms - new Date(ms).getTimezoneOffset() * minuteMs).toISOString().slice(0, 16);
}

const timeFaults = ['missing', 'future'] as const;
type TimeFault = (typeof timeFaults)[number];

/** What is wrong with a typed time. The clocks of two machines may be a minute apart. */
export function timeFaultOf(typed: string, now: number): TimeFault | undefined {
  const at = Date.parse(typed);
  if (Number.isNaN(at)) return 'missing';
  return at > now + minuteMs ? 'future' : undefined;
}

interface ExportedAtProps {
  readonly registered: UseFormRegisterReturn;
  /** The fault to tell, as `timeFaultOf` names it. */
  readonly fault: string | undefined;
}

/** When the file was exported: its own date, until it is put right. */
export function ExportedAt({ registered, fault }: ExportedAtProps) {
  const text = useText();
  const id = useId();
  const told = timeFaults.find((one) => one === fault);
  const isInvalid = told !== undefined;
  return (
    <div className={field}>
      <label className={label} htmlFor={id}>
        {text('upload.exportedAt')}
      </label>
      <input
        id={id}
        className={input({ isInvalid })}
        type="datetime-local"
        {...registered}
        aria-invalid={isInvalid}
        aria-describedby={`${id}-help`}
      />
      <span id={`${id}-help`} className={help({ isInvalid })}>
        {text(told === undefined ? 'upload.exportedAt.help' : `upload.exportedAt.${told}`)}
      </span>
    </div>
  );
}
