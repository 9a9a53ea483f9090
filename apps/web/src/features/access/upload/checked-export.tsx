import type { ExportReportBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNow } from '../../../shared/lib/use-now.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ExportRows } from './export-rows.tsx';
import { ExportedAt, localTime, timeFaultOf } from './exported-at.tsx';
import type { CheckedFile } from './upload-calls.ts';

const column = style({ display: 'flex', flexDirection: 'column', rowGap: 12, minWidth: 0 });
const title = style({ font: 'title-sm', color: 'neutral', margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' });
const found = style({ font: 'ui', fontWeight: 'bold', color: 'neutral', margin: 0 });
const facts = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, overflowWrap: 'anywhere' });
const list = style({ margin: 0, paddingStart: 16 });
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

interface CheckedExportProps {
  readonly checked: CheckedFile;
  readonly isSending: boolean;
  readonly problem: ReactNode;
  /** ISO 8601. */
  readonly onUse: (exportedAt: string) => void;
  readonly onCancel: () => void;
}

/** The content of a chosen file, shown before it is used. */
export function CheckedExport({ checked, isSending, problem, onUse, onCancel }: CheckedExportProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useNow(10_000);
  const { name, changedAt, report } = checked;
  const { register, handleSubmit, trigger, formState } = useForm({
    defaultValues: { exportedAt: localTime(changedAt) },
    mode: 'onChange',
  });
  const { errors, isSubmitted } = formState;
  const fault = errors.exportedAt?.message;
  useEffect(() => {
    heading.current?.focus();
    // Validate at once: a file dated in the future is an error before submit.
    void trigger();
  }, [trigger]);
  const use = handleSubmit(({ exportedAt }) => {
    if (!isSending) onUse(new Date(exportedAt).toISOString());
  });
  return (
    <form className={column} onSubmit={(event) => void use(event)} noValidate>
      <h5 className={title} ref={heading} tabIndex={-1}>
        {name}
      </h5>
      <p className={found}>{text('upload.found', { people: report.people, profiles: report.profiles })}</p>
      <p className={facts}>
        {text('upload.shape', {
          encoding: report.encoding,
          separator: separatorNames[report.separator],
          columns: report.columns.join(', '),
        })}
      </p>
      <ExportDoubts report={report} />
      <RowFaults report={report} />
      <ExportRows report={report} />
      <ExportedAt
        registered={register('exportedAt', { validate: (typed) => timeFaultOf(typed, now) })}
        // Show a missing value only after submit.
        fault={isSubmitted || fault === 'future' ? fault : undefined}
      />
      {problem}
      <div className={buttons}>
        <Button variant="accent" type="submit">
          {text(isSending ? 'upload.using' : 'upload.use')}
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          {text('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What the file leaves open. */
function ExportDoubts({ report }: { readonly report: ExportReportBody }) {
  const text = useText();
  const doubts = [
    report.encoding === 'Windows-1252' ? text('upload.windows') : '',
    ...report.missing.map((missing) => text(`upload.missing.${missing}`)),
    report.inUserGroups > 0 ? text('upload.inUserGroups', { count: report.inUserGroups }) : '',
    report.repeatedRows > 0 ? text('upload.repeated', { count: report.repeatedRows }) : '',
  ].filter(Boolean);
  if (doubts.length === 0) return null;
  return (
    <Notice tone="info">
      <ul className={list}>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </Notice>
  );
}

const shownFaults = 20;

/** The faulty rows, each with its fault and the remedy. */
function RowFaults({ report }: { readonly report: ExportReportBody }) {
  const text = useText();
  const { oddRows, faults } = report;
  if (oddRows === 0) return null;
  const shown = faults.slice(0, shownFaults);
  const more = Math.max(oddRows, faults.length) - shown.length;
  return (
    <Notice tone="notice" title={text('upload.odd', { count: oddRows })}>
      <span>{text('upload.odd.effect')}</span>
      <ul className={list}>
        {shown.map(({ line, code, column: at, text: cell }) => (
          <li key={`${line} ${code} ${at}`}>
            {text('upload.row', { line, what: text(`upload.row.${code}`, { text: cell }) })}
          </li>
        ))}
      </ul>
      {more > 0 ? <span>{text('upload.odd.more', { count: more })}</span> : null}
    </Notice>
  );
}
