import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../intl/use-text.ts';
import { environmentKind } from '../lib/environment-kind.ts';

const tag = style({
  font: 'ui-sm',
  fontWeight: 'bold',
  paddingX: 8,
  paddingY: 2,
  borderRadius: 'pill',
  whiteSpace: 'nowrap',
  flexShrink: 0,
  color: {
    kind: { production: 'negative-1100', stage: 'notice-1100', development: 'informative-1100' },
  },
  backgroundColor: {
    kind: { production: 'negative-subtle', stage: 'notice-subtle', development: 'informative-subtle' },
  },
});

/** The kind of instance (production, stage, …), in a word and a colour. */
export function EnvironmentTag({ instanceKey }: { readonly instanceKey: string }) {
  const text = useText();
  const kind = environmentKind(instanceKey);
  return kind === 'unnamed' ? null : <span className={tag({ kind })}>{text(`environment.${kind}`)}</span>;
}
