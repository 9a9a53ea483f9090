import type { Root } from 'react-dom/client';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { AppIntl, type LoadedMessages } from '../shared/intl/app-intl.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** The sign-in page stands alone, without router and query cache, so that it loads fast and leaves nothing behind. */
export function mount(root: Root, initial: LoadedMessages): void {
  root.render(
    <AppIntl scope="sign-in" initial={initial}>
      <ErrorBoundary>
        <SignInPage />
      </ErrorBoundary>
    </AppIntl>,
  );
}
