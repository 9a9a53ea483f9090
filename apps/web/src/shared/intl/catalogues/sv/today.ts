import type { today as english } from '../en/today.ts';

export const today: Readonly<Record<keyof typeof english, string>> = {
  'today.bar': 'Vem som loggar in i dag',
  'today.sum':
    'I dag {count, plural, =0 {{open, plural, =0 {loggar ingen in med Adobe ID} other {är det osäkert om någon loggar in med Adobe ID}}} one {loggar en person in med Adobe ID} other {loggar # personer in med Adobe ID}}{cannot, plural, =0 {.} one {, och en kan inte.} other {, och # kan inte.}}',
  'today.sum.open': '{count, plural, one {För en person är det okänt.} other {För # personer är det okänt.}}',
  'today.signs-in': 'Loggar in',
  'today.cannot': 'Kan inte logga in',
  'today.not-known': 'Okänt',
  'today.signs-in.help': 'Når minst en operatörsgrupp med sitt Adobe ID.',
  'today.not-known.help': 'Det som skulle avgöra har inte lästs, eller så kan masken läsas på flera sätt.',
  'today.filter': 'I dag',
  'today.filter.all': 'Alla',
  'today.cause.account-off': 'Kontot är av',
  'today.cause.adobe-account-inactive': 'Adobe-kontot inte aktivt',
  'today.cause.operator-disabled': 'Operatören inaktiverad',
  'today.cause.no-profile': 'Ingen profil',
  'today.cause.no-profile-fits': 'Ingen profil passar',
  'today.cause.captures-nothing': 'Masken fångar inget',
  'today.cause.group-missing': 'Gruppen saknas',
  'today.cause.native-only': 'Bara lösenord',
  'today.cause.not-in-campaign-yet': 'Inte i Campaign än',
  'today.cause.account-off.help': 'Kontot är inaktiverat eller ofullständigt, så ingen kommer in med Adobe ID.',
  'today.cause.adobe-account-inactive.help': 'Kontot i Admin Console är inaktiverat, låst eller borttaget.',
  'today.cause.operator-disabled.help': 'Operatören är inaktiverad i Campaign.',
  'today.cause.no-profile.help': 'Har ingen produktprofil för Campaign.',
  'today.cause.no-profile-fits.help': 'Har profiler, och masken passar ingen av dem.',
  'today.cause.captures-nothing.help': 'Masken passar en profil och fångar inget gruppnamn i den.',
  'today.cause.group-missing.help': 'Masken fångar namnet på en grupp som inte finns.',
  'today.cause.native-only.help': 'En operatör med Campaign-lösenord som Admin Console inte känner till.',
  'today.cause.not-in-campaign-yet.help': 'Ett tekniskt konto får sin operatör vid sitt första anrop.',
  'today.why.signs-in': 'Loggar in med Adobe ID, i {groups}.',
  'today.why.not-known': 'Om personen kan logga in är okänt. Öppet: {doubts}.',
  'today.why.account-off':
    'Kan inte logga in: kontot är inaktiverat, eller ett fält är tomt utan vilket ingen kommer in. Fyll i det som saknas och aktivera kontot.',
  'today.why.adobe-account-inactive': 'Kan inte logga in: kontot i Admin Console är inte aktivt. Aktivera det där.',
  'today.why.operator-disabled': 'Kan inte logga in: operatören är inaktiverad i Campaign. Aktivera operatören.',
  'today.why.no-profile':
    'Kan inte logga in med Adobe ID: har ingen produktprofil för Campaign. Ge en i Admin Console, direkt eller genom en användargrupp.',
  'today.why.no-profile-fits':
    'Kan inte logga in: ingen av personens profiler passar masken. Ge en profil som passar, eller ändra masken.',
  'today.why.captures-nothing':
    'Kan inte logga in: masken passar en av personens profiler och fångar inget gruppnamn i den. Ge en annan profil, eller ändra masken.',
  'today.why.group-missing':
    'Kan inte logga in: masken gör ”{groups}” av personens profiler, och någon sådan grupp finns inte. {near, select, none {Skapa gruppen} other {Nästan så heter {near}: rätta profilens namn, skapa gruppen}}, eller ge en annan profil.',
  'today.why.native-only':
    'Loggar bara in med Campaign-lösenord: Admin Console känner inte till operatören. Lägg till personen där, med en profil, för inloggning med Adobe ID.',
  'today.why.not-in-campaign-yet':
    'Ett tekniskt konto som inte finns i Campaign än: det får sin operatör vid sitt första anrop.',
};
