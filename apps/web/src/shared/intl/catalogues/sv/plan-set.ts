import type { planSet as en } from '../en/plan-set.ts';

export const planSet: Readonly<Record<keyof typeof en, string>> = {
  'planSet.trail': 'Flera konton',
  'planSet.title':
    '{count, plural, =0 {Inget att ändra} one {Granska ändringen av # konto} other {Granska ändringarna av # konton}}',
  'planSet.title.partly': '{stored, number} av {count, plural, one {# konto} other {# konton}} ändrade',
  'planSet.title.stored': '{count, plural, one {# konto ändrat} other {# konton ändrade}}',
  'planSet.lead':
    'Ändringar i {instance}. De tillämpas ett konto i taget, i den här ordningen, och stannar vid det första som avvisas.',
  'planSet.none': 'Inget konto har någon plan, så inget skulle lagras.',
  'planSet.others': 'Någon annan har gjort de här planerna, och bara den personen kan tillämpa dem.',
  'planSet.refused.title': '{count, plural, one {# konto är inte med} other {# konton är inte med}}',
  'planSet.accounts': '{count, plural, one {# konto} other {# konton}}',
  'planSet.state.open': 'Inte tillämpad än',
  'planSet.state.applying': 'Tillämpas …',
  'planSet.state.stored': 'Lagrad',
  'planSet.state.refused': 'Avvisad, inget lagrat',
  'planSet.state.over': 'Inte tillämpad i tid',
  'planSet.state.not-known': 'Okänt om den lagrades',
  'planSet.member.fields':
    '{count, plural, one {# fält: {names}} other {# fält: {names}}}{more, plural, =0 {} other { och # till}}',
  'planSet.member.new': 'Nytt konto: dess värden',
  'planSet.member.changes': 'Ändringar av {account}',
  'planSet.member.stored': 'Lagrad av {who} {when}.',
  'planSet.member.notKnown':
    'Svaret från Campaign kom aldrig fram. Konsolen skickar inte ändringen igen, utan ser efter i kontot och avgör. Öppna planen för att följa den.',
  'planSet.bar': 'Tillämpa ändringarna',
  'planSet.applyTo': 'Tillämpa på {count, plural, one {# konto} other {# konton}} i {instance}',
  'planSet.applyRest': 'Tillämpa på {count, plural, one {det konto} other {de # konton}} som är kvar',
  'planSet.apply': 'Tillämpa på {count, plural, one {# konto} other {# konton}}',
  'planSet.progress': 'Tillämpar',
  'planSet.stopping': 'Stannar efter det här kontot',
  'planSet.progress.of': '{stored, number} av {count, number} lagrade.',
  'planSet.progress.note': 'Om du lämnar sidan blir kontot som pågår det sista.',
  'planSet.stop': 'Stanna efter detta',
  'planSet.again': 'Granska {count, plural, one {# konto} other {# konton}} igen',
  'planSet.again.busy': 'Beräknar …',
  'planSet.stopped.title': 'Stannade vid {account}',
  'planSet.stopped.text':
    'Kontot avvisades och inget av det lagrades. Lagrade: {stored, number}. Inte lagrade: {left, number}. Det som är lagrat ligger kvar. Tillämpa igen för att fortsätta med de andra.',
  'planSet.stopped.later':
    'Kontot lagrades inte; skälet står bredvid det. Lagrade: {stored, number}. Inte lagrade: {left, number}. Tillämpa igen för att fortsätta därifrån.',
  'planSet.stopped.unknown':
    'Svaret från Campaign kom aldrig fram. Vad som är känt står vid varje konto. Tillämpa igen för att fortsätta med dem som är kvar.',
  'planSet.stored.title': 'Alla är lagrade',
  'planSet.confirm.title': 'Tillämpa på {count, plural, one {# konto} other {# konton}}?',
  'planSet.confirm.accounts': '{names}{more, plural, =0 {} other { och # till}}',
  'planSet.confirm.more': 'och {more, plural, one {# till} other {# till}}',
  'planSet.confirm.reason': 'Ett skäl för alla, 10 till 500 tecken. Det lagras med varje konto.',
};
