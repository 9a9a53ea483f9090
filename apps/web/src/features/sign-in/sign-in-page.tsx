import { type EndpointResponse, listInstances } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useState } from 'react';
import { call } from '../../shared/api/call.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { instanceKeyOf, localPath } from '../../shared/lib/return-to.ts';
import { ProductMark } from '../../shared/ui/glyphs.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { PreferenceControls } from '../../shared/ui/preference-controls.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { usePageTitle } from '../../shared/ui/use-page-title.ts';
import { CredentialsForm } from './credentials-form.tsx';
import { InstanceChoice } from './instance-choice.tsx';
import { Pitch } from './pitch.tsx';

type Listed = EndpointResponse<typeof listInstances>;
type Load =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly listed: Listed };

const page = style({ minHeight: 'screen', display: 'flex', flexDirection: 'column', font: 'body', color: 'neutral' });
const bar = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  justifyContent: 'space-between',
  paddingX: { default: 16, '@media (min-width: 700px)': 32 },
  paddingY: 16,
});
const brand = style({ display: 'flex', gap: 12, alignItems: 'center', font: 'title' });
const main = style({
  flexGrow: 1,
  display: 'grid',
  gridTemplateColumns: {
    default: 'minmax(0, 620px)',
    '@media (min-width: 1080px)': 'minmax(0, 440px) minmax(0, 620px)',
  },
  columnGap: 64,
  rowGap: 24,
  justifyContent: 'center',
  alignItems: 'center',
  paddingX: { default: 16, '@media (min-width: 700px)': 32 },
  paddingBottom: 48,
});
const card = style({
  backgroundColor: 'layer-2',
  borderRadius: 'xl',
  boxShadow: 'elevated',
  padding: { default: 20, '@media (min-width: 700px)': 32 },
  display: 'flex',
  flexDirection: 'column',
  gap: 24,
  minWidth: 0,
});
const heading = style({ font: 'heading-lg', margin: 0 });
const lead = style({ font: 'body', color: 'neutral-subdued', margin: 0, marginTop: 4 });
const skeleton = style({ display: 'block', height: 160, borderRadius: 'lg', backgroundColor: 'gray-100' });

function returnTo(): string {
  return localPath(new URLSearchParams(location.search).get('returnTo'));
}

function enter(instanceKey: string): void {
  const wanted = returnTo();
  // A full page load, so that nothing of the sign-in page stays in memory.
  location.assign(instanceKeyOf(wanted) === instanceKey ? wanted : `/instances/${instanceKey}/accounts`);
}

/** The first page: choose an instance and sign in. */
export function SignInPage() {
  const text = useText();
  usePageTitle(text('signIn.title'));
  const [load, setLoad] = useState<Load>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const [chosen, setChosen] = useState<string | null>(() => instanceKeyOf(returnTo()));
  useEffect(() => {
    call(listInstances, {}).then(
      (listed) => {
        setLoad({ state: 'ready', listed });
        const keys = listed.instances.map(({ instanceKey }) => instanceKey);
        setChosen((key) => (key !== null && keys.includes(key) ? key : (keys[0] ?? null)));
      },
      (error: unknown) => setLoad({ state: 'failed', error }),
    );
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new attempt reads again
  }, [attempt]);
  const retry = () => {
    setLoad({ state: 'loading' });
    setAttempt(attempt + 1);
  };

  const instances = load.state === 'ready' ? load.listed.instances : [];
  const instance = instances.find(({ instanceKey }) => instanceKey === chosen) ?? null;
  const wanted = instanceKeyOf(returnTo());
  const isWantedUnknown = wanted !== null && instances.every(({ instanceKey }) => instanceKey !== wanted);
  return (
    <div className={page}>
      <header className={bar}>
        <span className={brand}>
          <ProductMark />
          {text('app.name')}
        </span>
        <PreferenceControls />
      </header>
      <main className={main}>
        <Pitch />
        <section className={card} aria-labelledby="sign-in-heading">
          <div>
            <h1 className={heading} id="sign-in-heading">
              {text('signIn.title')}
            </h1>
            <p className={lead}>{text('signIn.lead')}</p>
          </div>
          {load.state === 'failed' ? <ProblemNotice error={load.error} onRetry={retry} /> : null}
          {load.state === 'loading' ? <output className={skeleton} aria-label={text('app.loading')} /> : null}
          {load.state === 'ready' ? (
            <>
              {isWantedUnknown ? (
                <Notice tone="notice" announce="alert">
                  {text('problem.unknown-instance')}
                </Notice>
              ) : null}
              <InstanceChoice instances={instances} chosen={chosen} onChoose={setChosen} />
              <CredentialsForm key={chosen} instance={instance} demo={load.listed.demo} onSignedIn={enter} />
            </>
          ) : null}
        </section>
      </main>
    </div>
  );
}
