import { style } from '@react-spectrum/s2/style' with { type: 'macro' };

const box = style({ display: 'flex', flexDirection: 'column', gap: 12 });
const bar = style({ height: 40, borderRadius: 'default', backgroundColor: 'gray-100' });

interface SkeletonProps {
  readonly rows: number;
  readonly label: string;
}

/** A placeholder while something loads. */
export function Skeleton({ rows, label }: SkeletonProps) {
  return (
    <output className={box} aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={bar} />
      ))}
    </output>
  );
}
