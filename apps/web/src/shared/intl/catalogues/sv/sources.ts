/** The sources of facts about people, and why they are incomplete. */
export const sources = {
  'source.list': 'Varifrån detta kommer',
  'source.profiles': 'Produktprofiler',
  'source.members': 'Personer i Admin Console',
  'source.operators': 'Operatörer i Campaign',
  'source.operator-groups': 'Operatörsgrupper',
  'source.state.complete': 'fullständigt, läst {ago}',
  'source.state.stale': 'gammalt, läst {ago}',
  'source.state.partial': 'ofullständigt, läst {ago}',
  'source.state.missing': 'inte läst',
  'source.exported.partial': 'ofullständigt, exporterat {ago}',
  'source.exported.stale': 'gammalt, exporterat {ago}',
  'source.because': ': {reason}',
  'source.reason.not-configured': 'konsolen har ingen åtkomst till Admin Console',
  'source.reason.not-read-yet': 'den första läsningen återstår',
  'source.reason.refused': 'åtkomst nekades',
  'source.reason.throttled': 'Adobe bad oss sakta ned',
  'source.reason.unreachable': 'det gick inte att nå',
  'source.reason.changed-while-read': 'det ändrades under läsningen',
  'source.reason.unreadable-entries':
    '{count, plural, =0 {delar av den} one {# post} other {# poster}} gick inte att tolka',
  'source.reason.product-not-found': 'ingen produkt med det namnet, eller med ”campaign” i namnet, har någon profil',
  'source.reason.short': 'allt kom inte med',
  'source.reason.limited': 'ditt konto ser bara en del av den',
  'source.reason.organization-not-read': 'Campaign uppgav inte kontots organisation',
  'source.reason.other-organization': 'den lästes för en annan organisation',
  'source.reason.malformed-reply': 'ett svar gick inte att tolka',
  'source.reason.stopped': 'läsningen avbröts',
  'source.reason.unproved-end': 'ingenting i en export visar var listan slutar',
  'source.reason.held-only': 'bara namn som någon har',
  'source.reason.other': 'orsak {reason}',
  'source.guess': '; produkten är gissad utifrån ordet ”campaign” i namnet',
  'source.not-listed': '; {count, plural, one {# räknad men inte listad} other {# räknade men inte listade}}',
  'source.export':
    '; ur en användarexport från {at}, uppladdad av {login}{odd, plural, =0 {} one {; # tveksam rad} other {; # tveksamma rader}}',
  'source.effect.export.profiles':
    'En användarexport säger inte till vilken produkt en profil hör och nämner bara det som någon har; utslag som hänger på det lämnas öppna.',
  'source.effect.export.members':
    'En användarexport visar varken att alla är med eller vilka profiler som ges via användargrupper. Personer i användargrupper, på tveksamma rader eller som saknas visas som okända.',
  'source.effect.title': 'Allt är inte känt',
  'source.effect.missing.profiles':
    'Vilka namn som är Campaigns produktprofiler är okänt, så utslag som hänger på det lämnas öppna.',
  'source.effect.missing.members':
    'Vem som har vilken profil är okänt. Alla operatörer visas som okända, inte som oberörda.',
  'source.effect.missing.operators':
    'Vems operatör som är inaktiverad är okänt, och personer utan Adobe-konto finns inte med.',
  'source.effect.missing.operator-groups': 'Vilka grupper som finns är okänt, så inget utslag kan ges.',
  'source.effect.partial.profiles': 'Namn som saknas i listan kan vara Campaigns; de utslagen lämnas öppna.',
  'source.effect.partial.members':
    'Personer som inte lästs visas som okända. Inga mottagna grupper är inte samma sak som ingen åtkomst.',
  'source.effect.partial.operators': 'Personer kan ha en operatör som inte lästs, aktiv eller inaktiverad.',
  'source.effect.partial.operator-groups': 'Grupper som inte lästs kan finnas; utslag som hänger på dem lämnas öppna.',
  'source.effect.odd.profiles': 'Namn vars post inte gick att tolka kan vara Campaigns; de utslagen lämnas öppna.',
  'source.effect.odd.members': 'Personer vars post inte gick att tolka i alla delar visas som okända; övriga bedöms.',
  'source.effect.odd.operators':
    'För operatörer vars post inte gick att tolka i alla delar lämnas det öppet som beror på den.',
  'source.effect.odd.operator-groups':
    'Grupper vars post inte gick att tolka kan finnas; utslag som beror på dem lämnas öppna.',
  'source.effect.stale':
    '{source}: läst för länge sedan för att vara säkert, så inget utslag som vilar på det är säkert.',
  'source.reading': 'Läser personer från Admin Console, {count, number} hittills',
  'source.refresh': 'Läs personer på nytt nu',
  'source.refresh.later': 'Möjligt från {at}: Adobe tillåter få läsningar på kort tid.',
  'source.waiting': 'Väntar före nästa läsning av Admin Console. Nästa försök {ago}.',
};
