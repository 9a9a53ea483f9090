import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { usePageTitle } from './use-page-title.ts';

const row = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 24,
  rowGap: 12,
  alignItems: 'end',
  justifyContent: 'space-between',
});
const words = style({ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 });
const heading = style({
  font: { default: 'heading-lg', '@media (min-width: 700px)': 'heading-xl' },
  margin: 0,
  outlineStyle: 'none',
  overflowWrap: 'anywhere',
});
const lead = style({ font: 'body', color: 'neutral-subdued', margin: 0, maxWidth: 760 });

interface PageHeadingProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The heading of the page; it takes the focus when the page opens. */
export function PageHeading({ title, lead: leadText, children }: PageHeadingProps) {
  usePageTitle(title);
  return (
    <div className={row}>
      <div className={words}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- receives the focus after a page change */}
        <h1 className={heading} tabIndex={-1} data-page-heading="">
          {title}
        </h1>
        {leadText ? <p className={lead}>{leadText}</p> : null}
      </div>
      {children}
    </div>
  );
}
