import type { ExportReportBody } from '@console/contract';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';

const frame = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  position: 'relative',
  overflowX: 'auto',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'default',
  minWidth: 0,
});
const grid = style({ borderCollapse: 'collapse', font: 'ui-sm', color: 'neutral', width: 'full' });
const cell = style({
  paddingX: 12,
  paddingY: 4,
  textAlign: 'start',
  verticalAlign: 'top',
  fontWeight: { default: 'normal', isHead: 'medium' },
  color: { default: 'neutral', isHead: 'neutral-subdued' },
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  whiteSpace: { default: 'normal', isNames: 'pre' },
});

/** The first people of an export, with their profiles as they were split. */
export function ExportRows({ report }: { readonly report: ExportReportBody }) {
  const text = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <section className={frame} aria-label={text('upload.rows')} tabIndex={0}>
      <table className={grid}>
        <thead>
          <tr>
            {(['line', 'name', 'address', 'profiles'] as const).map((column) => (
              <th key={column} scope="col" className={cell({ isHead: true })}>
                {text(`upload.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.rows.map(({ line, name, email, username, profileNames }) => (
            <tr key={line}>
              <td className={cell({})}>{text.number(line)}</td>
              <td className={cell({})}>{name}</td>
              <td className={cell({})}>{email || username}</td>
              <td className={cell({ isNames: true })}>{profileNames.join('\n')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
