import type { AccountUsesBody, UseSourceBody } from '@console/contract';
import { sourceKey } from '@console/domain';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';
import { UseRecords } from './use-records.tsx';
import { reasonText, sourceTitle, usesSentences } from './uses-text.ts';

const box = style({ display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0, overflowWrap: 'anywhere' });
const part = style({ display: 'flex', flexDirection: 'column', gap: 8, minWidth: 0, maxWidth: 760 });
const verdict = style({ font: 'body-sm', fontWeight: 'bold', color: 'neutral', margin: 0 });
const line = style({ font: 'body-sm', color: 'neutral', margin: 0, maxWidth: 760 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, maxWidth: 760 });
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0, minWidth: 0 });
const summary = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  borderRadius: 'sm',
  font: 'ui-sm',
  color: 'neutral-subdued',
  cursor: 'pointer',
  marginBottom: 4,
});
const list = style({
  margin: 0,
  paddingStart: 20,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  font: 'body-sm',
  color: 'neutral',
});

interface AccountUsesViewProps {
  readonly uses: AccountUsesBody;
  /** Leaves out records, and names in one sentence what no query sees. */
  readonly isBrief?: boolean;
}

function countOf({ answer }: UseSourceBody): number {
  return answer.state === 'asked' ? answer.count : 0;
}

/** Where an account is used: what was found, what had no answer, and what no query sees. */
export function AccountUsesView({ uses, isBrief = false }: AccountUsesViewProps) {
  const text = useText();
  const [first, ...more] = usesSentences(text, uses);
  const found = uses.sources.filter((source) => countOf(source) > 0);
  const open = uses.sources.filter(({ answer }) => answer.state === 'unanswered');
  const others = uses.sources.filter((source) => !found.includes(source) && !open.includes(source));
  return (
    <div className={box} data-uses={uses.verdict}>
      <div className={part}>
        <p className={verdict}>{first}</p>
        {more.map((sentence) => (
          <p key={sentence} className={line}>
            {sentence}
          </p>
        ))}
      </div>
      {found.length > 0 ? (
        <div className={part}>
          {isBrief ? null : <h3 className={heading}>{text('uses.found')}</h3>}
          <ul className={list}>
            {found.map((source) => (
              <li key={sourceKey(source)} data-use-source={source.schema}>
                {sourceTitle(text, source, countOf(source))}
                {isBrief ? null : <UseRecords source={source} />}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {open.length > 0 ? (
        <div className={part}>
          <h3 className={heading}>{text('uses.open')}</h3>
          <Reasons sources={open} />
        </div>
      ) : null}
      {isBrief ? <p className={note}>{text('uses.beyond.brief')}</p> : <Beyond uses={uses} others={others} />}
    </div>
  );
}

function Beyond({ uses, others }: { readonly uses: AccountUsesBody; readonly others: readonly UseSourceBody[] }) {
  const text = useText();
  return (
    <>
      <div className={part}>
        <p className={line}>{text('uses.beyond')}</p>
        <ul className={list}>
          {uses.beyond.map((beyond) => (
            <li key={beyond}>{text(`uses.beyond.${beyond}`)}</li>
          ))}
        </ul>
      </div>
      {others.length > 0 ? (
        <details>
          <summary className={summary}>{text('uses.looked', { count: others.length })}</summary>
          <Reasons sources={others} />
        </details>
      ) : null}
      <p className={note}>
        <time dateTime={uses.readAt}>{text('uses.readAt', { when: text.dateTime(uses.readAt) })}</time>
      </p>
    </>
  );
}

function Reasons({ sources }: { readonly sources: readonly UseSourceBody[] }) {
  const text = useText();
  return (
    <ul className={list}>
      {sources.map((source) => (
        <li key={sourceKey(source)} data-use-source={source.schema}>
          {reasonText(text, source)}
        </li>
      ))}
    </ul>
  );
}
