import { CloseButton } from '@react-spectrum/s2/CloseButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

const panel = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 20,
  padding: 20,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  backgroundColor: 'layer-2',
  minWidth: 0,
  font: 'body-sm',
  color: 'neutral',
  overflowWrap: 'anywhere',
});
const head = style({ display: 'flex', alignItems: 'start', justifyContent: 'space-between', columnGap: 12 });
// As high as the button beside it, so that a one-line title is centred on it.
const titleBox = style({ display: 'flex', alignItems: 'center', minHeight: 32, minWidth: 0 });
const titleStyle = style({
  // The sticky bars must not cover the focused panel.
  scrollMarginTop: 96,
  scrollMarginBottom: 96,
  font: 'title',
  color: 'neutral',
  margin: 0,
  minWidth: 0,
  outlineStyle: 'none',
});
const section = style({ display: 'flex', flexDirection: 'column', rowGap: 8, minWidth: 0 });
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0 });

interface DetailsPanelProps {
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** `data-` attributes for tests. */
  readonly facts?: Readonly<Record<`data-${string}`, string | undefined>>;
  readonly children: ReactNode;
}

/** Details of one list row, shown below the list. It takes the focus when it opens; Escape closes it too. */
export function DetailsPanel({ title, closeLabel, onClose, facts, children }: DetailsPanelProps) {
  const titleId = useId();
  const titleElement = useRef<HTMLHeadingElement>(null);
  useEffect(() => titleElement.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from anywhere within
    <section className={panel} aria-labelledby={titleId} onKeyDown={onKeyDown} {...facts}>
      <div className={head}>
        <div className={titleBox}>
          <h4 id={titleId} ref={titleElement} tabIndex={-1} className={titleStyle}>
            {title}
          </h4>
        </div>
        <CloseButton aria-label={closeLabel} onPress={onClose} />
      </div>
      {children}
    </section>
  );
}

interface DetailsSectionProps {
  /** Left out if the panel's own title is enough. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A part of a `DetailsPanel`. */
export function DetailsSection({ title, children }: DetailsSectionProps) {
  return (
    <div className={section}>
      {title === undefined ? null : <h5 className={heading}>{title}</h5>}
      {children}
    </div>
  );
}
