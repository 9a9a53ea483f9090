import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { aroundNavigation, usePathPart } from '../shared/lib/navigation.ts';
import { accountsPath } from '../shared/lib/paths.ts';
import { NotFound } from './not-found.tsx';
import { FocusOnArrival, Home, Opening, Shell } from './shell.tsx';

const AccountsRoute = lazy(async () => ({ default: (await import('./list-pages.tsx')).AccountsRoute }));
const ChangeAccountsRoute = lazy(async () => ({ default: (await import('./list-pages.tsx')).ChangeAccountsRoute }));
const AccountRoute = lazy(async () => ({ default: (await import('./account-route.tsx')).AccountRoute }));
const AccountFileRoute = lazy(async () => ({ default: (await import('./account-file-route.tsx')).AccountFileRoute }));
const PlanRoute = lazy(async () => ({ default: (await import('./plan-pages.tsx')).PlanRoute }));
const PlanSetRoute = lazy(async () => ({ default: (await import('./plan-pages.tsx')).PlanSetRoute }));

function ToAccounts() {
  return <Redirect to={accountsPath(usePathPart('instanceKey'))} replace />;
}

/** The pages of the console by their addresses; each page's code is loaded when it is first opened. */
export function Pages() {
  return (
    <Router aroundNav={aroundNavigation}>
      <Shell>
        <Suspense fallback={<Opening />}>
          <FocusOnArrival />
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/sign-in" component={Home} />
            <Route path="/instances/:instanceKey" component={ToAccounts} />
            <Route path="/instances/:instanceKey/accounts" component={AccountsRoute} />
            <Route path="/instances/:instanceKey/change-accounts" component={ChangeAccountsRoute} />
            <Route path="/instances/:instanceKey/plan-sets/:setId" component={PlanSetRoute} />
            <Route path="/instances/:instanceKey/new-account" component={AccountRoute} />
            <Route path="/instances/:instanceKey/account-file" component={AccountFileRoute} />
            <Route path="/instances/:instanceKey/accounts/:accountName" component={AccountRoute} />
            <Route path="/instances/:instanceKey/accounts/:accountName/plans/:planId" component={PlanRoute} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </Shell>
    </Router>
  );
}
