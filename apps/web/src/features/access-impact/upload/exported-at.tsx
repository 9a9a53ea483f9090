import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useId, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNow } from '../../../shared/lib/use-now.ts';

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
function localTime(ms: number): string {
  return new Date(ms - new Date(ms).getTimezoneOffset() * minuteMs).toISOString().slice(0, 16);
}

interface ExportedAtProps {
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Somebody wants to go on: from then on, what is missing is told. */
  readonly isAsked: boolean;
  /** Takes ISO 8601, or `null` while there is no time that can be. */
  readonly onTime: (iso: string | null) => void;
}

/** When the file was exported: its own date, until it is put right. */
export function ExportedAt({ changedAt, isAsked, onTime }: ExportedAtProps) {
  const text = useText();
  const id = useId();
  const now = useNow(10_000);
  const [typed, setTyped] = useState(() => localTime(changedAt));
  const at = Date.parse(typed);
  const fault = Number.isNaN(at) ? 'missing' : at > now + minuteMs ? 'future' : null;
  const iso = fault === null ? new Date(at).toISOString() : null;
  useEffect(() => onTime(iso), [onTime, iso]);
  const told = fault !== null && (isAsked || fault === 'future') ? fault : null;
  return (
    <div className={field}>
      <label className={label} htmlFor={id}>
        {text('upload.exportedAt')}
      </label>
      <input
        id={id}
        className={input({ isInvalid: told !== null })}
        type="datetime-local"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        aria-invalid={told !== null}
        aria-describedby={`${id}-help`}
      />
      <span id={`${id}-help`} className={help({ isInvalid: told !== null })}>
        {text(told === null ? 'upload.exportedAt.help' : `upload.exportedAt.${told}`)}
      </span>
    </div>
  );
}
