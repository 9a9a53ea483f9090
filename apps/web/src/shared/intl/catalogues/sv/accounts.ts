import type { accounts as en } from '../en/accounts.ts';

export const accounts: Readonly<Record<keyof typeof en, string>> = {
  'accounts.lead':
    'Anslutningar som {instance} har till andra system. Öppna ett konto för att se och ändra dess värden.',
  'accounts.unsettled.title': 'En ändring av {account} är inte avgjord',
  'accounts.unsettled.text':
    '{who} tillämpade en plan {ago}, och Campaigns svar kom inte fram. Tills det är känt om ändringen lagrades skrivs inget annat till kontot.',
  'accounts.unsettled.open': 'Öppna planen',
  'accounts.service.lead':
    'Tjänsteoperatören {login} läser instansen {minutes, plural, one {varje minut} other {var #:e minut}}; senast {ago}.',
  'accounts.service.starting': 'Tjänsteoperatören {login} har inte läst instansen än.',
  'accounts.service.title': 'Tjänsteoperatören {login} kan inte arbeta',
  'accounts.service.refused':
    'Lösenordet eller autentiseringsuppgiften avvisas, först {ago}. Tills det är rättat i konsolens konfiguration läses instansen bara när någon tittar.',
  'accounts.service.address-refused':
    'Campaign tar inte emot anrop från konsolens adress, först {ago}. Lägg till adressen i dess säkerhetszon; den försöker igen av sig själv.',
  'accounts.service.not-administrator':
    'Den saknar den namngivna rättigheten admin och skulle inte se alla operatörer och grupper. Lägg den i en grupp som har rättigheten; den försöker igen av sig själv.',
  'accounts.service.not-reached': 'Campaign svarade den inte, först {ago}. Den försöker igen av sig själv.',
  'accounts.service.ims-not-reached': 'Adobe IMS gav den ingen token, först {ago}. Den försöker igen av sig själv.',
  'accounts.service.reading-failed':
    'Campaign nekade den en fråga eller svarade på annat sätt än väntat, först {ago}. Den försöker igen av sig själv.',
  'accounts.search': 'Sök',
  'accounts.count': '{count, plural, one {# konto} other {# konton}}',
  'accounts.countFiltered': '{shown} av {count, plural, one {# konto} other {# konton}}',
  'accounts.column.label': 'Etikett',
  'accounts.column.name': 'Internt namn',
  'accounts.column.type': 'Typ',
  'accounts.column.enabled': 'Status',
  'accounts.column.changedAt': 'Ändrat',
  'accounts.column.changedBy': 'Av',
  'accounts.enabled': 'Aktiverat',
  'accounts.disabled': 'Inaktiverat',
  'accounts.neverChanged': 'Okänt',
  'accounts.empty.title': 'Inga externa konton',
  'accounts.empty.text': 'Campaign returnerade inga. Din operatör kan sakna rätt att läsa dem.',
  'accounts.noHit.title': 'Inget konto matchar',
  'accounts.noHit.text': 'Inget har ”{search}” i etikett, namn, typ eller författare.',
  'accounts.noHit.filters': 'Inget konto har den här gruppen, typen och statusen tillsammans.',
  'accounts.filters': 'Filter',
  'accounts.filter.group': 'Grupp',
  'accounts.filter.group.all': 'Alla grupper',
  'accounts.filter.type.all': 'Alla typer',
  'accounts.filter.type.one': '{label} ({count})',
  'accounts.filter.enabled.all': 'Alla statusar',
  'accounts.filter.enabled.enabled': 'Aktiverat',
  'accounts.filter.enabled.disabled': 'Inaktiverat',
  'accounts.filter.enabled.not-read': 'Inte läst',
  'accounts.filter.clear': 'Rensa filtren',
  'accounts.group.campaign': 'Campaign',
  'accounts.group.adobe': 'Adobe-lösningar',
  'accounts.group.transfer': 'Dataöverföring',
  'accounts.group.database': 'Extern databas',
  'accounts.readAt': 'Läst från Campaign {ago}',
  'accounts.reload': 'Uppdatera',
  'readiness.title': 'Adobe-inloggning: {word}',
  'readiness.open': 'Öppna kontot',
  'readiness.word.package-missing': 'Paketet saknas',
  'readiness.word.account-missing': 'Kontot saknas',
  'readiness.word.type-not-known': 'Okänt: typen hittas inte',
  'readiness.word.not-read': 'Okänt: inte läst',
  'readiness.word.duplicate': 'Dubblett',
  'readiness.word.disabled': 'Inaktiverat',
  'readiness.word.incomplete': 'Ofullständigt',
  'readiness.word.restart-pending': 'Omstart väntar',
  'readiness.word.in-force-not-known': 'Okänt vad som gäller',
  'readiness.word.filled-in': 'Ifyllt, inte testat',
  'readiness.word.in-use':
    'Används ({operators, plural, one {# operatör loggar in} other {# operatörer loggar in}} med Adobe-ID)',
  'readiness.disabled.text':
    'Kontot {account} är lagrat som inaktiverat. När det gäller loggar ingen in med Adobe-ID.{count, plural, =0 {} other { Ännu tomt: {fields}.}}',
  'readiness.incomplete.text':
    'Kontot {account} är lagrat med tomma fält. När det gäller loggar ingen in med Adobe-ID: {fields}.',
  'readiness.restart-pending.text':
    'Ändrat i {account}: {fields}. Det gäller när Campaign har startats om; om det har skett är okänt.',
  'readiness.in-force-not-known.text':
    'Kontot {account} har ändrats, och det är okänt om Campaign har startats om sedan dess.',
  'readiness.filled-in.text':
    'Kontot {account} har allt som behövs. Ingen operatör är ännu känd för att logga in med Adobe-ID.',
  'readiness.in-use.text':
    'Kontot {account} innehåller inställningarna. Öppna det för att se vilka profiler masken släpper in.',
  'readiness.duplicate.text':
    'Inloggningen fungerar inte så länge det finns flera konton av typen: {accounts}. Behåll ett och ta bort de andra i Campaigns klientkonsol.',
  'readiness.account-missing.text':
    'Paketet är installerat, men det finns inget konto av typen. Skapa ett med namnet Adobe_Marketing_Cloud i Campaigns klientkonsol och uppdatera sedan.',
  'readiness.type-not-known.text':
    '{types, select, none {Fälten för Adobe-inloggning finns, men ingen kontotyp heter som väntat.} other {Flera kontotyper kan vara den: {types}. Inget konto av dem heter Adobe_Marketing_Cloud.}} Den som driver konsolen kan ange typen: imsTypeNames i konfigurationen.',
  'readiness.not-read.text':
    'Campaign uppgav inte alla kontons typ, eller inte inställningarna för kontot för Adobe-inloggning. Uppdatera listan om en stund.',
  'readiness.package-missing.text':
    'Installera ”Integration with Adobe Experience Cloud” på instansen i Campaigns klientkonsol (Verktyg > Avancerat > Importera paket) och uppdatera sedan.',
};
