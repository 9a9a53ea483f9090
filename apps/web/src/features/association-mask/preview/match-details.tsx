import type { NearMiss } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { CloseButton } from '@react-spectrum/s2/CloseButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { VisibleText } from '../visible-text-view.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import type { PreviewRow } from './preview-protocol.ts';
import { groupText } from './remark.ts';

const panel = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 16,
  padding: 20,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  backgroundColor: 'layer-2',
  minWidth: 0,
  font: 'body-sm',
  color: 'neutral',
});
const head = style({ display: 'flex', alignItems: 'start', justifyContent: 'space-between', columnGap: 12 });
const title = style({
  // Bars that stick to the window’s edges must not cover what gets the focus.
  scrollMarginTop: 96,
  scrollMarginBottom: 96,
  font: 'title',
  color: 'neutral',
  margin: 0,
  minWidth: 0,
  outlineStyle: 'none',
});
const section = style({ display: 'flex', flexDirection: 'column', rowGap: 8 });
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0 });
const plain = style({ margin: 0 });
const list = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
});
const item = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 12, rowGap: 8 });
const words = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 2,
  flexGrow: 1,
  flexBasis: 240,
  minWidth: 0,
  maxWidth: 640,
});
const where = style({ color: 'neutral-subdued', maxWidth: 640 });
const failed = style({ color: 'negative' });
const code = style({ font: 'code-sm', backgroundColor: 'gray-100', borderRadius: 'sm', paddingX: 4 });

interface MatchDetailsProps {
  readonly row: PreviewRow;
  readonly readOnly: boolean;
  readonly onCorrect: (mask: string) => void;
  readonly onClose: () => void;
}

/** Why one profile has its outcome, and what would change it. */
export function MatchDetails({ row, readOnly, onCorrect, onClose }: MatchDetailsProps) {
  const text = useText();
  const titleId = useId();
  const titleElement = useRef<HTMLHeadingElement>(null);
  const { match, labels, former } = row;
  const { name } = match.profile;
  useEffect(() => titleElement.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  const named = (groupName: string | null) =>
    groupName === null ? text('alternative.none') : groupText(groupName, labels[groupName]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from anywhere within
    <section className={panel} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <div className={head}>
        <h4 id={titleId} ref={titleElement} tabIndex={-1} className={title}>
          {text.rich('details.title', { profile: <VisibleText key="name" text={name} /> })}
        </h4>
        <CloseButton aria-label={text('details.close')} onPress={onClose} />
      </div>
      <div className={section}>
        <OutcomeBadge outcome={match.outcome} />
        <p className={plain}>{text(`outcome.${match.outcome}.help`)}</p>
        {match.outcome === 'outside-mask' && match.departsAt !== null ? (
          <p className={plain}>
            {match.departsAt < name.length
              ? text.rich('details.departs', {
                  rest: (
                    <code key="rest" className={code}>
                      <VisibleText isInner text={name.slice(match.departsAt)} />
                    </code>
                  ),
                  position: match.departsAt + 1,
                })
              : text('details.departsEnd')}
          </p>
        ) : null}
        {former ? (
          <p className={plain}>
            {text('details.former', {
              outcome: text(`outcome.${former.outcome}`),
              group: former.group === null ? 'none' : groupText(former.group.name, former.group.label),
            })}
          </p>
        ) : null}
      </div>
      {match.outcome === 'depends-on-engine' ? (
        <Section title={text('details.readings')}>
          <li>{text('alternative.sentence', { reading: text('alternative.main'), group: named(match.groupName) })}</li>
          {match.alternatives.map(({ reading, groupName, linked }) => (
            <li key={reading}>
              {text('alternative.sentence', { reading: text(`alternative.${reading}`), group: named(groupName) })}
              {groupName !== null && !linked ? ` – ${text('outcome.no-such-group')}` : null}
            </li>
          ))}
        </Section>
      ) : null}
      {'nearMisses' in match && match.nearMisses.length > 0 ? (
        <Section title={text('details.nearMisses')}>
          {match.nearMisses.map((miss) => (
            <NearMissItem
              key={`${miss.cause} ${miss.corrected}`}
              miss={miss}
              label={labels[miss.groupName]}
              onCorrect={readOnly ? null : onCorrect}
            />
          ))}
          {match.nearMisses.some(({ correct }) => correct === 'profile-name') ? (
            <li className={where}>{text('cause.where')}</li>
          ) : null}
        </Section>
      ) : null}
    </section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={section}>
      <h5 className={heading}>{title}</h5>
      <ul className={list}>{children}</ul>
    </div>
  );
}

/** Puts the name on the clipboard: it can only be changed in Admin Console. */
function CopyName({ name }: { readonly name: string }) {
  const text = useText();
  const announce = useAnnounce();
  const [state, setState] = useState<'none' | 'copied' | 'failed'>('none');
  const tell = (next: 'copied' | 'failed') => {
    setState(next);
    announce(text(`cause.copy.${next}`));
  };
  const copy = () =>
    navigator.clipboard.writeText(name).then(
      () => tell('copied'),
      () => tell('failed'),
    );
  return (
    <>
      <Button variant="secondary" size="S" onPress={() => void copy()}>
        {text('cause.copy')}
      </Button>
      {state === 'none' ? null : (
        <span className={state === 'failed' ? failed : undefined}>{text(`cause.copy.${state}`)}</span>
      )}
    </>
  );
}

interface NearMissItemProps {
  readonly miss: NearMiss;
  readonly label: string | undefined;
  readonly onCorrect: ((mask: string) => void) | null;
}

function NearMissItem({ miss, label, onCorrect }: NearMissItemProps) {
  const text = useText();
  const isMask = miss.correct === 'mask';
  return (
    <li className={item}>
      <span className={words}>
        <span>{text(`cause.${miss.cause}`, { group: groupText(miss.groupName, label) })}</span>
        <span>
          {text(isMask ? 'cause.maskWouldBe' : 'cause.fixProfile')}{' '}
          <code className={code}>
            <VisibleText text={miss.corrected} />
          </code>
        </span>
      </span>
      {isMask && onCorrect ? (
        <Button variant="secondary" size="S" onPress={() => onCorrect(miss.corrected)}>
          {text('cause.fixMask')}
        </Button>
      ) : null}
      {isMask ? null : <CopyName name={miss.corrected} />}
    </li>
  );
}
