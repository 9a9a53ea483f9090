import { Button } from '@react-spectrum/s2/Button';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useRef, useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FieldError } from 'react-aria-components/FieldError';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { OwnNames } from '../preview/mask-preview.tsx';
import type { NameTable } from './csv-table.ts';
import { readNameFile } from './read-name-file.ts';

const panel = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 16,
  padding: 20,
  borderRadius: 'lg',
  backgroundColor: 'gray-75',
  minWidth: 0,
});
const field = style({ display: 'flex', flexDirection: 'column', rowGap: 4, minWidth: 0 });
const label = style({ font: 'ui', color: 'neutral-subdued' });
const area = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  font: 'code',
  color: 'neutral',
  backgroundColor: 'layer-2',
  width: 'full',
  height: 160,
  boxSizing: 'border-box',
  padding: 12,
  margin: 0,
  borderWidth: 2,
  borderStyle: 'solid',
  borderRadius: 'lg',
  borderColor: { default: 'gray-300', ':hover': 'gray-400', ':focus': 'gray-900', isInvalid: 'negative' },
  resize: 'vertical',
  whiteSpace: 'pre',
  overflow: 'auto',
});
const error = style({ font: 'ui', color: 'negative-1000' });
const picker = style({ width: 480, maxWidth: 'full' });
const zone = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  padding: 16,
  borderWidth: 2,
  borderStyle: 'dashed',
  borderRadius: 'lg',
  borderColor: { default: 'gray-400', isDropTarget: 'blue-900', isFocusVisible: 'blue-900' },
  backgroundColor: { default: 'transparent', isDropTarget: 'blue-200' },
  font: 'ui',
  color: 'neutral',
});
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

type FileState =
  | { readonly kind: 'none' | 'reading' | 'too-big' | 'unreadable' }
  | { readonly kind: 'table'; readonly name: string; readonly table: NameTable; readonly column: number };

interface OwnListProps {
  readonly former: OwnNames | null;
  readonly onUse: (names: OwnNames) => void;
  readonly onCancel: () => void;
}

/** Longer texts come from files and are not worth a text field. */
const editableLength = 500_000;

/** Names of one's own in place of those read from Admin Console: pasted, or from a text or CSV file. */
export function OwnList({ former, onUse, onCancel }: OwnListProps) {
  const text = useText();
  const [typed, setTyped] = useState(() => (former && former.text.length <= editableLength ? former.text : ''));
  const [file, setFile] = useState<FileState>({ kind: 'none' });
  const [isEmpty, setEmpty] = useState(false);
  const newest = useRef<File | null>(null);

  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    newest.current = chosen;
    setFile({ kind: 'reading' });
    const found = await readNameFile(chosen);
    if (newest.current !== chosen) return;
    if (found.kind === 'lines') onUse({ name: chosen.name, text: found.text });
    else if (found.kind === 'table')
      setFile({ kind: 'table', name: chosen.name, table: found.table, column: found.table.likely });
    else setFile(found);
  };
  const use = () => {
    if (file.kind === 'table') {
      const values = file.table.columns[file.column]?.values ?? [];
      onUse({ name: file.name, text: values.join('\n') });
    } else if (typed.trim() === '') setEmpty(true);
    else onUse({ name: '', text: typed });
  };
  return (
    <section className={panel} aria-label={text('preview.source.list')}>
      {file.kind === 'table' ? null : (
        <TextField
          className={field}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setEmpty(false);
          }}
          isInvalid={isEmpty}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked for this panel
          autoFocus
        >
          <Label className={label}>{text('preview.list.paste')}</Label>
          <TextArea className={area({ isInvalid: isEmpty })} spellCheck="false" />
          <FieldError className={error}>{text('preview.list.empty')}</FieldError>
        </TextField>
      )}
      <DropZone
        className={zone}
        aria-label={text('preview.list.drop')}
        getDropOperation={() => 'copy'}
        onDrop={({ items }) => {
          const item = items.find(({ kind }) => kind === 'file');
          if (item?.kind === 'file') void item.getFile().then(read);
        }}
      >
        <FileTrigger
          acceptedFileTypes={['.txt', '.csv', '.tsv', 'text/plain', 'text/csv']}
          onSelect={(files) => void read(files?.[0])}
        >
          <Button variant="secondary">{text('preview.list.file')}</Button>
        </FileTrigger>
        <span>{text('preview.list.drop')}</span>
      </DropZone>
      {file.kind === 'too-big' || file.kind === 'unreadable' ? (
        <Notice tone="negative" announce="alert">
          {text(file.kind === 'too-big' ? 'preview.list.tooBig' : 'preview.list.unreadable')}
        </Notice>
      ) : null}
      {file.kind === 'table' ? (
        <Picker
          styles={picker}
          label={text('preview.list.column')}
          selectedKey={String(file.column)}
          onSelectionChange={(key) => setFile({ ...file, column: Number(key) })}
        >
          {file.table.columns.map(({ title, values }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place
            <PickerItem key={index} id={String(index)} textValue={columnName(title, index)}>
              {`${columnName(title, index)}: ${values.find((value) => value !== '') ?? ''}`}
            </PickerItem>
          ))}
        </Picker>
      ) : null}
      <div className={buttons}>
        <Button variant="accent" onPress={use} isPending={file.kind === 'reading'}>
          {text('preview.list.use')}
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          {text('action.cancel')}
        </Button>
      </div>
    </section>
  );
}

function columnName(title: string, index: number): string {
  return title === '' ? `${index + 1}` : title;
}
