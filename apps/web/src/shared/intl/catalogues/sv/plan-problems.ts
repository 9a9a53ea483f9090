import type { planProblems as en } from '../en/plan-problems.ts';

export const planProblems: Readonly<Record<keyof typeof en, string>> = {
  'problem.basis-moved':
    'Det som planen räknades fram på har ändrats sedan dess. Inget har lagrats; Campaign är oförändrat. Granska ändringarna på nytt.',
  'problem.guard-stops': 'En spärr stoppar planen. Inget har lagrats.',
  'problem.override-unknown': 'En spärr som åsidosattes stoppar inte längre. Inget har lagrats. Tillämpa igen.',
  'problem.way-back-missing': 'Ingen administratör skulle kunna ångra det. Inget har lagrats.',
  'problem.password-needed': 'Bekräfta ditt lösenord och tillämpa igen. Inget har lagrats.',
  'problem.plan-not-found':
    'Planen finns inte eller tillhör någon annan. Gå tillbaka till kontot och granska ändringarna på nytt.',
  'problem.plan-already-applied': 'Planen är redan tillämpad. Den tillämpades inte en gång till.',
  'problem.apply-in-progress': 'Planen tillämpas just nu. Vänta en stund och titta igen; tillämpa den inte två gånger.',
  'problem.account-locked':
    'Någon annan lagrar just nu en ändring av kontot. Inget av ditt har lagrats. Försök igen om en minut.',
  'problem.plan-expired':
    'Planen är äldre än 15 minuter och kan inte längre tillämpas. Campaign är oförändrat. Granska ändringarna på nytt.',
  'problem.idempotency-key-reused':
    'Bekräftelsen har redan använts till något annat. Inget har lagrats. Granska ändringarna på nytt.',
  'problem.idempotency-key-required': 'Bekräftelsen var ofullständig. Inget har lagrats. Granska ändringarna på nytt.',
  'problem.outcome-unknown':
    'Ändringen skickades, men Campaigns svar kom inte fram. Den kan vara lagrad eller inte. Skicka den inte igen: titta först på kontot.',
  'problem.campaign-refused-write':
    'Campaign vägrade att lagra ändringen: din operatör får inte skriva till kontot. Campaign är oförändrat. Be om behörighet eller låt någon annan tillämpa ändringen.',
};
