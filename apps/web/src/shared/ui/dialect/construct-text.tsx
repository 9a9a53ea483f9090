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

/** A construct as code, where there is no room for words; in words if it has no text of its own in the mask. */
export function ConstructCode({ construct }: { readonly construct: DialectConstruct }) {
  const text = useText();
  const written = dialectCode[construct];
  return written === '' ? text(`dialect.${construct}`) : <Code>{written}</Code>;
}

/** A construct that engines read differently, in a few words. `piece`: how the mask writes it, if known. */
export function constructName(text: Texts, construct: DialectConstruct, piece?: string | null): ReactNode {
  return text.rich(`dialect.${construct}`, { code: <Code key="code">{piece ?? dialectCode[construct]}</Code> });
}

/** How engines read the construct, in a sentence about one name. */
export function constructSentence(text: Texts, construct: DialectConstruct, piece?: string | null): ReactNode {
  return text.rich(`dialect.${construct}.why`, { code: <Code key="code">{piece ?? dialectCode[construct]}</Code> });
}
