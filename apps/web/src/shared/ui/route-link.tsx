import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { Link } from 'wouter';

const link = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  borderRadius: 'sm',
  color: { default: 'accent', isQuiet: 'neutral' },
  fontWeight: { default: 'medium', isStrong: 'bold' },
  textDecoration: { default: 'underline', isQuiet: 'none', ':hover': 'underline' },
  overflowWrap: 'anywhere',
});

interface RouteLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly isQuiet?: boolean;
  readonly isStrong?: boolean;
  readonly tabIndex?: number;
}

/** A link to another page of the console. */
export function RouteLink({ to, children, isQuiet = false, isStrong = false, tabIndex }: RouteLinkProps) {
  return (
    <Link
      to={to}
      className={link({ isQuiet, isStrong })}
      {...(tabIndex === undefined ? {} : { tabIndex, 'data-grid-focus': '' })}
    >
      {children}
    </Link>
  );
}
