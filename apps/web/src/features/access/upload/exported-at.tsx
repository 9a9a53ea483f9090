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

/** Date and time in the reader's time zone, in the format of a `datetime-local` field. */
export function localTime(ms: number): string {
  return new Date(ms - new Date(ms).getTimezoneOffset() * minuteMs).toISOString().slice(0, 16);
}

const timeFaults = ['missing', 'future'] as const;
type TimeFault = (typeof timeFaults)[number];

/** The fault of a typed time. It tolerates one minute, since two machines' clocks may differ. */
export function timeFaultOf(typed: string, now: number): TimeFault | undefined {
  const at = Date.parse(typed);
  if (Number.isNaN(at)) return 'missing';
  return at > now + minuteMs ? 'future' : undefined;
}

interface ExportedAtProps {
  readonly registered: UseFormRegisterReturn;
  /** The fault to show, as named by `timeFaultOf`. */
  readonly fault: string | undefined;
}

/** When the file was exported: the date of the file, until it is corrected. */
export function ExportedAt({ registered, fault }: ExportedAtProps) {
  const text = useText();
  const id = useId();
  const shownFault = timeFaults.find((one) => one === fault);
  const isInvalid = shownFault !== undefined;
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
        {text(shownFault === undefined ? 'upload.exportedAt.help' : `upload.exportedAt.${shownFault}`)}
      </span>
    </div>
  );
}
