import { type SignedIn, signIn } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { type FormEvent, useState } from 'react';
import { call } from '../shared/api/call.ts';
import { useText } from '../shared/intl/use-text.ts';
import { signInPath } from '../shared/lib/return-to.ts';
import { ModalDialog } from '../shared/ui/modal-dialog.tsx';
import { ProblemNotice } from '../shared/ui/problem-notice.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 16 });
const paragraph = style({ font: 'body', margin: 0 });
const full = style({ width: 'full' });
const row = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });

interface SignInAgainDialogProps {
  readonly session: SignedIn;
  readonly onSignedIn: (session: SignedIn) => void;
}

export function SignInAgainDialog({ session, onSignedIn }: SignInAgainDialogProps) {
  const text = useText();
  const [login, setLogin] = useState(session.login);
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { instanceKey, label } = session.instance;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending || login === '') return;
    setPending(true);
    try {
      onSignedIn(await call(signIn, { body: { instanceKey, login, password } }));
    } catch (problem) {
      setError(problem);
      setPassword('');
      setPending(false);
    }
  };
  return (
    <ModalDialog title={text('session.ended.title')} initialFocus="input[type=password]">
      <form className={column} onSubmit={(event) => void submit(event)} noValidate>
        <p className={paragraph}>{text('session.ended.text', { instance: label })}</p>
        {error ? <ProblemNotice error={error} /> : null}
        <TextField
          styles={full}
          label={text('signIn.login')}
          autoComplete="username"
          value={login}
          onChange={setLogin}
        />
        <TextField
          styles={full}
          label={text('signIn.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <div className={row}>
          <Button variant="secondary" onPress={() => location.assign(signInPath(location.pathname + location.search))}>
            {text('session.ended.leave')}
          </Button>
          <Button variant="accent" type="submit" isDisabled={pending}>
            {text(pending ? 'signIn.submitting' : 'action.signIn')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
