import type { ListFindingBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { type FieldTitles, findingSentence } from './finding-sentence.ts';

const row = style({ display: 'flex', gap: 4, minWidth: 0, alignItems: 'center' });
const chip = style({
  font: 'detail-sm',
  paddingX: 8,
  paddingY: 2,
  borderRadius: 'pill',
  color: 'neutral',
  backgroundColor: 'notice-subtle',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});

interface FindingChipsProps {
  readonly findings: readonly ListFindingBody[];
  readonly titles: FieldTitles;
}

/** The findings of one account by their names, each with its sentence. */
export function FindingChips({ findings, titles }: FindingChipsProps) {
  const text = useText();
  const sentences = findings.map((finding) => findingSentence(text, finding, titles)).join('\n');
  return (
    <span className={row} title={sentences}>
      {findings.map(({ code }) => (
        <span key={code} className={chip}>
          {text(`accounts.finding.${code}`)}
        </span>
      ))}
    </span>
  );
}
