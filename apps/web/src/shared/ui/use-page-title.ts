import { useEffect } from 'react';
import { useText } from '../intl/use-text.ts';

/** Names the page in the browser's tab and history. */
export function usePageTitle(page: string): void {
  const text = useText();
  const title = text('app.title', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
