import type { AlternativeOutcome, NearMiss } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useState } from 'react';
import { useText } from '../../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../../shared/ui/announcer.tsx';
import { DetailsPanel, DetailsSection } from '../../../../shared/ui/details-panel.tsx';
import { constructSentence } from '../../../../shared/ui/dialect/construct-text.tsx';
import { mainWithoutGroup, readingsDiffer } from '../../../../shared/ui/dialect/readings-differ.ts';
import { VisibleText } from '../../editor/visible-text-view.tsx';
import { OutcomeBadge } from '../../../../shared/ui/outcome-badge.tsx';
import type { PreviewRow } from '../worker/preview-protocol.ts';
import { groupText } from './remark.ts';

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
  const { match, labels, former, piece } = row;
  const { name } = match.profile;
  const found = ({ groupName, fits }: Pick<AlternativeOutcome, 'groupName' | 'fits'>) =>
    groupName === null
      ? text(fits ? 'alternative.nothing' : 'alternative.none')
      : groupText(groupName, labels[groupName]);
  return (
    <DetailsPanel
      title={text.rich('details.title', { profile: <VisibleText key="name" text={name} /> })}
      closeLabel={text('details.close')}
      onClose={onClose}
    >
      <DetailsSection>
        <OutcomeBadge outcome={match.outcome} />
        <p className={plain}>
          {match.outcome === 'depends-on-engine' && match.construct !== null
            ? constructSentence(text, match.construct, piece)
            : text(`outcome.${match.outcome}.help`)}
        </p>
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
      </DetailsSection>
      {match.outcome === 'depends-on-engine' && readingsDiffer(match) ? (
        <ListSection title={text('details.readings')}>
          <li>
            {text('alternative.sentence', {
              reading: text('alternative.main'),
              group:
                match.groupName === null
                  ? text(mainWithoutGroup(match))
                  : groupText(match.groupName, labels[match.groupName]),
            })}
          </li>
          {match.alternatives.map((other) => (
            <li key={other.reading}>
              {text('alternative.sentence', { reading: text(`alternative.${other.reading}`), group: found(other) })}
              {other.groupName === null || other.linked === true
                ? null
                : ` – ${text(other.linked === null ? 'outcome.group-not-known' : 'outcome.no-such-group')}`}
            </li>
          ))}
        </ListSection>
      ) : null}
      {'nearMisses' in match && match.nearMisses.length > 0 ? (
        <ListSection title={text('details.nearMisses')}>
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
        </ListSection>
      ) : null}
    </DetailsPanel>
  );
}

function ListSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <DetailsSection title={title}>
      <ul className={list}>{children}</ul>
    </DetailsSection>
  );
}

/** Copies the name to the clipboard, since it can only be changed in Admin Console. */
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
