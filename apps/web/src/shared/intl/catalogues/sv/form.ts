import type { form as en } from '../en/form.ts';

export const form: Readonly<Record<keyof typeof en, string>> = {
  'form.back': 'Externa konton',
  'form.changed': 'Ändrat {ago} av {who}',
  'form.changedUnknown': 'Campaign anger inte när det ändrades',
  'form.sections': 'Avsnitt',
  'form.reviewFailed': 'Inget har skickats till Campaign, och det du skrev finns kvar.',
  'form.copy': 'Kopiera kommandot',
  'form.copied': 'Kopierat',
  'form.dirty': '{count, plural, =0 {Inga ändringar} one {# ändring} other {# ändringar}}',
  'form.errors': '{count, plural, one {# fält behöver rättas} other {# fält behöver rättas}}',
  'form.review': 'Granska ändringar',
  'form.reviewing': 'Planen beräknas…',
  'form.discard': 'Kasta',
  'form.discarded': 'Formuläret visar det som är lagrat i Campaign.',
  'form.actions': 'Ändringar',
  'conflict.resolved': 'Formuläret utgår nu från kontot som det är lagrat. Granska dina ändringar igen.',
};
