import type { planActs as en } from '../en/plan-acts.ts';

export const planActs: Readonly<Record<keyof typeof en, string>> = {
  'plan.create.title': 'Granska det nya kontot',
  'plan.create.lead': 'Det här lägger upp kontot {account} på {instance}. Inget skickas innan du tillämpar.',
  'plan.create.leadOther': 'Ett nytt konto {account}, planerat för {instance}.',
  'plan.create.values': 'Det nya kontots värden',
  'plan.create.apply': 'Lägg upp kontot',
  'plan.create.expired.secret':
    'En plan gäller i 15 minuter. Campaign är oförändrat. Hemligheterna du skrev sparades inte: skriv in dem igen i formuläret och granska på nytt.',
  'plan.delete.title': 'Granska borttagningen',
  'plan.delete.lead': 'Det här tar bort kontot {account} från {instance}. Inget skickas innan du tillämpar.',
  'plan.delete.leadOther': 'En borttagning av {account}, planerad för {instance}.',
  'plan.delete.values': 'Det här försvinner',
  'plan.delete.noValues': 'Kontots värden kunde inte läsas. Alla försvinner med kontot.',
  'plan.delete.undescribed':
    '{count, plural, =0 {Kontot har inga andra attribut.} one {# attribut som konsolen inte beskriver följer med.} other {# attribut som konsolen inte beskriver följer med.}}',
  'plan.delete.apply': 'Ta bort kontot',
  'plan.delete.password': 'Ett konto tas bort, och det är mer än 15 minuter sedan ditt lösenord kontrollerades.',
  'plan.delete.expired':
    'En plan gäller i 15 minuter, så att det du granskat är det som tas bort. Kontot är som det var.',
  'plan.delete.unknown.title': 'Det är inte känt om kontot togs bort',
  'plan.delete.unknown.text':
    'Svaret från Campaign kom inte fram. Konsolen skickar inte borttagningen igen; den letar efter kontot och avgör. Kontrollera igen om en stund.',
  'plan.delete.asWanted.title': 'Kontot är borta',
  'plan.delete.asWanted.text':
    'Kontot är borta, men det är inte känt om det var den här planen som tog bort det. Planen får inget kvitto.',
  'receipt.create.title': 'Kontot är upplagt',
  'receipt.create.lead': 'Kontot {account} är lagrat på {instance}, upplagt av {who} {when}.',
  'receipt.create.open': 'Öppna kontot',
  'receipt.delete.title': 'Kontot är borttaget',
  'receipt.delete.lead': 'Kontot {account} är borttaget från {instance}, av {who} {when}.',
  'receipt.delete.notice': 'Borttaget',
  'receipt.delete.text':
    'Campaign har inte kontot längre. Det som fortfarande pekar på det misslyckas nästa gång det körs: leveranser, arbetsflöden och skript.',
  'receipt.delete.again': 'Lägg upp igen',
  'receipt.delete.againNote':
    'Öppnar formuläret för ett nytt konto med de här värdena. Hemligheter måste skrivas in på nytt: Campaign lämnar aldrig ut dem.',
  'receipt.delete.noAgain':
    'Kontots värden har inte lästs i den här webbläsaren, så det går inte att lägga upp igen härifrån.',
  'receipt.delete.values': 'Det här togs bort',
};
