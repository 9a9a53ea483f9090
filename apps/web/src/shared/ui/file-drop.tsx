import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';

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

interface FileDropProps {
  /** On the button. */
  readonly label: string;
  /** Beside it: that a file can be dropped here. */
  readonly hint: string;
  readonly onFile: (file: File) => void;
}

/** Chooses or drops a file. It accepts any file: the type is read from the bytes, not from the name. */
export function FileDrop({ label, hint, onFile }: FileDropProps) {
  return (
    <DropZone
      className={zone}
      aria-label={hint}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        const item = items.find(({ kind }) => kind === 'file');
        if (item?.kind === 'file') void item.getFile().then(onFile);
      }}
    >
      <FileTrigger
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onFile(file);
        }}
      >
        <Button variant="secondary">{label}</Button>
      </FileTrigger>
      <span>{hint}</span>
    </DropZone>
  );
}
