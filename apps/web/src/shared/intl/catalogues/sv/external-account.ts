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
};
