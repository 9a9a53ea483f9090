import type { DialectConstruct } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { type Texts, useText } from '../../intl/use-text.ts';
import { dialectCode } from './dialect-code.ts';

const code = style({
  font: 'code-sm',
  color: 'neutral',
  backgroundColor: 'gray-100',
  borderRadius: 'sm',
  paddingX: 4,
  overflowWrap: 'anywhere',
});

function Code({ children }: { readonly children: ReactNode }) {
  return <code className={code}>{children}</code>;
}

/** A construct as it is written, where there is no room for words; in words where it is no text of its own. */
export function ConstructCode({ construct }: { readonly construct: DialectConstruct }) {
  const text = useText();
  const written = dialectCode[construct];
  return written === '' ? text(`dialect.${construct}`) : <Code>{written}</Code>;
}

/** What engines read differently, in a few words. `piece`: how the mask writes it, where that is known. */
export function constructName(text: Texts, construct: DialectConstruct, piece?: string | null): ReactNode {
  return text.rich(`dialect.${construct}`, { code: <Code key="code">{piece ?? dialectCode[construct]}</Code> });
}

/** What engines make of it, in a sentence about one name. */
export function constructSentence(text: Texts, construct: DialectConstruct, piece?: string | null): ReactNode {
  return text.rich(`dialect.${construct}.why`, { code: <Code key="code">{piece ?? dialectCode[construct]}</Code> });
}
