import type { externalAccount as en } from '../en/external-account.ts';

export const externalAccount: Readonly<Record<keyof typeof en, string>> = {
  'external.fact.type': 'Typ',
  'external.fact.group': 'Grupp',
  'external.fact.name': 'Internt namn',
  'external.fact.state': 'Status',
  'external.fact.documentation': 'Adobes dokumentation',
  'external.documentation': 'Läs om typen',
  'external.group.campaign': 'Campaign',
  'external.group.adobe': 'Adobe-lösningar',
  'external.group.transfer': 'Dataöverföring',
  'external.group.database': 'Extern databas',
  'external.enabled': 'Aktiverat',
  'external.disabled': 'Inaktiverat',
  'external.readOnly.adobe-managed.title': 'Adobe sköter det här kontot',
  'external.readOnly.adobe-managed.text':
    'Adobe driver instansen och sköter dess externa konton. Här kan du se värdena; be Adobe ändra dem.',
  'external.readOnly.built-in.title': 'Kontot hör till Campaign',
  'external.readOnly.built-in.text':
    'Adobe lägger upp det och ändrar det tillsammans med instansen. Här kan du se värdena men inte ändra dem.',
  'external.readOnly.type-not-read.title': 'Kontots typ kunde inte läsas',
  'external.readOnly.type-not-read.text':
    'Campaign uppgav inte vilken typ det har. Så länge det är så ändras inget här. Läs in sidan igen om en stund.',
  'external.readOnly.may-be-ims.title': 'Det här kan vara kontot för Adobe-inloggning',
  'external.readOnly.may-be-ims.text':
    'Det är inte säkert vilken typ det kontot har, och en ändring av det kan avgöra vem som kommer in. Den som driver konsolen kan ange typen: imsTypeNames i konfigurationen.',
  'external.viewer': 'Din operatör saknar rättigheten admin i Campaign. Du kan se värdena, men inget kan lagras.',
  'external.deprecated.title': 'Adobe fasar ut den här typen',
  'external.deprecated.text':
    'Konton av typen {type} kan sluta fungera med en senare version av Campaign. I Adobes dokumentation står vad som ersätter dem.',
  'external.unknownType.title': 'Konsolen känner inte till typen',
  'external.unknownType.text':
    'Det finns inget eget formulär för {type}. Nedan står alla attribut som instansens schema har.',
  'external.help': 'Om {field}',
  'external.usual': 'Vanligt: {value}',
  'external.usual.use': 'Använd',
  'external.usual.useOf': 'Använd {value} för {field}',
  'external.secret.new': 'Nytt värde för {field}',
  'external.choice.unknown': '{value} (finns inte i listan)',
  'external.link.none': 'Inget',
  'external.link.why': 'Det här pekar på en annan post med dess nyckel. Ändra det i Campaigns klientkonsol.',
  'external.absent.title':
    '{count, plural, one {Saknas i den här versionen: # fält} other {Saknas i den här versionen: # fält}}',
  'external.absent.text': 'Schemat i den här Campaign-versionen saknar attributen, så fälten kan inte lagras.',
  'external.other.title': '{title} ({count})',
  'external.other.text':
    'Attribut som finns i instansens schema men som konsolen inte beskriver. De förblir som de är i Campaign om du inte ändrar dem.',
  'external.other.ask':
    'Konsolen kan inte kontrollera de här värdena och vet inte vad Campaign gör med dem. Ändra bara det du vet vad det betyder.',
  'external.other.ask.unknown':
    'Konsolen känner inte till kontotypen och kan inte kontrollera värdena. Ändra bara det du vet vad det betyder.',
  'external.other.edit': 'Redigera ändå',
  'external.hidden.title': 'Ändrat men visas inte nu',
  'external.hidden.text': 'Andra val döljer de här fälten. Dina ändringar av dem ingår ändå i planen: {fields}.',
  'external.hidden.undo': 'Ångra de här ändringarna',
  'external.corrected': 'Rättat: {value}',
  'external.correct': 'Rätta',
  'external.correctTo': 'Rätta {field} till {value}',
  'external.correct.done': '{field} är rättat till {value}. Ångra finns vid fältets namn.',
  'external.discarded': 'Dina ändringar är kastade.',
  'external.discarded.undo': 'Hämta tillbaka dem',
  'external.uses.title': 'Var kontot används',
  'external.uses.lead':
    'Konsolen frågar Campaign vilka poster som länkar till kontot och vilka texter som nämner det. Den frågar först när du vill veta.',
  'external.uses.ask': 'Fråga var kontot används',
  'external.uses.again': 'Fråga igen',
  'external.uses.asking': 'Frågar Campaign var kontot används…',
  'external.uses.answered': 'Svaret står under knappen.',
  'external.uses.failed': 'Campaign svarade inte på var kontot används. Det kan alltså vara i bruk.',
  'external.test.title': 'Anslutningstest',
  'external.test.lead':
    'Campaign ansluter till servern så som kontot skulle göra, med värdena i formuläret. Inget lagras.',
  'external.test.start': 'Testa anslutningen',
  'external.test.cancel': 'Avbryt testet',
  'external.test.running': '{seconds, plural, one {Testar sedan # sekund} other {Testar sedan # sekunder}}',
  'external.test.running.announced': 'Anslutningen testas.',
  'external.test.passed': 'Ansluten på {milliseconds} ms',
  'external.test.cancelled': 'Testet avbröts',
  'external.test.cancelled.text': 'Ett försök som Campaign redan har påbörjat kan fortsätta där en stund.',
  'external.test.failed.host-not-found': 'Campaign hittar inte servern',
  'external.test.failed.connection-refused': 'Servern nekar anslutningen',
  'external.test.failed.login-failed': 'Servern släpper inte in kontot',
  'external.test.failed.no-answer': 'Servern svarade inte i tid',
  'external.test.failed.campaign': 'Campaign genomförde inte testet',
  'external.test.failed.other': 'Anslutningen misslyckades',
  'external.test.remedy.host-not-found':
    'Kontrollera att serverns namn är rätt skrivet och att Campaign-servern kan slå upp det.',
  'external.test.remedy.connection-refused':
    'Kontrollera porten och att tjänsten är igång. En brandvägg kan behöva släppa igenom Campaigns adresser.',
  'external.test.remedy.login-failed':
    'Kontrollera kontot och skriv lösenordet eller hemligheten igen. Flera misslyckade försök kan låsa kontot där.',
  'external.test.remedy.no-answer':
    'Kontrollera att servern är igång och att en brandvägg släpper igenom Campaign. En databas i viloläge kan behöva ett försök till.',
  'external.test.remedy.campaign': 'Kontrollera att instansen är igång och testa igen.',
  'external.test.remedy.other': 'Campaigns egna ord nedan säger varför.',
  'external.test.warehouse': 'Standardwarehouse: {warehouse}',
  'external.test.tested.stored': 'Testat med de lagrade värdena.',
  'external.test.tested.draft': 'Testat med värden som inte är sparade.',
  'external.test.stale': 'Värdena har ändrats sedan testet. Testa igen.',
  'external.test.typeSecret': 'Skriv hemligheten',
  'external.test.showField': 'Visa fältet',
};
