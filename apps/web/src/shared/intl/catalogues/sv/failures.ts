import type { failures as english } from '../en/failures.ts';

export const failures: Readonly<Record<keyof typeof english, string>> = {
  'failure.unknown-ca':
    'Serverns certifikat är inte utfärdat av någon som konsolen litar på. Den som driver konsolen anger utfärdaren i NODE_EXTRA_CA_CERTS.',
  'failure.certificate-name': 'Serverns certifikat gäller ett annat namn. Kontrollera adressen i konfigurationen.',
  'failure.certificate-expired':
    'Serverns certifikat gäller inte i dag. Förnya det, och kontrollera klockan på konsolens maskin.',
  'failure.tls': 'Ingen säker anslutning kom till stånd. Kanske svarar något annat än https på adressen.',
  'failure.refused': 'Ingenting lyssnar på adressen. Kontrollera att servern är igång, och porten.',
  'failure.name-not-found': 'Serverns namn är okänt för konsolens maskin. Kontrollera adressen och DNS.',
  'failure.address-not-allowed': 'Namnet leder till en adress i konsolens eget nät, och det är inte tillåtet.',
  'failure.no-route': 'Det finns ingen väg genom nätet till servern.',
  'failure.reset': 'Anslutningen bröts: av servern, eller av en brandvägg eller proxy på vägen.',
  'failure.no-connection-in-time': 'Ingen anslutning kom till stånd i tid. Kanske släpper en brandvägg den.',
  'failure.no-answer-in-time': 'Servern tog emot anropet men svarade inte i tid.',
  'failure.gateway': 'En proxy framför servern svarade att den inte når den.',
  'failure.other': 'Vad som gick fel står i konsolens logg.',
  'failure.proxy-refused':
    'Ingenting lyssnar på proxyns adress. Kontrollera att proxyn är igång, och dess adress och port i konfigurationen.',
  'failure.proxy-name-not-found': 'Proxyns namn är okänt för konsolens maskin. Kontrollera proxyns adress och DNS.',
  'failure.proxy-no-connection-in-time':
    'Proxyn skapade ingen anslutning i tid. Den kan vara överbelastad, eller så släpper en brandvägg anslutningen till den.',
  'failure.proxy-unknown-ca':
    'Proxyns certifikat är inte utfärdat av någon som konsolen litar på. Den som driver konsolen anger utfärdaren i NODE_EXTRA_CA_CERTS.',
  'failure.proxy-credentials':
    'Proxyn kräver användare och lösenord, eller godtar inte dem den fick. Den som driver konsolen lägger dem i proxyCredentialsFile.',
  'failure.proxy-denied':
    'Proxyn släpper inte fram konsolen till servern. Den som driver proxyn tillåter adressen, eller så anropas servern direkt genom noProxy.',
  'failure.proxy-gateway':
    'Proxyn svarade att den inte når servern. Kontrollera serverns adress, och vägen dit från proxyn.',
  'failure.proxy-failed':
    'Anslutningen till proxyn misslyckades. Kontrollera dess adress, och om den är http eller https.',
  'failure.upstream.ims': 'Adobe IMS',
  'failure.upstream.user-management': 'Adobe User Management',
};
