import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { ScreenFailure } from './error-boundary.tsx';
import { NotFound } from './not-found.tsx';
import { Home, Opening, Shell } from './shell.tsx';

const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: ScreenFailure,
    HydrateFallback: Opening,
    children: [
      { path: '/', Component: Home },
      { path: '/sign-in', Component: Home },
      {
        path: '/instances/:instanceKey',
        loader: ({ params }) => redirect(`/instances/${params['instanceKey']}/accounts`),
      },
      {
        path: '/instances/:instanceKey/accounts',
        lazy: async () => ({ Component: (await import('../features/accounts/accounts-page.tsx')).AccountsPage }),
      },
      {
        path: '/instances/:instanceKey/accounts/:accountName',
        lazy: async () => ({ Component: (await import('./account-route.tsx')).AccountRoute }),
      },
      {
        path: '/instances/:instanceKey/accounts/:accountName/plans/:planId',
        lazy: async () => ({ Component: (await import('./plan-route.tsx')).PlanRoute }),
      },
      { path: '*', Component: NotFound },
    ],
  },
];

export function createAppRouter() {
  return createBrowserRouter(routes);
}
