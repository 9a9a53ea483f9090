import { isWholeList, type ProfileNames } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria/VisuallyHidden';
import { useIntl } from 'react-intl';
import { operatorGroupsQuery } from '../../../shared/api/operator-groups.ts';
import { profilesQuery } from '../../../shared/api/profiles.ts';
import { statedReadingQuery, statementInUse } from '../../../shared/api/stated-reading.ts';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { GroupsLine } from '../../../shared/ui/groups-line.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { PreviewFailed, PreviewLoading } from './preview-notices.tsx';
import type { MaskAdvice } from './match/mask-advice.ts';
import type { NamesSource } from './worker/preview-client.ts';
import { type PreviewView, wholeView } from './preview-view.ts';
import { PreviewResults } from './preview-results.tsx';
import type { Focusable } from './source-line.tsx';
import type { ListDraft } from '../own-list/list-draft.ts';
import { sumsOf } from './totals.ts';
import { useMaskPreview } from './use-mask-preview.ts';
import { useSettled } from '../../../shared/ui/use-settled.ts';

const PreviewNothing = lazy(async () => ({ default: (await import('./preview-nothing.tsx')).PreviewNothing }));
// Said once the names have been read, which takes longer than this file.
const SourceLine = lazy(async () => ({ default: (await import('./source-line.tsx')).SourceLine }));
const OwnList = lazy(() => import('../own-list/own-list.tsx').then(({ OwnList }) => ({ default: OwnList })));

const region = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 16,
  minWidth: 0,
  paddingTop: 16,
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const head = style({ display: 'flex', flexDirection: 'column', rowGap: 4 });
// As high as the line that follows.
const sourceLine = style({ minHeight: 32 });
const title = style({ font: 'heading-sm', color: 'neutral', margin: 0 });
const lead = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 640 });

interface MaskPreviewProps {
  readonly instanceKey: string;
  readonly mask: string;
  readonly savedMask: string;
  readonly readOnly: boolean;
  /** The mask engine could not be loaded. */
  readonly isStopped: boolean;
  /** Called on a retry, in addition to restarting the preview. */
  readonly onRestart: () => void;
  readonly onCorrect: (mask: string) => void;
  readonly onShown?: (() => void) | undefined;
  /** Called with the advice on a mask; with `count: 0` if there are no profiles to try it on. Must be a stable function. */
  readonly onAdvice: (advice: MaskAdvice) => void;
}

/** A pasted or chosen list, used instead of the names from Admin Console. */
export interface OwnNames {
  readonly name: string;
  readonly list: ProfileNames;
}

