import type { plan as en } from '../en/plan.ts';

export const plan: Readonly<Record<keyof typeof en, string>> = {
  'plan.title': 'Granska ändringar',
  'plan.lead': 'Det här ändras i {account} på {instance}. Inget skickas innan du tillämpar.',
  'plan.leadOther': 'Ändringar planerade för {account} på {instance}.',
  'plan.trail': 'Sökväg',
  'plan.by': 'Beräknad {ago} av {who}',
  'plan.back': 'Tillbaka till kontot',
  'plan.goToForm': 'Tillbaka till formuläret',
  'plan.list': 'Till externa konton',
  'plan.changes': 'Ändringar',
  'plan.field': 'Fält',
  'plan.effect.at-once': 'Gäller direkt',
  'plan.effect.after-restart': 'Gäller efter omstart',
  'plan.before': 'Nu',
  'plan.inForce': 'Gäller',
  'plan.after': 'Efter',
  'plan.added': 'tillagt',
  'plan.removed': 'borttaget',
  'plan.reordered': 'Samma scope i en annan ordning.',
  'plan.otherRemarks':
    '{count, plural, one {# anmärkning på ett fält som inte ändras} other {# anmärkningar på fält som inte ändras}}',
  'plan.remark': '{field}: {text}',
  'plan.impact': 'Vad masken gör',
  'plan.impact.none': 'Masken ingår inte i ändringen: vad den gör av varje profil är oförändrat.',
  'plan.impact.noSource': 'Inga profiler har lästs från Admin Console, så effekten på dem är okänd.',
  'plan.impact.source': 'Profilerna lästes från Admin Console {ago}.',
  'plan.impact.partial': 'Profilerna lästes från Admin Console {ago}, ofullständigt: {reason}.',
  'plan.outcome': 'Utfall',
  'plan.difference': 'Skillnad',
  'plan.difference.none': 'Oförändrat',
  'plan.totals': 'Profiler per utfall, nu och efter',
  'plan.totals.all': 'Alla profiler',
  'plan.changedProfiles':
    '{count, plural, =0 {Ingen profil får nytt utfall} one {# profil får nytt utfall} other {# profiler får nytt utfall}}',
  'plan.changedProfiles.first': 'De första {shown} visas.',
  'plan.changedProfiles.search': 'Sök profil eller grupp',
  'plan.changedProfiles.shown': '{shown} av {count} visas',
  'plan.changedProfiles.none': 'Ingen ändrad profil eller grupp innehåller ”{search}”.',
  'plan.profile': 'Produktprofil',
  'plan.warnings': 'Innan du tillämpar',
  'plan.warnings.negative': 'Användare kan förlora inloggningen',
  'plan.warnings.notice': 'Kontrollera det här först',
  'plan.warnings.info': 'Bra att veta',
  'plan.warning.mask-loses-links':
    '{count, plural, =0 {Några profiler som i dag når en operatörsgrupp når ingen efter ändringen. Den som bara har sådana profiler kan inte längre logga in.} one {# profil som i dag når en operatörsgrupp når ingen efter ändringen. Den som bara har den profilen kan inte längre logga in.} other {# profiler som i dag når en operatörsgrupp når ingen efter ändringen. Den som bara har sådana profiler kan inte längre logga in.}}',
  'plan.warning.mask-links-nobody':
    'Ingen profil når en operatörsgrupp med den här masken. Efter omstarten kan ingen logga in med Adobe ID.',
  'plan.warning.mask-reading-uncertain':
    'Några profiler beror på hur Campaign läser masken. Prova först på en stage-instans.',
  'plan.warning.mask-placeholder':
    'Masken har kvar en platshållare ur Adobes handbok, till exempel tenant_id. Skriv instansens namn i stället.',
  'plan.warning.mask-fits-other-instances': 'Profiler för flera instanser passar masken: {names}.',
  'plan.warning.groups-partial':
    'Listan över operatörsgrupper är inte hel. För så här många profiler är det okänt om gruppen finns: {profiles}.',
  'plan.warning.profiles-partial':
    'Listan över profiler är ofullständig, så effekten kan vara större än den som visas.',
  'plan.warning.profiles-stale': 'Listan över profiler är gammal. Profiler som tillkommit sedan dess räknas inte.',
  'plan.warning.profiles-missing':
    'Inga profiler har lästs från Admin Console, så det går inte att säga vem masken släpper in.',
  'plan.warning.duplicate-account':
    'Det finns fler konton av typen. Inloggningen fungerar inte förrän bara ett är kvar.',
  'plan.warning.maybe-duplicate-account':
    'De här kontona kan vara av samma slag: {names}. Är de det, fungerar inloggningen inte förrän bara ett är kvar.',
  'plan.warning.account-incomplete': 'Kontot kommer att sakna {fields}, så ingen kan logga in med Adobe ID.',
  'plan.warning.account-disabled': 'Kontot inaktiveras, så ingen kan logga in med Adobe ID.',
  'plan.warning.organization-not-of-admin-console':
    'Admin Console har en annan organisation: {expected}. Konsolen känner bara till dess personer.',
  'plan.warning.secret-replaced': 'Klienthemligheten ersätts. Den gamla går inte att få tillbaka härifrån.',
  'plan.warning.enabled-not-read':
    'Campaign uppgav inte om kontot är aktiverat. Medan det är inaktiverat loggar ingen in med Adobe-ID.',
  'plan.warning.secret-hidden':
    'Campaign döljer den lagrade hemligheten. Efteråt går det inte att se här om den lagrades: utfallet blir ”okänt”.',
  'plan.warning.secret-cleared': 'Klienthemligheten tas bort. Adobe-inloggningen upphör tills en ny anges.',
  'plan.warning.restart-waiting': 'En omstart väntar redan: {fields}. Nästa omstart gör att även det börjar gälla.',
  'plan.warning.account-deleted-enabled':
    'Kontot är aktiverat. Det som använder kontot slutar fungera när det tas bort.',
  'plan.warning.account-used': '{linked, plural, one {# länk går} other {# länkar går}} till kontot, se nedan.',
  'plan.warning.account-maybe-used':
    'Kontots namn finns i {named, plural, one {# text} other {# texter}}, se nedan. Det kan betyda något annat där.',
  'plan.warning.account-use-not-found': 'Inget som använder kontot hittades. Nedan står vad ingen fråga kan se.',
  'plan.warning.account-use-not-known':
    'Det är okänt vad som använder kontot: se efter i leveranser, arbetsflöden och skript innan du tillämpar.',
  'plan.uses': 'Var kontot används',
  'plan.warning.secrets-not-restored':
    'Att ångra en borttagning skapar ett nytt konto. Hemligheterna måste skrivas in på nytt.',
  'plan.warning.restart-needed': 'Ändringen gäller först när Campaign har startats om.',
  'plan.warnings.plain': 'Det som använder kontot kan sluta fungera',
  'plan.plainWarning.account-disabled':
    'Kontot inaktiveras. Det som använder kontot fungerar inte förrän det aktiveras igen.',
  'plan.plainWarning.account-incomplete':
    'Kontot kommer att sakna ett värde som behövs, så det som använder kontot kan sluta fungera.',
  'plan.plainWarning.enabled-not-read': 'Campaign uppgav inte om kontot är aktiverat.',
  'plan.plainWarning.secret-replaced': 'En hemlighet ersätts. Den gamla går inte att få tillbaka härifrån.',
  'plan.plainWarning.secret-cleared':
    'En hemlighet tas bort. Det som använder kontot kan sluta fungera tills en ny är satt.',
  'plan.plainWarning.secret-hidden':
    'Campaign döljer en lagrad hemlighet. Efteråt kan ingen här se om den lagrades: utfallet blir ”okänt”.',
  'plan.plainWarning.other': 'Konsolen varnar för något som den än så länge saknar ord för ({code}).',
  'plan.expires': 'Går ut om {time}',
  'plan.expiresSoon': 'Planen går ut om en minut.',
  'plan.expired': 'Planen har gått ut',
  'plan.expired.text': 'En plan gäller i 15 minuter, så att det du granskat är det som lagras. Campaign är oförändrat.',
  'plan.expired.secret':
    'En plan gäller i 15 minuter. Campaign är oförändrat. Din nya klienthemlighet sparades inte: skriv in den igen i formuläret och granska på nytt.',
  'plan.again': 'Beräkna igen',
  'plan.apply': 'Tillämpa {count, plural, one {# ändring} other {# ändringar}} på {instance}',
  'plan.applyBar': 'Tillämpa planen',
  'plan.applying': 'Tillämpar…',
  'plan.applying.text': 'Campaign lagrar ändringen. Att lämna sidan avbryter den inte.',
  'plan.applyingElsewhere': 'Planen tillämpas. Sidan följer den.',
  'plan.notStored': 'Försöket lagrade inget. Campaign är oförändrat, och planen kan tillämpas igen.',
  'plan.replyLost':
    'Konsolens svar kom inte fram, så det är ännu okänt om planen tillämpades. Det är säkert att tillämpa igen: konsolen känner igen det och lagrar inget två gånger.',
  'plan.check': 'Kontrollera igen',
  'plan.checking': 'Kontrollerar…',
  'plan.unknown.title': 'Det är okänt om ändringen lagrades',
  'plan.unknown.text':
    'Campaigns svar kom inte fram. Konsolen skickar inte ändringen igen, utan tittar på kontot och avgör. Kontrollera igen om en stund, eller jämför kontot med planen.',
  'plan.unknown.unseen':
    'Campaign uppger inte vad som är lagrat i: {fields}. Konsolen kan därför inte se om ändringen kom fram, och skickar den inte igen. Fråga någon som får se det, eller titta i Campaigns klientkonsol.',
  'plan.unknown.still': 'Kontrollerat: fortfarande okänt.',
  'plan.unknown.action': 'Titta på kontot',
  'plan.somebody': 'någon',
  'plan.sometime': 'vid en tidpunkt som Campaign inte anger',
  'plan.asWanted.title': 'Lagrat som du ville, men kanske inte av den här planen',
  'plan.asWanted.another':
    'Kontot har planens värden. {who} skrev till det senast ({when}), så värdena kan komma från {who} och inte från planen. Planen får inget kvitto. Titta på kontot innan du går vidare.',
  'plan.asWanted.since':
    'Campaign tog emot planens ändring, och {who} har skrivit till kontot efter det ({when}). Kontot har planens värden. Planen får inget kvitto, eftersom det kan vara {who} som har lagrat dem.',
  'plan.asWanted.earlier':
    'Kontot har planens värden, men enligt Campaigns tid skrevs de innan planen skickades ({who}, {when}). Planen får inget kvitto. Titta på kontot innan du går vidare.',
  'plan.asWanted.notReported':
    'Kontot har planens värden. Campaigns svar kom inte fram, och Campaign anger inte vem som skrev till kontot senast, så det går inte att säga om det var planen som lagrade dem. Den får inget kvitto.',
  'plan.otherwise.title': 'Kontot har andra värden nu',
  'plan.otherwise.text':
    'Kontot har varken det som fanns före planen eller det som planen vill ha. {who} skrev till det senast ({when}). Om planens ändring lagrades däremellan är okänt. Titta på kontot och gör en ny plan.',
  'plan.accountGone.title': 'Kontot finns inte längre',
  'plan.accountGone.text': 'Det togs bort i Campaign innan konsolen hann se om planens ändring hade lagrats.',
  'plan.check.notReached': 'Campaign svarade inte på kontrollen. Försök igen om en stund.',
  'plan.check.open':
    'Kontrollerat: inte avgjort än. Ändringen kan fortfarande komma fram; från och med {when} avgör det som är lagrat.',
  'receipt.writerNotReported': 'Campaign anger inte vem som skrev senast',
  'receipt.late.title': 'Lagrat senare än vad som sades',
  'receipt.late.text':
    'Det hade sagts att planen inte lagrades, eller att det inte var känt. Efteråt fanns dess värden i Campaign, skrivna av den som tillämpade den. Har du gjort om ändringen, eller gjort en annan sedan dess, så titta på kontot.',
  'receipt.between.title': 'Ändrat och ändrat tillbaka innan planen tillämpades',
  'receipt.between.text':
    '{who} skrev till kontot efter att planen gjordes ({when}). Värdena var desamma igen när planen tillämpades.',
  'plan.others': 'Det här är en plan av {author}',
  'plan.others.text':
    'Bara den som beräknat en plan tillämpar den. Beräkna ändringarna igen för att få en egen plan, utifrån vad som gäller nu.',
  'plan.others.secret':
    'Bara den som beräknat en plan tillämpar den. Den har en ny klienthemlighet, som aldrig visas: skriv ändringarna i formuläret för att få en egen plan.',
  'plan.readOnly': 'Endast läsbehörighet',
  'plan.readOnly.text':
    'Din operatör saknar rättigheten admin i Campaign. Någon som har den kan granska ändringarna och tillämpa dem.',
  'receipt.title': 'Ändringen är lagrad',
  'receipt.lead':
    '{count, plural, one {# ändring är lagrad} other {# ändringar är lagrade}} i {account} på {instance}, tillämpat av {who} {when}.',
  'receipt.changes': 'Det här lagrades',
  'receipt.before': 'Före',
  'receipt.after': 'Lagrat',
  'receipt.facts': 'Kvitto',
  'receipt.storedAt': 'Lagrat',
  'receipt.storedBy': 'Tillämpat av',
  'receipt.revision': 'Revision',
  'receipt.plan': 'Plan',
  'receipt.atOnce.title': 'Gäller nu',
  'receipt.plain.title': 'Lagrat i Campaign',
  'receipt.plain':
    'Såvitt känt krävs ingen omstart. Det som läste kontot när det startade kan använda de gamla värdena tills det startas om.',
  'receipt.atOnce': 'De här fälten kräver ingen omstart.',
  'receipt.notYet.title': 'Gäller först efter en omstart',
  'receipt.notYet.onPremise':
    'Campaign läser inställningarna vid start. Kör kommandot på servern och bekräfta sedan omstarten här eller på kontot:',
  'receipt.notYet.managed': 'Adobe driver instansen. Be Adobes support att starta om den; på servern är kommandot:',
  'receipt.command': 'Kommando för omstart',
  'receipt.copy': 'Kopiera',
  'receipt.copied': 'Kommandot är kopierat',
  'receipt.copyFailed': 'Webbläsaren tillät inte kopiering. Kommandot är markerat: kopiera det med tangentbordet.',
  'receipt.keepSession':
    'Förbli inloggad här och prova Adobe-inloggningen i en annan webbläsare innan du stänger den här.',
  'receipt.missing': 'Planen har tillämpats',
  'receipt.missing.text': 'Kvittot kunde inte läsas. Kontot visar vad som är lagrat.',
  'conflict.heading': 'Jämför och bestäm',
  'conflict.decide': '{count, plural, =0 {Allt är bestämt.} one {# fält att bestämma.} other {# fält att bestämma.}}',
  'conflict.others': 'Inget att bestämma',
  'conflict.keepMine': 'Behåll mitt',
  'conflict.takeTheirs': 'Ta deras',
  'conflict.outcome.theirs-only': 'Bara de har ändrat: deras står kvar.',
  'conflict.outcome.yours-only': 'Bara du har ändrat: ditt behålls.',
  'conflict.outcome.agree': 'Ni har gjort samma ändring.',
  'conflict.use': 'Använd värdena och granska igen',
  'conflict.using': 'Läser kontot…',
  'conflict.when': 'Ändrat {ago} av {who} ({when}). Inget av ditt har lagrats; det du skrivit finns kvar.',
  'conflict.whenUnknown': 'Campaign anger inte när eller av vem. Inget av ditt har lagrats; det du skrivit finns kvar.',
  'conflict.title': 'Någon annan har ändrat kontot',
  'conflict.baseUnknown.title': 'Konsolen vet inte vad du utgick från',
  'conflict.baseUnknown.text':
    'Det går inte att säga om det är du eller någon annan som har ändrat ett fält, så du bestämmer överallt där ditt skiljer sig från det lagrade. Inget av ditt har lagrats; det du skrivit finns kvar.',
  'conflict.untold.title': 'Kontot läses inte som när du öppnade det',
  'conflict.untold.text':
    'Campaign uppgav inte ett fält då, eller gör det inte nu, så det är okänt om någon har ändrat det. Inget av ditt har lagrats; det du skrivit finns kvar.',
  'conflict.untold.row': 'Okänt om det har ändrats',
  'conflict.unknownWho': 'någon',
  'conflict.base': 'När du öppnade det',
  'conflict.theirs': 'Deras, lagrat nu',
  'conflict.yours': 'Ditt',
  'conflict.choose': 'Vad som ska behållas för {field}',
  'conflict.state.conflict': 'Båda har ändrat',
};
