import type { problems as en } from '../en/problems.ts';

export const problems: Readonly<Record<keyof typeof en, string>> = {
  'problem.invalid-request':
    'Konsolen godtog inte indata. Inget skickades till Campaign. Rätta det som är markerat och försök igen.',
  'problem.malformed-body': 'Begäran gick inte att läsa. Inget skickades till Campaign. Läs in sidan igen och gör om.',
  'problem.no-profile-names': 'Listan innehåller inga profilnamn. Klistra in minst ett namn, ett per rad.',
  'problem.too-many-profile-names': 'Listan innehåller fler än 100 000 namn. Dela upp den och titta på en del i taget.',
  'problem.mask-too-long': 'Associationsmasken är längre än 512 tecken. Korta den; inget har sparats.',
  'problem.nothing-to-change': 'Alla värden är redan lagrade som du skrev dem, så det finns inget att tillämpa.',
  'problem.sign-in-required': 'Du är inte inloggad. Logga in för att fortsätta; det du skrivit finns kvar.',
  'problem.session-expired':
    'Din session har gått ut. Inget skickades till Campaign. Logga in igen för att fortsätta; det du skrivit finns kvar.',
  'problem.sign-in-refused': 'Campaign godtog inte inloggningen och lösenordet. Kontrollera båda och försök igen.',
  'problem.native-sign-in-blocked':
    'Instansen tar inte emot Campaign-inloggningar: inloggning med lösenord är avstängd. Be administratören att tillåta din operatör eller välj en annan instans.',
  'problem.address-refused':
    'Campaign godtar inte konsolens nätverksadress. Be administratören att lägga till den i instansens säkerhetszon.',
  'problem.host-not-known':
    'Konsolen svarar inte under det här namnet. Den som driver den anger publicOrigin, adressen där den nås.',
  'problem.cross-site-request': 'Begäran kom inte från konsolens egen sida och avvisades därför. Läs in sidan igen.',
  'problem.not-allowed':
    'Din operatör saknar rättigheten admin och får därför titta men inte ändra. Campaign är oförändrat.',
  'problem.not-found': 'Det finns inget på den här adressen. Det kan ha flyttats.',
  'problem.unknown-instance': 'Konsolen känner inte till någon instans med det namnet. Välj en på inloggningssidan.',
  'problem.account-not-found': 'Det externa kontot finns inte längre i Campaign. Gå tillbaka till listan och leta där.',
  'problem.package-missing':
    'Paketet för Adobe-inloggning är inte installerat på instansen, så kontots fält finns inte. Installera först ”Integration with Adobe Experience Cloud” i Campaign.',
  'problem.account-type-not-known':
    'Vilken kontotyp som bär Adobe-inloggningen på instansen är okänt. Den som driver konsolen kan ange den: imsTypeNames i konfigurationen.',
  'problem.account-read-only': 'Kontot kan inte ändras här. Läs in sidan igen för att se varför.',
  'problem.account-exists': 'Instansen har redan ett konto med det interna namnet. Välj ett annat namn.',
  'problem.type-not-offered': 'Konton av den här typen skapas inte här.',
  'problem.ims-account-apart':
    'Kontot för Adobe-inloggning planeras från sin egen sida, eftersom en ändring av det avgör vem som kommer in.',
  'problem.not-an-ims-account': 'Det här är inte kontot för inloggning med Adobe ID.',
  'problem.expectations-changed':
    'Kraven ändrades av någon annan under tiden. De läses om; inget av ditt går förlorat.',
  'problem.expectations-vain':
    'Ett nytt krav skyddar ingenting: gruppen eller profilerna som det nämner finns inte. Inget har lagrats. Rätta det eller bekräfta det.',
  'problem.people-read-already':
    'Ett tekniskt konto läser Admin Console åt konsolen, så ingen fil tas emot bredvid det. Ta bort adminConsole ur konfigurationen för att använda en export.',
  'problem.stated-reading-changed':
    'Någon annan uppgav eller drog tillbaka hur instansen läser sin mask under tiden. Inget av ditt har lagrats. Se vad som gäller nu och uppge på nytt.',
  'problem.basis-moved':
    'Det som planen räknades fram på har ändrats sedan dess. Inget har lagrats; Campaign är oförändrat. Granska ändringarna på nytt.',
  'problem.guard-stops': 'En spärr stoppar planen. Inget har lagrats.',
  'problem.override-unknown': 'En spärr som åsidosattes stoppar inte längre. Inget har lagrats. Tillämpa igen.',
  'problem.way-back-missing': 'Ingen administratör skulle kunna ångra det. Inget har lagrats.',
  'problem.password-needed': 'Bekräfta ditt lösenord och tillämpa igen. Inget har lagrats.',
  'problem.test-not-offered':
    'Campaign har inget anslutningstest för det här kontot, eller inte för det som är valt i det.',
  'problem.secret-needed':
    'Skriv hemligheten igen för att testa de här värdena. Den lagrade används bara för den server, den port, det konto och de alternativ som är lagrade, så att ett test inte kan skicka den någon annanstans.',
  'problem.test-not-found': 'Anslutningstestet är inte känt längre. Starta det igen.',
  'problem.plan-not-found':
    'Planen finns inte eller tillhör någon annan. Gå tillbaka till kontot och granska ändringarna på nytt.',
  'problem.plan-altered':
    'Planen har ändrats i konsolens lager av något annat än konsolen, så den går inte att lita på och tillämpas inte. Gör en ny plan och berätta för den som driver konsolen.',
  'problem.plan-of-another':
    'Någon annan har beräknat planen, och bara den kan tillämpa den. Inget har lagrats. Beräkna ändringarna igen för att tillämpa dem själv.',
  'problem.secret-of-another-session':
    'Planens nya klienthemlighet finns bara i den session där den skrevs. Inget har lagrats. Tillämpa planen där, eller skriv hemligheten igen i formuläret.',
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
  'problem.declaration-not-found': 'Den här bekräftelsen av en omstart gäller inte längre.',
  'problem.person-not-found': 'Ingen är känd med det namnet, den e-postadressen eller det inloggningsnamnet.',
  'problem.method-not-allowed': 'Konsolen har ingen sådan åtgärd på den här adressen. Läs in sidan igen.',
  'problem.account-changed':
    'Någon annan ändrade kontot efter att du öppnade det. Inget av ditt har lagrats. Jämför versionerna och bestäm fält för fält.',
  'problem.body-too-large':
    'Det var mer data än konsolen tar emot på en gång. Inget har lagrats. Minska mängden och försök igen.',
  'problem.unsupported-media-type': 'Konsolen kunde inte läsa den här typen av innehåll. Läs in sidan igen och gör om.',
  'problem.unsupported-content-encoding':
    'Något mellan sidan och konsolen komprimerade det som skickades, och det tar konsolen inte emot. Inget sparades. Säg till den som sköter konsolen.',
  'problem.sign-ins-under-way':
    'Campaign dröjer med att svara på andra inloggningar till instansen, så din skickades inte. Vänta en stund och försök igen.',
  'problem.too-many-requests': 'För många försök på kort tid. Vänta en stund och försök igen.',
  'problem.headers-too-large': 'Begäran var för stor för konsolen. Rensa webbplatsens kakor och försök igen.',
  'problem.internal':
    'Konsolen misslyckades. Försök igen; om felet består, ge begärans nummer till den som driver konsolen.',
  'problem.campaign-fault': 'Campaign svarade med ett fel. Försök igen; om felet består, se Campaigns egna ord nedan.',
  'problem.mask-not-read':
    'Campaign talade inte om vilken associationsmask som är lagrad: fältet finns inte i svaret eller inte i schemat för denna version. Vad en ändring gör med personer kan inte sägas.',
  'problem.campaign-unexpected-reply':
    'Campaigns svar gick inte att förstå: underhåll kan pågå, eller så svarade en proxy i dess ställe. Försök igen senare.',
  'problem.preview-unavailable':
    'Förhandsvisningen kan inte beräknas på servern just nu. Inget har sparats. Försök igen om en stund.',
  'problem.store-unavailable':
    'Konsolens eget lager går inte att nå, så inget kan ändras säkert. Campaign är oförändrat. Försök igen senare.',
  'problem.campaign-unreachable': 'Campaign gick inte att nå. Kontrollera att instansen är igång och försök igen.',
  'problem.campaign-timeout':
    'Campaign svarade inte i tid. Försök igen; om felet består kan instansen vara överbelastad.',
  'problem.offline': 'Konsolen gick inte att nå. Kontrollera nätverksanslutningen. Inget du skrivit har gått förlorat.',
  'problem.unreadable-reply':
    'Konsolens svar gick inte att förstå. Läs in sidan igen; om felet består, kontakta den som driver konsolen.',
};
