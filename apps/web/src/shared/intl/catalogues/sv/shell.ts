import type { shell as en } from '../en/shell.ts';

export const shell: Readonly<Record<keyof typeof en, string>> = {
  'shell.signedInAs': 'Inloggad som {operator}',
  'shell.build': 'Campaign {release}, build {build}',
  'shell.path': 'Var du är',
  'shell.offline': 'Du är offline. Det du skriver finns kvar här; inget skickas förrän anslutningen är tillbaka.',
  'shell.notFound.title': 'Här finns inget',
  'shell.notFound.text': 'Adressen kan vara felskriven eller sidan flyttad.',
  'shell.notFound.action': 'Gå till externa konton',
  'session.ended.title': 'Din session har gått ut',
  'session.ended.text': 'Logga in igen på {instance} för att fortsätta. Allt på sidan finns kvar som det är.',
  'session.ended.leave': 'Gå till inloggningssidan',
  'accounts.title': 'Externa konton',
};