/** A live preview: every profile read through the mask as it is typed. */
export function MaskPreview(props: MaskPreviewProps) {
  const { instanceKey, mask, savedMask, readOnly, isStopped, onRestart, onCorrect, onShown, onAdvice } = props;
  const text = useText();
  const titleId = useId();
  const { locale } = useIntl();
  const profiles = useQuery(profilesQuery(instanceKey));
  const groups = useQuery(operatorGroupsQuery(instanceKey));
  const statement = useQuery(statedReadingQuery(instanceKey));
  const [own, setOwn] = useState<OwnNames | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  // The draft survives when the panel is closed or the list is dropped.
  const [listDraft, setListDraft] = useState<ListDraft>({ typed: '', former: null, shown: null });
  const [wanted, setWanted] = useState(wholeView);
  const view = useMemo(() => ({ ...wanted, locale }), [wanted, locale]);
  const change = useCallback((part: Partial<PreviewView>) => setWanted((current) => ({ ...current, ...part })), []);
  const consoleProfiles = profiles.data?.profiles;
  const source = useMemo((): NamesSource | null => {
    if (own) return { kind: 'list', list: own.list };
    return consoleProfiles ? { kind: 'console', profiles: consoleProfiles } : null;
  }, [own, consoleProfiles]);
  const isStatementKnown = statement.data !== undefined || statement.isError;
  // The statement changes which outcomes are certain, so the preview waits until it is known. If it cannot be read, every
  // doubt stays.
  const context = useMemo(
    () =>
      groups.data && isStatementKnown
        ? {
            ...groups.data,
            areGroupsWhole: isWholeList(groups.data.source),
            stated: statementInUse(statement.data),
          }
        : null,
    [groups.data, isStatementKnown, statement.data],
  );
  const preview = useMaskPreview({ source, context, mask, savedMask, view });
  const { result, loaded } = preview.state;
  const isFailed = preview.state.isFailed || isStopped;
  const restart = () => {
    onRestart();
    preview.restart();
  };
  const names = loaded?.names ?? null;
  const isShown =
    result !== null &&
    names !== null &&
    names.problem === null &&
    result.count > 0 &&
    result.namesId === loaded?.namesId;

  const isSettled = isShown || isFailed || (names !== null && names.count === 0) || groups.error || profiles.error;
  useEffect(() => {
    if (isSettled) onShown?.();
  }, [isSettled, onShown]);

  const advice = isShown ? result.advice : null;
  const isUntried = Boolean(isSettled) && !isShown;
  useEffect(() => {
    if (isUntried) onAdvice({ mask, count: 0, linksNobody: true, corrections: [], remarks: [] });
    else if (advice !== null) onAdvice(advice);
  }, [isUntried, mask, advice, onAdvice]);

  const announcement = useSettled(
    isShown && !preview.isBusy ? text('preview.announce', { ...sumsOf(result.totals), count: result.count }) : '',
  );
  const listButton = useRef<Focusable>(null);
  const openList = useCallback(() => setListOpen(true), []);
  const former = useRef({ isListOpen, own });
  useEffect(() => {
    // The focused panel, or the line of the dropped list, is gone: move the focus to the button.
    const isPanelGone = former.current.isListOpen && !isListOpen;
    if (isPanelGone || (former.current.own !== null && own === null)) listButton.current?.focus();
    former.current = { isListOpen, own };
  }, [isListOpen, own]);
  return (
    <section
      className={region}
      aria-labelledby={titleId}
      data-preview-mask={isShown ? result.mask : undefined}
      data-preview-total={isShown ? result.count : undefined}
      data-preview-state={isShown ? result.state : undefined}
    >
      <div className={head}>
        <h3 id={titleId} className={title}>
          {text('preview.title')}
        </h3>
        <p className={lead}>{text('preview.lead')}</p>
      </div>
      <Suspense fallback={<div className={sourceLine} />}>
        <LaterMessages part="mask-details">
          {own ? (
            <SourceLine
              source="list"
              name={own.name}
              loaded={names}
              buttonRef={listButton}
              onEdit={openList}
              onBack={() => {
                setOwn(null);
                setListOpen(false);
              }}
            />
          ) : profiles.data ? (
            <SourceLine
              source="console"
              reply={profiles.data}
              buttonRef={listButton}
              isListOpen={isListOpen}
              onUseList={openList}
            />
          ) : null}
        </LaterMessages>
      </Suspense>
      {isListOpen ? (
        <Suspense fallback={<PreviewLoading />}>
          <LaterMessages part="mask-details">
            <OwnList
              draft={listDraft}
              onDraft={setListDraft}
              onUse={(list) => {
                setOwn(list);
                setListOpen(false);
              }}
              onCancel={() => setListOpen(false)}
            />
          </LaterMessages>
        </Suspense>
      ) : null}
      {groups.data ? <GroupsLine source={groups.data.source} /> : null}
      {groups.error ? <ProblemNotice error={groups.error} onRetry={() => void groups.refetch()} /> : null}
      {profiles.error && !own ? <ProblemNotice error={profiles.error} onRetry={() => void profiles.refetch()} /> : null}
      {isFailed ? <PreviewFailed onRestart={restart} /> : null}
      {isShown ? (
        <PreviewResults
          state={preview.state}
          isBusy={preview.isBusy}
          view={view}
          readOnly={readOnly}
          onView={change}
          onRangeChange={preview.onRangeChange}
          onCorrect={onCorrect}
        />
      ) : names && (names.count === 0 || names.problem) ? (
        isListOpen && !own ? null : (
          <Suspense fallback={<PreviewLoading />}>
            <LaterMessages part="mask-details">
              <PreviewNothing names={names} isOwnList={own !== null} reply={profiles.data} onUseList={openList} />
            </LaterMessages>
          </Suspense>
        )
      ) : groups.error || profiles.error || isFailed ? null : (
        <PreviewLoading />
      )}
      <VisuallyHidden>
        <output>{announcement}</output>
      </VisuallyHidden>
    </section>
  );
}
