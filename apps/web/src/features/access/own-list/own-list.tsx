import { type ColumnNames, namesAt, type Separator } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { FileDrop } from '../../../shared/ui/file-drop.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { PreviewLoading } from '../preview/preview-notices.tsx';
import type { OwnNames } from '../preview/mask-preview.tsx';
import { type DecodedFile, decodeFile } from './decode-file.ts';
import { ListChooser } from './list-chooser.tsx';
import type { ListDraft, ListOrigin } from './list-draft.ts';
import { ListText } from './list-text.tsx';
import { isPlainList, readTable, textOfNames } from './read-table.ts';
import { useLatest } from './use-latest.ts';

const panel = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 16,
  padding: 20,
  borderRadius: 'lg',
  backgroundColor: 'gray-75',
  minWidth: 0,
});
const remark = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** Longer texts come from files and are not shown in a text field. */
const editableLength = 500_000;

type Status = 'idle' | 'reading' | 'reading-text' | 'empty' | 'empty-file' | Exclude<DecodedFile, { kind: 'text' }>;

interface OwnListProps {
  /** The content of the panel; it survives while the panel is closed. */
  readonly draft: ListDraft;
  readonly onDraft: (change: (draft: ListDraft) => ListDraft) => void;
  readonly onUse: (names: OwnNames) => void;
  readonly onCancel: () => void;
}

/** Names from a pasted text or a file, used instead of those from Admin Console. A table is reviewed before use. */
export function OwnList({ draft, onDraft, onUse, onCancel }: OwnListProps) {
  const text = useText();
  const [status, setStatus] = useState<Status>('idle');
  const latest = useLatest();

  const { typed, former, shown } = draft;
  const found = useMemo(() => (shown ? namesAt(shown.read.table, shown.layout) : null), [shown]);
  const change = (part: Partial<ListDraft>) => {
    onDraft((current) => ({ ...current, ...part }));
    setStatus('idle');
  };
  const show = async (body: string, origin: ListOrigin, separator?: Separator | null) => {
    setStatus(origin.kind === 'typed' && shown === null ? 'reading-text' : 'reading');
    const read = await latest(readTable(body, separator));
    if (read === null) return;
    if (origin.kind === 'typed' && shown === null && isPlainList(read)) finish('', namesAt(read.table, read.layout));
    else if (read.table.width === 0) setStatus(origin.kind === 'file' ? 'empty-file' : 'empty');
    else change({ shown: { origin, read, layout: read.layout } });
  };
  const readFile = async (file: File) => {
    setStatus('reading');
    const decoded = await latest(decodeFile(file));
    if (decoded === null) return;
    if (decoded.kind === 'text')
      await show(decoded.text, { kind: 'file', name: file.name, encoding: decoded.encoding });
    else setStatus(decoded);
  };
  const finish = (name: string, list: ColumnNames) => {
    if (list.names.length === 0) setStatus('empty');
    else onUse({ name, list });
  };
  const use = () => {
    if (shown && found) finish(shown.origin.kind === 'file' ? shown.origin.name : '', found);
    else void show(typed, { kind: 'typed' });
  };
  const isEditable = found !== null && found.names.reduce((sum, name) => sum + name.length + 1, 0) <= editableLength;
  const editNames = () => {
    if (found) change({ typed: textOfNames(found.names), former: typed.trim() === '' ? former : typed, shown: null });
  };
  return (
    <section className={panel} aria-label={text('preview.source.list')}>
      <p className={remark}>{text('preview.list.only')}</p>
      {shown && found ? (
        <ListChooser
          list={shown}
          found={found}
          onLayout={(layout) => change({ shown: { ...shown, layout } })}
          onSeparator={(separator) => void show(shown.read.text, shown.origin, separator)}
        />
      ) : status === 'reading-text' ? (
        // Hide the text field: with 100,000 lines in it, every render is slow.
        <PreviewLoading />
      ) : (
        <ListText
          typed={typed}
          isEmpty={status === 'empty'}
          onType={(next) => change({ typed: next })}
          onFormer={former === null ? null : () => change({ typed: former, former: typed })}
        />
      )}
      <FileDrop
        label={text('preview.list.file')}
        hint={text('preview.list.drop')}
        onFile={(file) => void readFile(file)}
      />
      <Refusal status={status} isTable={shown !== null} />
      <div className={buttons}>
        <Button variant="accent" onPress={use} isPending={status === 'reading' || status === 'reading-text'}>
          {text('preview.list.use')}
        </Button>
        {shown ? (
          <Button variant="secondary" onPress={() => change({ shown: null })}>
            {text('preview.list.backToText')}
          </Button>
        ) : null}
        {shown?.origin.kind === 'file' && isEditable ? (
          <Button variant="secondary" onPress={editNames}>
            {text('preview.list.editText')}
          </Button>
        ) : null}
        <Button variant="secondary" onPress={onCancel}>
          {text('action.cancel')}
        </Button>
      </div>
    </section>
  );
}

/** Why a file, or a table without names, was refused. */
function Refusal({ status, isTable }: { readonly status: Status; readonly isTable: boolean }) {
  const text = useText();
  if (status === 'idle' || status === 'reading' || status === 'reading-text' || (status === 'empty' && !isTable))
    return null;
  return (
    <Notice tone="negative" announce="alert">
      {refusalText()}
    </Notice>
  );

  function refusalText(): string {
    if (typeof status === 'string') return text('preview.list.empty');
    switch (status.kind) {
      case 'no-text':
        return text('preview.list.noText', { what: status.what });
      case 'too-big':
        return text('preview.list.tooBig');
      case 'unreadable':
        return text('preview.list.unreadable');
      default:
        return '';
    }
  }
}
