import type { accountState as en } from '../en/account-state.ts';

export const accountState: Readonly<Record<keyof typeof en, string>> = {
  'restart.pending.title': 'Omstart väntar',
  'restart.pending':
    'Ändrat {ago} av {who}: {fields}. Campaign läser inställningarna vid start, så det som var lagrat innan antas gälla.',
  'restart.byItself': 'Det kan börja gälla av sig självt kl. {time}, serverns tid.',
  'restart.somebody': 'någon',
  'restart.notKnown.title': 'Okänt vad som gäller',
  'restart.notKnown.first-seen':
    'Kontot ändrades {ago}, innan konsolen såg det. Det som är lagrat antas gälla; så är det inte om Campaign inte har startats om sedan dess.',
  'restart.notKnown.changed-here':
    'Kontot ändrades {ago} och sedan tillbaka. Det som är lagrat antas gälla; så är det inte om Campaign startades om däremellan.',
  'restart.notKnown.changed-outside':
    'Kontot ändrades utanför konsolen av {who}, {ago}. Det som var lagrat innan antas gälla; vad som var lagrat däremellan är okänt.',
  'restart.known': 'Gäller: omstarten bekräftades {ago} av {who}.',
  'restart.taken': 'Antas gälla: inte ändrat på {hours} timmar.',
  'restart.confirm': 'Omstartad? Bekräfta',
  'restart.confirmed': 'Bekräftat: de lagrade inställningarna gäller.',
  'restart.undo': 'Ångra',
  'restart.undone': 'Bekräftelsen är återtagen.',
  'unread.not-in-reply': 'Inte läst: Campaign uppgav inte fältet.',
  'unread.odd': 'Inte läst: det som Campaign uppgav är inget värde för fältet.',
  'unread.not-on-build': 'Inte läst: det här Campaign-bygget har inget sådant fält.',
  'unread.unchanged': 'Det förblir som det är i Campaign om du inte anger något.',
  'unread.mask':
    'Utan den lagrade masken går det inte att säga vad en annan gör med människor, så den kan inte ändras här. Läs in sidan igen om en stund.',
  'unread.set': 'Ange ett värde',
  'unread.setOf': 'Ange ett värde för {field}',
  'unread.turnOn': 'Slå på',
  'unread.turnOnOf': 'Slå på: {field}',
  'unread.turnOff': 'Stäng av',
  'unread.turnOffOf': 'Stäng av: {field}',
  'accounts.type.guess': 'Kontotypen hittades bara på sin etikett ”{label}”, vilket är en gissning.',
  'accounts.type.several':
    'Flera kontotyper kan vara den för Adobe-inloggning: {types}. Här räknas kontot som heter Adobe_Marketing_Cloud; {accounts, select, none {om andra är av samma slag är okänt} other {av samma slag kan även dessa vara: {accounts}}}.',
  'form.readOnly.title': 'Endast läsbehörighet',
  'form.readOnly.text':
    'Din operatör saknar rättigheten admin i Campaign. Du kan prova masker i förhandsvisningen, men inget kan lagras.',
  'form.duplicate.title': 'Det finns fler konton av typen',
  'form.duplicate.text':
    'Inloggningen fungerar inte så länge flera finns. Ta bort alla utom ett i Campaigns klientkonsol: {accounts}.',
  'form.draft.title': 'Utkastet är återställt',
  'form.draft.text':
    'Dina osparade ändringar är tillbaka i formuläret, senast sparade {ago}. Hemligheter sparas aldrig i ett utkast.',
  'form.draft.stale':
    'Kontot ändrades i Campaign efter att du började på utkastet. Granskningen visar båda versionerna.',
  'form.draft.discard': 'Kasta utkastet',
  'form.discard.title': 'Kasta alla ändringar?',
  'form.discard.text':
    '{count, plural, one {# ändrat fält återgår} other {# ändrade fält återgår}} till det som är lagrat i Campaign. Det går inte att ångra.',
  'form.discard.confirm': 'Kasta ändringarna',
  'leave.title': 'Lämna med osparade ändringar?',
  'leave.text': 'Ändringarna ligger kvar som utkast i webbläsaren, utom hemligheter. Inget lagras i Campaign.',
  'leave.stay': 'Stanna kvar',
  'leave.keep': 'Lämna, behåll utkastet',
  'leave.discard': 'Lämna, kasta ändringarna',
};
