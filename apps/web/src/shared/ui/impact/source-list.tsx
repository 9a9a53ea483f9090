import type { SourceFactBody } from '@console/contract';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../../intl/use-text.ts';
import { Notice } from '../notice.tsx';
import { useNow } from '../../lib/use-now.ts';

const list = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 24,
  rowGap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  font: 'ui-sm',
  color: 'neutral-subdued',
});
const item = style({ display: 'flex', alignItems: 'center', columnGap: 8, minWidth: 0 });
const name = style({ fontWeight: 'bold', color: 'neutral' });
const effects = style({ margin: 0, paddingStart: 16 });
const good = iconStyle({ size: 'XS', color: 'positive' });
const doubtful = iconStyle({ size: 'XS', color: 'notice' });

const reasons = [
  'not-configured',
  'not-read-yet',
  'refused',
  'throttled',
  'unreachable',
  'changed-while-read',
  'short',
  'product-not-found',
  'limited',
  'other-organization',
  'organization-not-read',
  'malformed-reply',
  'stopped',
  'unproved-end',
  'held-only',
] as const;

function reasonText(text: Texts, reason: string, count: number): string {
  if (reason === 'unreadable-entries') return text('source.reason.unreadable-entries', { count });
  const known = reasons.find((one) => one === reason);
  return known === undefined ? text('source.reason.other', { reason }) : text(`source.reason.${known}`);
}

/** One source: its state, its age and why it is incomplete. */
export function sourceText(text: Texts, fact: SourceFactBody, now: number): string {
  const { state, readAt, reason, oddEntries = 0, notListed = 0, isGuess = false, usersExport } = fact;
  const isExport = usersExport !== undefined && (state === 'partial' || state === 'stale');
  const base =
    state === 'missing' || readAt === null
      ? text(state === 'missing' ? 'source.state.missing' : `source.state.${state}`, { ago: '–' })
      : // `now` is refreshed every 30 s only; `since` copes with a source that was read after it.
        text(isExport ? `source.exported.${state}` : `source.state.${state}`, { ago: text.since(readAt, now) });
  const because = reason === null ? '' : text('source.because', { reason: reasonText(text, reason, oddEntries) });
  const unlisted = notListed === 0 ? '' : text('source.not-listed', { count: notListed });
  const guess = isGuess ? text('source.guess') : '';
  return `${base}${because}${exportText(text, fact)}${unlisted}${guess}`;
}

/** When the users export was made and who uploaded it. */
function exportText(text: Texts, { usersExport, oddEntries = 0, source }: SourceFactBody): string {
  if (usersExport === undefined) return '';
  const { exportedAt, uploadedBy } = usersExport;
  const odd = source === 'members' ? oddEntries : 0;
  return text('source.export', { at: text.dateTime(exportedAt), login: uploadedBy, odd });
}

function effectText(text: Texts, { source, state, isEveryEntryKnown, usersExport }: SourceFactBody): string {
  if (usersExport !== undefined && state === 'partial' && (source === 'profiles' || source === 'members'))
    return text(`source.effect.export.${source}`);
  if (state === 'partial' && isEveryEntryKnown === true) return text(`source.effect.odd.${source}`);
  if (state === 'stale') return text('source.effect.stale', { source: text(`source.${source}`) });
  return state === 'complete' ? '' : text(`source.effect.${state}.${source}`);
}

/** What incomplete sources leave open; nothing when all are complete. */
export function SourceEffects({ sources }: { readonly sources: readonly SourceFactBody[] }) {
  const text = useText();
  const open = sources.filter(({ state }) => state !== 'complete');
  if (open.length === 0) return null;
  return (
    <Notice tone="notice" title={text('source.effect.title')}>
      <ul className={effects}>
        {open.map((fact) => (
          <li key={fact.source}>{effectText(text, fact)}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface SourceFactsProps {
  readonly label: string;
  readonly sources: readonly SourceFactBody[];
}

/** Sources with their state and age. */
export function SourceFacts({ label, sources }: SourceFactsProps) {
  const text = useText();
  const now = useNow(30_000);
  return (
    <ul className={list} aria-label={label}>
      {sources.map((fact) => (
        <li key={fact.source} className={item} data-source={fact.source} data-source-state={fact.state}>
          {fact.state === 'complete' ? <CheckmarkCircle styles={good} /> : <AlertTriangle styles={doubtful} />}
          <span>
            <span className={name}>{text(`source.${fact.source}`)}</span> · {sourceText(text, fact, now)}
          </span>
        </li>
      ))}
    </ul>
  );
}
