import { useText } from '../shared/intl/use-text.ts';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { PageHeading } from '../shared/ui/page-heading.tsx';
import { RouteLink } from '../shared/ui/route-link.tsx';

export function NotFound() {
  const text = useText();
  return (
    <>
      <PageHeading title={text('shell.notFound.title')} />
      <EmptyState text={text('shell.notFound.text')}>
        <RouteLink to="/">{text('shell.notFound.action')}</RouteLink>
      </EmptyState>
    </>
  );
}
