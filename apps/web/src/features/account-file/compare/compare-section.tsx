import { compareAccountFile } from '@console/domain/account-file';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { FileDrop } from '../../../shared/ui/file-drop.tsx';
import type { InstanceAccounts } from '../queries.ts';
import { Section } from '../section.tsx';
import { readChosenFile } from './chosen-file.ts';
import { Comparison } from './comparison.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { type Import, rememberedImport, rememberImport } from './import-memory.ts';

const line = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0 });

interface CompareSectionProps {
  readonly here: InstanceAccounts;
  /** Whose chosen file it is: the instance and the login. */
  readonly owner: string;
  /** Of the instance. */
  readonly label: string;
  readonly mayApply: boolean;
}

/** A file against the instance, and the way to the plans that bring it in. */
export function CompareSection({ here, owner, label, mayApply }: CompareSectionProps) {
  const text = useText();
  const [edit, setEdit] = useState<Import | null>(() => rememberedImport(owner));
  useEffect(() => rememberImport(owner, edit), [owner, edit]);
  const hasSecret = edit !== null && [...edit.secrets.values()].some((fields) => [...fields.values()].some(Boolean));
  useEffect(() => {
    if (!hasSecret) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [hasSecret]);
  const read = useMutation({
    mutationFn: readChosenFile,
    onSuccess(chosen) {
      const start = { taken: new Set<string>(), secrets: new Map<string, ReadonlyMap<string, string>>() };
      setEdit(chosen.kind === 'read' ? { name: chosen.name, file: chosen.file, ...start } : null);
    },
  });
  const file = edit?.file;
  const compared = useMemo(() => (file === undefined ? [] : compareAccountFile(file, here)), [file, here]);
  const refused = read.data?.kind === 'refused' ? read.data : null;
  return (
    <Section title={text('accountFile.compare.title')} lead={text('accountFile.compare.lead')}>
      {mayApply ? null : <p className={line}>{text('accountFile.compare.viewer')}</p>}
      <FileDrop
        label={text(edit === null ? 'accountFile.compare.choose' : 'accountFile.compare.other')}
        hint={text('accountFile.compare.drop')}
        onFile={(chosen) => read.mutate(chosen)}
      />
      {read.isPending ? <output className={line}>{text('accountFile.compare.reading')}</output> : null}
      {refused ? <FaultNotice name={refused.name} fault={refused.fault} /> : null}
      {edit ? (
        <Comparison
          edit={edit}
          onEdit={setEdit}
          compared={compared}
          instance={{ instanceKey: here.file.instance ?? '', label, fieldTitles: here.fieldTitles, mayApply }}
          isNew={read.isSuccess}
        />
      ) : null}
    </Section>
  );
}
