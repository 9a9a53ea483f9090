import type { SourceFactBody } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId, useRef, useState } from 'react';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { FileDrop } from '../../../shared/ui/file-drop.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { useNow } from '../../../shared/lib/use-now.ts';
import { CheckedExport } from './checked-export.tsx';
import { RemoveUpload } from './remove-upload.tsx';
import { faultOf, UnsentFile, useUpload } from './upload-calls.ts';

const card = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 12,
  minWidth: 0,
  padding: 16,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  backgroundColor: 'layer-2',
});
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0, outlineStyle: 'none' });
const line = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 760 });
const atStart = style({ alignSelf: 'start' });

interface PeopleUploadProps {
  readonly instanceKey: string;
  readonly sources: readonly SourceFactBody[];
  readonly mayUpload: boolean;
}

/** Uploads a users export of Admin Console as the source of people; loads its messages. */
export function PeopleUpload(props: PeopleUploadProps) {
  return (
    <LaterMessages part="upload">
      <UploadCard {...props} />
    </LaterMessages>
  );
}

function UploadCard({ instanceKey, sources, mayUpload }: PeopleUploadProps) {
  const text = useText();
  const now = useNow(30_000);
  const announce = useAnnounce();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [isRemoving, setRemoving] = useState(false);
  const { check, use, remove } = useUpload(instanceKey);
  const used = sources.find(({ source }) => source === 'members')?.usersExport;
  const checked = check.data;
  const end = (announcement: string) => {
    check.reset();
    use.reset();
    setRemoving(false);
    if (announcement !== '') announce(announcement);
    title.current?.focus();
  };
  const look = (file: File) => {
    use.reset();
    check.mutate(file);
  };
  return (
    <section className={card} aria-labelledby={titleId} data-upload={used === undefined ? 'none' : 'used'}>
      <h4 className={heading} id={titleId} ref={title} tabIndex={-1}>
        {text('upload.title')}
      </h4>
      <p className={line}>
        {used === undefined
          ? `${text('upload.lead')}${mayUpload ? '' : ` ${text('upload.viewer')}`}`
          : text('upload.used', {
              at: text.dateTime(used.exportedAt),
              login: used.uploadedBy,
              ago: text.since(used.uploadedAt, now),
            })}
      </p>
      {mayUpload ? (
        <FileDrop
          label={text(used === undefined ? 'upload.choose' : 'upload.replace')}
          hint={text('upload.drop')}
          onFile={look}
        />
      ) : null}
      {check.isPending ? <output className={line}>{text('upload.checking')}</output> : null}
      {check.error ? <Refusal error={check.error} /> : null}
      {checked ? (
        <CheckedExport
          key={`${checked.name} ${checked.changedAt} ${check.submittedAt}`}
          checked={checked}
          isSending={use.isPending}
          problem={use.error ? <Refusal error={use.error} /> : null}
          onUse={(exportedAt) =>
            use.mutate(
              { bytes: checked.bytes, exportedAt },
              { onSuccess: ({ people }) => end(text('upload.done', { count: people })) },
            )
          }
          onCancel={() => end('')}
        />
      ) : null}
      {used !== undefined && mayUpload && !checked ? (
        <ActionButton size="S" styles={atStart} onPress={() => setRemoving(true)}>
          {text('upload.remove')}
        </ActionButton>
      ) : null}
      {isRemoving ? (
        <RemoveUpload
          isSending={remove.isPending}
          problem={remove.error ? <Refusal error={remove.error} /> : null}
          onRemove={() => remove.mutate(undefined, { onSuccess: () => end(text('upload.removed')) })}
          onCancel={() => setRemoving(false)}
        />
      ) : null}
    </section>
  );
}

/** Why a file is refused: a fault in it, or a failed call. */
function Refusal({ error }: { readonly error: Error }): ReactNode {
  const text = useText();
  if (isSignInNeeded(error)) return null;
  const fault = faultOf(error);
  if (!(error instanceof UnsentFile) && fault === null) return <ProblemNotice error={error} />;
  return (
    <Notice tone="negative" announce="alert">
      {error instanceof UnsentFile
        ? text(`upload.${error.reason}`)
        : fault && text(`upload.fault.${fault.code}`, { column: fault.column })}
    </Notice>
  );
}
