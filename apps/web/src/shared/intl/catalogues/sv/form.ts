import type { form as en } from '../en/form.ts';

export const form: Readonly<Record<keyof typeof en, string>> = {
  'form.back': 'Externa konton',
  'form.changed': 'Ändrat {ago} av {who}',
  'form.changedUnknown': 'Campaign anger inte när det ändrades',
  'form.sections': 'Avsnitt',
  'form.reviewFailed': 'Inget har skickats till Campaign, och det du skrev finns kvar.',
  'form.readOnly.title': 'Du får titta men inte ändra',
  'form.readOnly.text':
    'Din operatör saknar rättigheten admin i Campaign. Du kan prova masker i förhandsvisningen, men inget kan lagras.',
  'form.duplicate.title': 'Det finns fler konton av typen',
  'form.duplicate.text':
    'Inloggningen fungerar inte så länge flera finns. Ta bort alla utom ett i Campaigns klientkonsol: {accounts}.',
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
  'form.copy': 'Kopiera kommandot',
  'form.copied': 'Kopierat',
  'form.draft.title': 'Utkastet är återställt',
  'form.draft.text':
    'Dina osparade ändringar är tillbaka i formuläret, senast sparade {ago}. En klienthemlighet sparas aldrig i ett utkast.',
  'form.draft.stale':
    'Kontot ändrades i Campaign efter att du började på utkastet. Granskningen visar båda versionerna.',
  'form.draft.discard': 'Kasta utkastet',
  'form.dirty': '{count, plural, =0 {Inga ändringar} one {# ändring} other {# ändringar}}',
  'form.errors': '{count, plural, one {# fält behöver rättas} other {# fält behöver rättas}}',
  'form.review': 'Granska ändringar',
  'form.reviewing': 'Planen beräknas…',
  'form.discard': 'Kasta',
  'form.discard.title': 'Kasta alla ändringar?',
  'form.discard.text':
    '{count, plural, one {# ändrat fält återgår} other {# ändrade fält återgår}} till det som är lagrat i Campaign. Det går inte att ångra.',
  'form.discard.confirm': 'Kasta ändringarna',
  'form.discarded': 'Formuläret visar det som är lagrat i Campaign.',
  'form.actions': 'Ändringar',
  'leave.title': 'Lämna med osparade ändringar?',
  'leave.text': 'Ändringarna ligger kvar som utkast i webbläsaren, utom klienthemligheten. Inget lagras i Campaign.',
  'leave.stay': 'Stanna kvar',
  'leave.keep': 'Lämna, behåll utkastet',
  'leave.discard': 'Lämna, kasta ändringarna',
  'conflict.resolved': 'Formuläret utgår nu från kontot som det är lagrat. Granska dina ändringar igen.',
};
