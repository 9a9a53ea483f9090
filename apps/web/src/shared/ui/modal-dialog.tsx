import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

const box = style({
  borderWidth: 0,
  borderRadius: 'xl',
  padding: 32,
  width: '[min(32rem, calc(100vw - 2rem))]',
  maxHeight: '[calc(100vh - 2rem)]',
  overflowY: 'auto',
  backgroundColor: 'layer-2',
  color: 'neutral',
  boxShadow: 'elevated',
  font: 'body',
});
const heading = style({ font: 'heading', margin: 0, marginBottom: 16 });

interface ModalDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Selector of the element to focus first, if it is not the first control. */
  readonly initialFocus?: string;
  /** Called on Escape; without it, Escape does nothing. */
  readonly onDismiss?: () => void;
}

function show(dialog: HTMLDialogElement, initialFocus: string | undefined): void {
  dialog.showModal();
  if (initialFocus) dialog.querySelector<HTMLElement>(initialFocus)?.focus();
}

/** A modal dialog: the browser's own `<dialog>`, which traps the focus and gives it back. */
export function ModalDialog({ title, children, initialFocus, onDismiss }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Close it while it is in the document: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element) show(element, initialFocus);
    return () => element?.close();
  }, [initialFocus]);
  return (
    <dialog
      ref={dialog}
      className={box}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Browsers close a dialog on the second Escape in a row, even if the first was prevented.
        event.preventDefault();
        onDismiss?.();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss?.();
      }}
      onClose={({ currentTarget }) => {
        // If it was closed other than by us and is still rendered, open it again.
        requestAnimationFrame(() => {
          if (currentTarget.isConnected && !currentTarget.open) show(currentTarget, initialFocus);
        });
      }}
    >
      <h2 className={heading} id={id}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
