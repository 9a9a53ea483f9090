import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Component, type ReactNode } from 'react';
import { useText } from '../shared/intl/use-text.ts';
import { Notice } from '../shared/ui/notice.tsx';

const frame = style({ padding: 32, display: 'flex', justifyContent: 'center' });

/** What is shown when a screen failed to draw itself. */
export function ScreenFailure() {
  const text = useText();
  return (
    <div className={frame}>
      <Notice
        tone="negative"
        announce="alert"
        title={text('error.title')}
        actions={
          <Button variant="secondary" onPress={() => location.reload()}>
            {text('error.reload')}
          </Button>
        }
      >
        {text('error.text')}
      </Notice>
    </div>
  );
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps one failing screen from leaving an empty page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <ScreenFailure /> : this.props.children;
  }
}
