import type { form as en } from '../en/form.ts';

export const form: Readonly<Record<keyof typeof en, string>> = {
  'form.back': 'Externa konton',
  'form.changed': 'Ändrat {ago} av {who}',
  'form.changedUnknown': 'Campaign anger inte när det ändrades',
  'form.sections': 'Avsnitt',
  'form.reviewFailed': 'Inget har skickats till Campaign, och det du skrev finns kvar.',
  'form.readOnly.title': 'Endast läsbehörighet',
  'form.readOnly.text':
    'Din operatör saknar rättigheten admin i Campaign. Du kan prova masker i förhandsvisningen, men inget kan lagras.',
  'form.duplicate.title': 'Det finns fler konton av typen',
  'form.duplicate.text':
    'Inloggningen fungerar inte så länge flera finns. Ta bort alla utom ett i Campaigns klientkonsol: {accounts}.',
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
