import { type SignedIn, signOut } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Link } from 'wouter';
import { call } from '../shared/api/call.ts';
import { useText } from '../shared/intl/use-text.ts';
import { EnvironmentTag } from '../shared/ui/environment-tag.tsx';
import { ProductMark } from '../shared/ui/glyphs.tsx';
import { PreferenceControls } from '../shared/ui/preference-controls.tsx';

const bar = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 20,
  rowGap: 8,
  paddingX: { default: 16, '@media (min-width: 700px)': 24 },
  paddingY: 12,
});
const brand = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  borderRadius: 'default',
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  font: 'title',
  color: 'neutral',
  textDecoration: 'none',
  whiteSpace: 'nowrap',
});
const instanceBox = style({
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  font: 'ui',
  fontWeight: 'bold',
  paddingStart: { default: 0, '@media (min-width: 700px)': 20 },
  borderWidth: 0,
  borderStartWidth: { default: 0, '@media (min-width: 700px)': 1 },
  borderStyle: 'solid',
  borderColor: 'gray-300',
  minWidth: 0,
});
const end = style({ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', marginStart: 'auto' });
const operator = style({ font: 'ui-sm', color: 'neutral-subdued' });

async function leave(): Promise<void> {
  // Whatever the answer, the person wants out; the server ends the session on its own if the call is lost.
  await call(signOut, {}).catch(() => undefined);
  location.assign('/sign-in');
}

/** Product, instance and operator, on every page. */
export function Header({ session }: { readonly session: SignedIn | null }) {
  const text = useText();
  return (
    <header className={bar}>
      <Link to="/" className={brand}>
        <ProductMark />
        {text('app.name')}
      </Link>
      {session ? (
        <div
          className={instanceBox}
          title={text('shell.build', {
            release: session.server.releaseName,
            build: session.server.buildNumber,
          })}
        >
          {session.instance.label}
          <EnvironmentTag instanceKey={session.instance.instanceKey} />
        </div>
      ) : null}
      <div className={end}>
        <PreferenceControls />
        {session ? (
          <>
            <span className={operator}>{text('shell.signedInAs', { operator: session.operatorLabel })}</span>
            <ActionButton size="S" onPress={() => void leave()}>
              {text('action.signOut')}
            </ActionButton>
          </>
        ) : null}
      </div>
    </header>
  );
}
