import { useEffect } from 'react';
import { useText } from '../intl/use-text.ts';

/** Sets the title in the browser's tab and history. */
export function usePageTitle(page: string): void {
  const text = useText();
  const title = text('app.title', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
