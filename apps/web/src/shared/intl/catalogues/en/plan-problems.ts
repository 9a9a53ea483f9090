/** Problems that only a plan, its apply and its receipt meet. */
export const planProblems = {
  'problem.basis-moved':
    'What this plan was computed on has changed since. Nothing was stored; Campaign is as it was. Review the changes again.',
  'problem.guard-stops': 'A guard stops this plan. Nothing was stored.',
  'problem.override-unknown': 'A guard that was overridden stops nothing any more. Nothing was stored. Apply again.',
  'problem.way-back-missing': 'No administrator could undo this. Nothing was stored.',
  'problem.password-needed': 'Confirm your password, then apply again. Nothing was stored.',
  'problem.plan-not-found':
    'This plan does not exist or is not yours. Go back to the account and review the changes again.',
  'problem.plan-already-applied': 'This plan has been applied already. It was not applied a second time.',
  'problem.apply-in-progress':
    'This plan is being applied right now. Wait a moment and look again; do not apply it twice.',
  'problem.account-locked':
    'Somebody else is storing a change to this account right now. Nothing of yours was stored. Try again in a minute.',
  'problem.plan-expired':
    'This plan is older than 15 minutes and can no longer be applied. Campaign is as it was. Review the changes again.',
  'problem.idempotency-key-reused':
    'This confirmation was already used for something else. Nothing was stored. Review the changes again.',
  'problem.idempotency-key-required': 'The confirmation was incomplete. Nothing was stored. Review the changes again.',
  'problem.outcome-unknown':
    'The change was sent, but Campaign’s answer did not arrive. It may or may not be stored. Do not send it again: look at the account first.',
  'problem.campaign-refused-write':
    'Campaign refused to store the change: your operator may not write this account. Campaign is as it was. Ask for the rights or let somebody else apply it.',
} as const;
