import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';

const logins = [
  { login: 'demo-admin', says: 'signIn.demo.admin' },
  { login: 'demo-viewer', says: 'signIn.demo.viewer' },
] as const;

const table = style({
  display: 'grid',
  gridTemplateColumns: '1fr auto',
  columnGap: 12,
  rowGap: 4,
  alignItems: 'center',
  marginTop: 8,
});
const who = style({ display: 'flex', flexWrap: 'wrap', columnGap: 8, alignItems: 'baseline' });
const code = style({ font: 'code-sm', color: 'neutral' });
const says = style({ font: 'detail', color: 'neutral-subdued' });

/** The logins of the emulator; a click fills the fields. */
export function DemoLogins({ onUse }: { readonly onUse: (login: string) => void }) {
  const text = useText();
  return (
    <Notice tone="info" title={text('signIn.demo.title')}>
      {text('signIn.demo.text')}
      <div className={table}>
        {logins.map(({ login, says: key }) => (
          <div key={login} className={style({ display: 'contents' })}>
            <span className={who}>
              <span className={code}>{login} / demo</span>
              <span className={says}>{text(key)}</span>
            </span>
            <ActionButton size="S" onPress={() => onUse(login)}>
              {text('signIn.demo.use', { login })}
            </ActionButton>
          </div>
        ))}
      </div>
    </Notice>
  );
}
