import type { ListFindingBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { type FieldTitles, findingSentence } from './finding-sentence.ts';

const row = style({ display: 'flex', gap: 4, minWidth: 0, alignItems: 'center' });
const chip = style({
  font: 'detail-sm',
  paddingX: 8,
  borderRadius: 'pill',
  color: 'neutral',
  backgroundColor: 'notice-subtle',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});

const lines = style({ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 });
const line = style({
  font: 'detail-sm',
  color: 'neutral-subdued',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});

interface FindingCellProps {
  readonly findings: readonly ListFindingBody[];
  /** Whose sentence is shown; of an account without it, that of its first finding. */
  readonly finding: string;
  readonly titles: FieldTitles;
}

/** The findings of one account by their names, with the sentence of one; the tooltip has them all. */
export function FindingCell({ findings, finding, titles }: FindingCellProps) {
  const text = useText();
  const sentences = findings.map((one) => findingSentence(text, one, titles));
  const at = findings.findIndex(({ code }) => code === finding);
  return (
    <span className={lines} title={sentences.join('\n')}>
      <span className={row}>
        {findings.map(({ code }) => (
          <span key={code} className={chip}>
            {text(`accounts.finding.${code}`)}
          </span>
        ))}
      </span>
      <span className={line}>{sentences[Math.max(at, 0)]}</span>
    </span>
  );
}
