import type { CallFailure } from '@console/contract';
import { Suspense } from 'react';
import { LaterMessages } from '../intl/later-messages.tsx';
import { useText } from '../intl/use-text.ts';

interface FailureTextProps {
  readonly failure: CallFailure;
}

/** Why a call failed and what to do, as a sentence with the network's code. */
export function FailureText({ failure }: FailureTextProps) {
  return (
    <Suspense>
      <LaterMessages part="failures">
        <Sentence failure={failure} />
      </LaterMessages>
    </Suspense>
  );
}

function Sentence({ failure: { upstream, reason, code } }: FailureTextProps) {
  const text = useText();
  return (
    <>
      {upstream === 'campaign' ? null : `${text(`failure.upstream.${upstream}`)}: `}
      {text(`failure.${reason}`)}
      {code ? ` (${code})` : null}
    </>
  );
}
