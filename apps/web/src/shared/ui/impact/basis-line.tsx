import type { ImpactBasisBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';
import { useNow } from '../../lib/use-now.ts';

const line = style({ font: 'body-sm', color: 'neutral', margin: 0, maxWidth: 760, overflowWrap: 'anywhere' });

/** The assumption behind all verdicts when the settings in force are not known; nothing when they are. */
export function BasisLine({ basis }: { readonly basis: ImpactBasisBody | null }) {
  const text = useText();
  const now = useNow(60_000);
  if (basis === null || basis.restart.inForce !== 'not-known') return null;
  const { restart, inForce } = basis;
  const fields = restart.changes.map(({ field }) => field);
  const mask = inForce.associationMask ?? '';
  const named = fields.map((field) => text(`field.${field}`) + (field === 'associationMask' ? ` “${mask}”` : ''));
  const facts = { ago: text.since(restart.since, now), mask, fields: named.join(', ') };
  const isOfMask = fields.every((field) => field === 'associationMask');
  const pending = isOfMask ? 'impact.basis.pending' : 'impact.basis.fields';
  return (
    <p className={line} data-in-force="not-known">
      {text(restart.pending ? pending : 'impact.basis.notKnown', facts)}
    </p>
  );
}
