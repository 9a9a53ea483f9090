import type { CallFailure, EndpointResponse, listProfiles } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CloudStateInProgress from '@react-spectrum/s2/icons/CloudStateInProgress';
import Data from '@react-spectrum/s2/icons/Data';
import FileText from '@react-spectrum/s2/icons/FileText';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ComponentRef, ReactNode, RefObject } from 'react';
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { FailureText } from '../../../shared/ui/failure-text.tsx';
import type { NamesLoaded } from './worker/profile-list.ts';
import { useNow } from '../../../shared/lib/use-now.ts';

export type ProfilesReply = EndpointResponse<typeof listProfiles>;

/** The type of a button's ref. */
export type Focusable = ComponentRef<typeof ActionButton>;

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 12, rowGap: 8, minWidth: 0 });
const words = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 8,
  rowGap: 2,
  flexGrow: 1,
  flexBasis: 280,
  minWidth: 0,
  font: 'ui',
  color: 'neutral-subdued',
  margin: 0,
});
const source = style({ font: 'ui', fontWeight: 'bold', color: 'neutral' });
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const icon = iconStyle({ size: 'S', color: 'neutral' });
const warning = iconStyle({ size: 'S', color: 'notice' });

/** Facts in a row, separated by dots. */
function Facts({ facts }: { readonly facts: readonly string[] }) {
  return facts.filter(Boolean).join(' · ');
}

function refreshFact({ refresh }: ProfilesReply, text: Texts, now: number): string {
  switch (refresh.state) {
    case 'reading':
      return text('preview.refresh.reading', { count: refresh.profilesRead });
    case 'waiting':
      return text('preview.refresh.waiting', {
        reason: text(`preview.reason.${refresh.reason}`),
        ago: text.ago(refresh.retryAt, now),
      });
    case 'not-configured':
      return '';
    case 'idle':
      return refresh.nextReadAt === null
        ? ''
        : text('preview.refresh.next', { ago: text.ago(refresh.nextReadAt, now) });
    default:
      return '';
  }
}

function snapshotFacts({ snapshot, profiles, otherProducts }: ProfilesReply, text: Texts, now: number): string[] {
  if (snapshot === null) return [];
  return [
    text('preview.source.readAt', { ago: text.since(snapshot.readAt, now), count: profiles.length }),
    snapshot.completeness === 'complete'
      ? text('preview.source.complete')
      : text('preview.source.partial', { reason: text(`preview.reason.${snapshot.reason ?? 'stopped'}`) }),
    otherProducts > 0 ? text('preview.source.other', { count: otherProducts }) : '',
  ];
}

interface ConsoleSourceLineProps {
  readonly reply: ProfilesReply;
  readonly buttonRef: RefObject<Focusable | null>;
  readonly isListOpen: boolean;
  readonly onUseList: () => void;
}

/** The source of the names, their age and completeness, and the state of the background read. */
function ConsoleSourceLine({ reply, buttonRef, isListOpen, onUseList }: ConsoleSourceLineProps) {
  const text = useText();
  const now = useNow(20_000);
  const { snapshot, refresh } = reply;
  const isDoubtful = snapshot?.completeness === 'partial' || refresh.state === 'waiting';
  const Icon = isDoubtful ? AlertTriangle : refresh.state === 'reading' ? CloudStateInProgress : Data;
  const none =
    snapshot !== null || refresh.state === 'reading'
      ? ''
      : text(refresh.state === 'not-configured' ? 'preview.refresh.not-configured' : 'preview.source.none');
  return (
    <SourceRow
      icon={<Icon styles={isDoubtful ? warning : icon} />}
      name={text('preview.source.console')}
      facts={[none, ...snapshotFacts(reply, text, now), refreshFact(reply, text, now)]}
      failure={refresh.state === 'waiting' ? refresh.failure : undefined}
    >
      <ActionButton ref={buttonRef} size="S" aria-expanded={isListOpen} onPress={onUseList}>
        {text('preview.list.open')}
      </ActionButton>
    </SourceRow>
  );
}

interface ListSourceLineProps {
  /** The name of the list, such as the file name. */
  readonly name: string;
  readonly loaded: NamesLoaded | null;
  readonly buttonRef: RefObject<Focusable | null>;
  readonly onEdit: () => void;
  readonly onBack: () => void;
}

/** The pasted or chosen list in use: how many names, and what was left out. */
function ListSourceLine({ name, loaded, buttonRef, onEdit, onBack }: ListSourceLineProps) {
  const text = useText();
  const facts =
    loaded === null
      ? [text('preview.busy')]
      : [
          name,
          text('preview.list.count', { count: loaded.count }),
          loaded.duplicates > 0 ? text('preview.list.duplicates', { count: loaded.duplicates }) : '',
          loaded.blank > 0 ? text('preview.list.blank', { count: loaded.blank }) : '',
          loaded.tooLong > 0 ? text('preview.list.tooLong', { count: loaded.tooLong }) : '',
        ];
  return (
    <SourceRow icon={<FileText styles={icon} />} name={text('preview.source.list')} facts={facts}>
      <ActionButton ref={buttonRef} size="S" onPress={onEdit}>
        {text('preview.list.edit')}
      </ActionButton>
      <ActionButton size="S" onPress={onBack}>
        {text('preview.list.back')}
      </ActionButton>
    </SourceRow>
  );
}

type SourceLineProps =
  | ({ readonly source: 'list' } & ListSourceLineProps)
  | ({ readonly source: 'console' } & ConsoleSourceLineProps);

/** Where the names come from. One component for both, so that the button is there when the source changes and takes the focus. */
export function SourceLine(props: SourceLineProps) {
  return props.source === 'list' ? <ListSourceLine {...props} /> : <ConsoleSourceLine {...props} />;
}

interface SourceRowProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly facts: readonly string[];
  readonly failure?: CallFailure | undefined;
  readonly children: ReactNode;
}

function SourceRow({ icon, name, facts, failure, children }: SourceRowProps) {
  return (
    <div className={row}>
      <p className={words}>
        {icon}
        <span className={source}>{name}</span>
        <span>
          <Facts facts={facts} />
          {failure ? (
            <>
              {'. '}
              <FailureText failure={failure} />
            </>
          ) : null}
        </span>
      </p>
      <span className={buttons}>{children}</span>
    </div>
  );
}
