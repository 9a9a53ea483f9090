import type { plan as en } from '../en/plan.ts';

export const plan: Readonly<Record<keyof typeof en, string>> = {
  'plan.title': 'Granska ändringar',
  'plan.lead': 'Det här lagras i {instance} när du tillämpar. Inget har skickats än.',
  'plan.back': 'Tillbaka till kontot',
  'plan.changes': 'Ändringar',
  'plan.field': 'Fält',
  'plan.before': 'Nu',
  'plan.after': 'Efter',
  'plan.impact': 'Vad masken gör',
  'plan.impact.none': 'Masken ingår inte i ändringen, så vem som når vilken grupp är oförändrat.',
  'plan.impact.noSource': 'Inga profiler har lästs från Admin Console, så effekten på dem är okänd.',
  'plan.outcome': 'Utfall',
  'plan.changedProfiles':
    '{count, plural, =0 {Ingen profil får nytt utfall} one {# profil får nytt utfall} other {# profiler får nytt utfall}}',
  'plan.changedProfiles.first': 'De första {shown} visas.',
  'plan.profile': 'Produktprofil',
  'plan.warnings': 'Innan du tillämpar',
  'plan.warning.mask-loses-links':
    '{count, plural, =0 {Några profiler} one {# profil} other {# profiler}} som i dag når en operatörsgrupp kommer inte att nå någon. Den som bara har sådana profiler kan inte längre logga in.',
  'plan.warning.mask-links-nobody':
    'Ingen profil når en operatörsgrupp med den här masken. Efter omstarten kan ingen logga in med Adobe ID.',
  'plan.warning.mask-reading-uncertain':
    'Några profiler beror på hur Campaign läser masken. Prova först på en stage-instans.',
  'plan.warning.profiles-partial':
    'Listan över profiler är ofullständig, så effekten kan vara större än den som visas.',
  'plan.warning.profiles-stale': 'Listan över profiler är gammal. Profiler som tillkommit sedan dess räknas inte.',
  'plan.warning.profiles-missing':
    'Inga profiler har lästs från Admin Console, så det går inte att säga vem masken släpper in.',
  'plan.warning.duplicate-account':
    'Det finns fler konton av typen. Inloggningen fungerar inte förrän bara ett är kvar.',
  'plan.warning.account-disabled': 'Kontot inaktiveras, så ingen kan logga in med Adobe ID.',
  'plan.warning.secret-replaced': 'Klienthemligheten ersätts. Den gamla går inte att få tillbaka härifrån.',
  'plan.warning.secret-cleared': 'Klienthemligheten tas bort. Adobe-inloggningen upphör tills en ny anges.',
  'plan.warning.restart-needed': 'Ändringen gäller först när Campaign har startats om.',
  'plan.expires':
    'Planen kan tillämpas i ytterligare {minutes, plural, one {# minut} other {# minuter}} {seconds, plural, one {# sekund} other {# sekunder}}.',
  'plan.expired': 'Planen har gått ut. Campaign är oförändrat.',
  'plan.again': 'Granska igen',
  'plan.apply': 'Tillämpa {count, plural, one {# ändring} other {# ändringar}} på {instance}',
  'plan.applying': 'Tillämpar…',
  'plan.applyingElsewhere': 'Planen tillämpas. Sidan följer den.',
  'plan.unknown.title': 'Det är inte känt om ändringen lagrades',
  'plan.unknown.text':
    'Campaigns svar kom inte fram. Ändringen skickas inte igen. Öppna kontot och jämför det med planen.',
  'plan.unknown.action': 'Titta på kontot',
  'plan.readOnly': 'Din operatör får inte tillämpa planer.',
  'receipt.title': 'Ändringen är lagrad',
  'receipt.lead':
    '{count, plural, one {# ändring är lagrad} other {# ändringar är lagrade}} i {instance}, tillämpat av {who} {when}.',
  'receipt.notYet.title': 'Lagrat är inte detsamma som gällande',
  'receipt.notYet.onPremise':
    'Campaign läser inställningarna vid start. Kör kommandot på servern och bekräfta sedan omstarten på kontot:',
  'receipt.notYet.managed': 'Adobe driver instansen. Be Adobes support att starta om den; på servern är kommandot:',
  'receipt.revision': 'Revision {revision}',
  'receipt.keepSession':
    'Förbli inloggad här och prova Adobe-inloggningen i en annan webbläsare innan du stänger den här.',
};
