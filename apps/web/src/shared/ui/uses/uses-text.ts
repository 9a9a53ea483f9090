import type { AccountUsesBody, UseSourceBody } from '@console/contract';
import type { Texts } from '../../intl/use-text.ts';

type Sum = Pick<AccountUsesBody, 'verdict' | 'linked' | 'named' | 'unanswered'>;

/** What the answers come to, the sentence that counts first. */
export function usesSentences(text: Texts, { verdict, linked, named, unanswered }: Sum): readonly string[] {
  return [
    text(`uses.verdict.${verdict}`, { linked, named }),
    ...(verdict === 'used' && named > 0 ? [text('uses.named', { named })] : []),
    ...(unanswered > 0 ? [text('uses.unanswered', { unanswered })] : []),
  ];
}

/** The schema by Campaign's own label, which other schemas may have too. */
export function schemaName({ schema, schemaLabel }: UseSourceBody): string {
  return schemaLabel === null ? schema : `${schemaLabel} (${schema})`;
}

/** How a source that found something is called, with its count. */
export function sourceTitle(text: Texts, source: UseSourceBody, count: number): string {
  const schema = schemaName(source);
  const link = source.linkLabel ?? source.link ?? '';
  return source.kind === 'link'
    ? text('uses.source.link', { schema, link, count })
    : text('uses.source.name', { schema, count });
}

/** A source that found nothing, with the reason. */
export function reasonText(text: Texts, source: UseSourceBody): string {
  return text('uses.reason', { schema: schemaName(source), reason: whyNothing(text, source.answer) });
}

function whyNothing(text: Texts, answer: UseSourceBody['answer']): string {
  switch (answer.state) {
    case 'asked':
      return text('uses.asked');
    case 'nothing-to-ask':
      return text(`uses.nothing-to-ask.${answer.cause}`);
    default:
      return text(`uses.unanswered.${answer.cause}`);
  }
}
