import { Button } from '@react-spectrum/s2/Button';
import { type ComponentRef, type ReactNode, useEffect, useRef } from 'react';

interface BusyButtonProps {
  readonly variant: 'accent' | 'negative' | 'secondary';
  readonly size?: 'M' | 'L';
  readonly isBusy: boolean;
  /** Stands in place of `children` while busy. */
  readonly busyText: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/**
 * A button that cannot be pressed while its work goes on, and gets the focus back if nothing else took it.
 * Spectrum's own pending state announces itself by reference to the button, which points nowhere once the page has moved on.
 */
export function BusyButton({ variant, size = 'M', isBusy, busyText, onPress, children }: BusyButtonProps) {
  const button = useRef<ComponentRef<typeof Button>>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    const isDone = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    const active = document.activeElement;
    if (isDone && (active === null || active === document.body)) button.current?.focus();
  }, [isBusy]);
  return (
    <Button ref={button} variant={variant} size={size} isDisabled={isBusy} onPress={onPress}>
      {isBusy ? busyText : children}
    </Button>
  );
}
