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
  'accounts.column.select': 'Välj',
  'accounts.select': 'Välj {account}',
  'accounts.selected.title': 'Valda konton',
  'accounts.selected':
    '{count, plural, one {# konto valt} other {# konton valda}}{hidden, plural, =0 {} other { (# visas inte i listan)}}',
  'accounts.selected.tooMany': 'Högst {most, number} ändras på en gång.',
  'accounts.selected.change': 'Ändra {count, plural, one {# konto} other {# konton}} …',
  'accounts.selected.all': 'Välj alla {count, number} i listan',
  'accounts.selected.clear': 'Välj inga',
  'accounts.new': 'Nytt konto',
  'accounts.file': 'Exportera eller importera',
  'accounts.search': 'Sök',
  'accounts.count': '{count, plural, one {# konto} other {# konton}}',
  'accounts.countFiltered': '{shown, number} av {count, plural, one {# konto} other {# konton}}',
  'accounts.column.label': 'Etikett',
  'accounts.column.name': 'Internt namn',
  'accounts.column.type': 'Typ',
  'accounts.column.enabled': 'Status',
  'accounts.column.folder': 'Mapp',
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
  'accounts.hit': '{field}:',
  'accounts.values.reading':
    'Läser värdena för alla konton från Campaign. Tills dess ser sökningen bara på etikett, namn, typ och författare.',
  'accounts.values.unread': 'Värdena lästes inte: sökningen ser bara på etikett, namn, typ och författare.',
  'accounts.values.readAt': 'Värden för {count, plural, one {# konto} other {# konton}} lästa {ago}',
  'accounts.values.partial.title': 'Alla konton lästes inte',
  'accounts.values.partial.text':
    'Campaign räknar till fler än de {count} konton som lästes. De som saknas kan också matcha, och kan vara dubbletter av ett konto här. Läs om en stund igen.',
  'accounts.noHit.values':
    'Inget innehåller ”{search}”, varken i listan eller i något värde. Hemligheter söks aldrig igenom.',
  'accounts.findings': 'Anmärkningar',
  'accounts.findings.show': 'Visa anmärkningar',
  'accounts.findings.hide': 'Dölj anmärkningar',
  'accounts.findings.choose': 'Vilken anmärkning',
  'accounts.findings.any': 'Alla anmärkningar ({count, number})',
  'accounts.findings.one': '{finding} ({count, number})',
  'accounts.findings.none': 'Det finns ingen anmärkning på {count, plural, one {# konto} other {# konton}}.',
  'accounts.secretsAgain': 'Hemligheter att skriva in på nytt i {count, plural, one {# konto} other {# konton}}',
  'accounts.secretsAgain.text':
    'En kopia från en annan miljö för inte med sig någon hemlighet som gäller här. Skriv in på nytt dem som används; vilka som är lagrade står på kontots sida.',
  'accounts.notJudged': 'Okänt för {count, plural, one {# konto} other {# konton}}',
  'accounts.notJudged.text':
    'Campaign lämnade inte ut de här värdena, eller så är det inte känt vad de betyder. Om anmärkningen gäller går inte att säga.',
  'accounts.notJudged.more': 'och {count, plural, one {# till} other {# till}}',
  'accounts.finding.deprecated-type': 'Utfasad typ',
  'accounts.finding.deprecated-type.text': 'Adobe anger att typen är utfasad eller borttagen.',
  'accounts.finding.deprecated-type.remedy':
    'Flytta det som använder kontona till den typ som Adobes dokumentation anger, och inaktivera dem sedan.',
  'accounts.finding.managed-by-adobe': 'Sköts troligen av Adobe',
  'accounts.finding.managed-by-adobe.text': 'Servern {server} har ”adobe” i namnet.',
  'accounts.finding.managed-by-adobe.remedy':
    'Låt inloggningsuppgifterna vara om Adobe sköter dem: fråga Adobes support innan du byter någon.',
  'accounts.finding.duplicate-endpoint': 'Dubblett',
  'accounts.finding.duplicate-endpoint.text':
    'Samma server och inloggning som {other}{count, plural, offset:1 =1 {} one { och # till} other { och # till}}.',
  'accounts.finding.duplicate-endpoint.remedy':
    'Använd ett konto per anslutning och inaktivera de andra. Ett lösenord som byts i det ena är fortfarande det gamla i de andra.',
  'accounts.finding.duplicate-sms-login': 'Dubbel sms-inloggning',
  'accounts.finding.duplicate-sms-login.text':
    'Samma inloggning hos sms-leverantören som {other}{count, plural, offset:1 =1 {} one { och # till} other { och # till}}.',
  'accounts.finding.duplicate-sms-login.remedy':
    'Konton med samma inloggning tar varandras meddelanden. Ge varje konto en egen inloggning hos leverantören, eller ta bort dem som inte används, även inaktiverade.',
  'accounts.finding.plain-connection': 'Ingen kryptering',
  'accounts.finding.plain-connection.text':
    'Det ansluter med {protocol} utan kryptering: andra kan läsa det som skickas, även lösenordet.',
  'accounts.finding.plain-connection.remedy':
    'Välj kryptering i kontot när motparten erbjuder det, eller en typ som alltid har det, som SFTP i stället för FTP. Byt lösenordet efteråt.',
  'accounts.finding.certificate-check-skipped': 'Certifikat kontrolleras inte',
  'accounts.finding.certificate-check-skipped.text':
    'Det godtar vilket certifikat som helst ({field}), så att en annan server kan utge sig för den rätta.',
  'accounts.finding.certificate-check-skipped.remedy':
    'Slå på kontrollen igen. Om den misslyckas behöver motparten ett giltigt certifikat.',
  'accounts.finding.address-of-another-instance': 'En annan instans adress',
  'accounts.finding.address-of-another-instance.text':
    '{field} leder till {host}{instance, select, none {} other { på instansen {instance}}}, inte till den här instansen.',
  'accounts.finding.address-of-another-instance.remedy':
    'Kontona är förmodligen kopierade från en annan miljö. Ange den här instansens egen adress i dem.',
  'accounts.finding.exported-with-secret': 'Exporteras utan sina hemligheter',
  'accounts.finding.exported-with-secret.text':
    'Paket exporterar det automatiskt, men aldrig dess hemligheter ({fields}).',
  'accounts.finding.exported-with-secret.remedy':
    'Efter en import måste hemligheterna skrivas in igen. Stäng av den automatiska exporten där den inte behövs.',
  'accounts.finding.secret-old': 'Gammal hemlighet',
  'accounts.finding.secret-old.text':
    'Densamma varje gång i mer än {days, plural, one {# dag} other {# dagar}}: {fields}.',
  'accounts.finding.secret-old.remedy':
    'Skapa ett nytt lösenord eller en ny hemlighet hos motparten, spara det sedan i kontot och testa anslutningen.',
  'accounts.finding.enabled-no-use-found': 'Aktiverat, ingen användning hittad',
  'accounts.finding.enabled-no-use-found.text':
    'Ingen post länkar till det, och inget alternativ eller annat konto nämner det. I arbetsflöden, skript och webbprogram letar ingen fråga.',
  'accounts.finding.enabled-no-use-found.remedy':
    'Inget hittades där en fråga kan leta. Arbetsflöden och skript kan ändå använda kontona: titta där och inaktivera sedan de konton som ingen behöver.',
  'accounts.useNotJudged': 'Användning okänd för {count, plural, one {# konto} other {# konton}}',
  'accounts.useNotJudged.text':
    'Anmärkningen görs bara om en fråga kan se vad som använder kontot, alla frågor fick svar och inget hittades. Om de här kontona går det inte att säga: de kan vara i bruk eller inte.',
  'accounts.useDoubt.not-asked': 'ingen har frågat',
  'accounts.useDoubt.unanswered': 'Campaign svarade inte på alla frågor',
  'accounts.useDoubt.named': 'namnet finns i en text och kan syfta på kontot',
  'accounts.useDoubt.too-many': 'för många konton för att söka efter varje namn',
  'accounts.useDoubt.seen-by-no-query': 'ingen fråga ser vad som använder konton av den här typen',
  'accounts.ageNotJudged': 'Hemlighetens ålder okänd för {count, plural, one {# konto} other {# konton}}',
  'accounts.ageNotJudged.text':
    'Campaign säger inte när en hemlighet sparades. Konsolen räknar från när den först såg den nuvarande, och det är för kort tid sedan för att kalla den gammal. Den kan vara äldre. Om en dold hemlighet är inget känt.',
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
