import { type CampaignInstanceBody, signIn } from '@console/contract';
import { hasEdgeSpace } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { type FormEvent, useRef, useState } from 'react';
import { call } from '../../shared/api/call.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { DemoLogins } from './demo-logins.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 20 });
const full = style({ width: 'full' });
const ownWidth = style({ alignSelf: 'start' });

interface CredentialsFormProps {
  readonly instance: CampaignInstanceBody | null;
  readonly demo: boolean;
  /** Called once the session exists. */
  readonly onSignedIn: (instanceKey: string) => void;
}

/** Campaign login and password for the chosen instance; says so if the instance accepts no sign-in. */
export function CredentialsForm({ instance, demo, onSignedIn }: CredentialsFormProps) {
  const text = useText();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const trimmed = login.trim();
  // A password manager or a paste may add a space. It is invisible, and Campaign does not know the login with it.
  const isSpaced = hasEdgeSpace(login) && trimmed !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (pending || trimmed === '' || isSpaced || !instance) return;
    setPending(true);
    setError(null);
    try {
      await call(signIn, { body: { instanceKey: instance.instanceKey, login, password } });
      onSignedIn(instance.instanceKey);
    } catch (problem) {
      setError(problem);
      setPassword('');
      setPending(false);
    }
  };
  const missing = asked && trimmed === '';
  const takeLogin = () => {
    setLogin(trimmed);
    // The pressed button disappears, so move the focus to the field.
    form.current?.querySelector<HTMLElement>('input[name="username"]')?.focus();
  };
  return (
    <form ref={form} className={column} onSubmit={(event) => void submit(event)} noValidate>
      {error ? <ProblemNotice error={error} /> : null}
      {instance?.signIn.campaignLogin === 'blocked' ? (
        <Notice tone="notice" title={text('signIn.blocked.title')} announce="status">
          {text('signIn.blocked.text', { instance: instance.label })}
        </Notice>
      ) : null}
      {asked && !instance ? (
        <Notice tone="notice" announce="alert">
          {text('signIn.required.instance')}
        </Notice>
      ) : null}
      <TextField
        styles={full}
        label={text('signIn.login')}
        name="username"
        autoComplete="username"
        value={login}
        onChange={setLogin}
        isInvalid={missing || isSpaced}
        errorMessage={missing || isSpaced ? text(missing ? 'signIn.required.login' : 'signIn.spaced.login') : ''}
        spellCheck="false"
      />
      {isSpaced && !hasEdgeSpace(trimmed) ? (
        <Button styles={ownWidth} variant="secondary" size="S" onPress={takeLogin}>
          {text('signIn.spaced.correct', { login: trimmed })}
        </Button>
      ) : null}
      <TextField
        styles={full}
        label={text('signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button variant="accent" type="submit" size="L" isPending={pending}>
        {instance ? text('signIn.submit', { instance: instance.label }) : text('action.signIn')}
      </Button>
      {demo ? (
        <DemoLogins
          onUse={(demoLogin) => {
            setLogin(demoLogin);
            setPassword('demo');
            setError(null);
          }}
        />
      ) : null}
    </form>
  );
}
