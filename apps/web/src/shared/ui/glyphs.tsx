import { style } from '@react-spectrum/s2/style' with { type: 'macro' };

const glyph = style({ display: 'block', size: 16, fill: 'neutral' });

/** The sun of the light theme; the icon set has none. */
export function Sun() {
  return (
    <svg className={glyph} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="4" />
      <path d="M9 0h2v3.4H9zM9 16.6h2V20H9zM0 9h3.4v2H0zM16.6 9H20v2h-3.400zM2.200 3.600l1.400-1.400 2.400 2.400L4.600 6zM14 15.400l1.400-1.400 2.400 2.400-1.400 1.400zM16.400 2.200l1.400 1.400L15.400 6 14 4.600zM4.600 14 6 15.400l-2.400 2.400-1.400-1.400z" />
    </svg>
  );
}

/** The moon of the dark theme. */
export function Moon() {
  return (
    <svg className={glyph} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M7.200 1.500a8.600 8.600 0 1 0 11.300 11.300A7.600 7.600 0 0 1 7.200 1.500z" />
    </svg>
  );
}

const mark = style({ display: 'block', size: 28, flexShrink: 0 });

/** The product's mark: two brackets around a point, a mask around what it captures. */
export function ProductMark() {
  return (
    <svg className={mark} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1473e6" />
      <path d="M7 10h7v3h-4v6h4v3H7zM25 10h-7v3h4v6h-4v3h7z" fill="#fff" />
      <circle cx="16" cy="16" r="2.400" fill="#fff" />
    </svg>
  );
}
