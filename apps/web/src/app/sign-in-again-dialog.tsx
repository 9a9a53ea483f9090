import { type SignedIn, signIn } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
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
  const { instanceKey, label } = session.instance;
  const { control, handleSubmit, resetField } = useForm({ defaultValues: { login: session.login, password: '' } });
  const signingIn = useMutation({
    mutationFn: (typed: { login: string; password: string }) => call(signIn, { body: { instanceKey, ...typed } }),
    onSuccess: onSignedIn,
    onError: () => resetField('password'),
  });
  const { error, isPending } = signingIn;
  const submit = handleSubmit((typed) => {
    if (!isPending) signingIn.mutate(typed);
  });
  return (
    <ModalDialog title={text('session.ended.title')} initialFocus="input[type=password]">
      <form className={column} onSubmit={(event) => void submit(event)} noValidate>
        <p className={paragraph}>{text('session.ended.text', { instance: label })}</p>
        {error ? <ProblemNotice error={error} /> : null}
        <Controller
          control={control}
          name="login"
          rules={{ required: true }}
          render={({ field }) => (
            <TextField {...field} styles={full} label={text('signIn.login')} autoComplete="username" />
          )}
        />
        <Controller
          control={control}
          name="password"
          render={({ field }) => (
            <TextField
              {...field}
              styles={full}
              label={text('signIn.password')}
              type="password"
              autoComplete="current-password"
            />
          )}
        />
        <div className={row}>
          <Button variant="secondary" onPress={() => location.assign(signInPath(location.pathname + location.search))}>
            {text('session.ended.leave')}
          </Button>
          <Button variant="accent" type="submit" isDisabled={isPending}>
            {text(isPending ? 'signIn.submitting' : 'action.signIn')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
