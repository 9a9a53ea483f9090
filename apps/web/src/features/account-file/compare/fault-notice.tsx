import type { MessageKey } from '../../../shared/intl/message-keys.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { FileFault } from './chosen-file.ts';

type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** Why a file cannot be used, and what to do; no value of the file is in it. */
export function faultText(text: Say, fault: FileFault): string {
  const { code } = fault;
  switch (code) {
    case 'no-json':
      return text('accountFile.fault.no-json', { line: fault.line ?? 'none' });
    case 'unknown-member':
      return text('accountFile.fault.unknown-member', { names: fault.names, where: fault.where || 'none' });
    default: {
      const { code: _code, ...values } = fault;
      return text(`accountFile.fault.${code}`, values);
    }
  }
}

export function FaultNotice({ name, fault }: { readonly name: string; readonly fault: FileFault }) {
  const text = useText();
  return (
    <Notice tone="negative" announce="alert" title={text('accountFile.fault.title')}>
      <span>
        {name}: {faultText(text, fault)}
      </span>
    </Notice>
  );
}
