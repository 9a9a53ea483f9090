import { lazy } from 'react';

/** Loaded when an answer is there to show. */
export const LaterUsesView = lazy(async () => ({
  default: (await import('../../../shared/ui/uses/account-uses-view.tsx')).AccountUsesView,
}));
