export const guards = {
  'impact.nextRestart': 'Ingenting är ändrat här och en omstart väntar. Nästa omstart gör detta:',
  'impact.nextRestart.title': 'Vad nästa omstart gör',
  'impact.basis.pending':
    'Det är okänt om Campaign har startats om sedan ändringen {ago}. Det här stämmer om så inte är fallet, så att ”{mask}” gäller.',
  'impact.basis.fields':
    'Det är okänt om Campaign har startats om sedan ändringen {ago}. Det här stämmer om så inte är fallet, så att dessa har kvar sina förra värden: {fields}.',
  'impact.basis.notKnown': 'Det är okänt vad som gäller. Det här stämmer om ”{mask}” gäller.',
  'guard.list': 'Vad som talar emot ändringen',
  'guard.allClear': 'Ingen spärr talar emot ändringen.',
  'guard.cleared': '{count, plural, one {# spärr är} other {# spärrar är}} utan anmärkning',
  'guard.informs': 'En tillämpning stannar vid dem tills var och en har åsidosatts.',
  'guard.withPassword':
    '{count, plural, one {En administratör kan fortfarande logga in med Campaign-lösenord.} other {# administratörer kan fortfarande logga in med Campaign-lösenord.}}',
  'guard.state.trips': 'Spärr.',
  'guard.state.may-trip': 'Varning.',
  'guard.state.wasSo': 'Som förut.',
  'guard.no-administrator-left.trips':
    'Ingen administratör skulle finnas kvar med Adobe ID: {before, plural, one {den enda} other {alla #}} skulle vara borta.',
  'guard.no-administrator-left.may-trip': 'Det är inte säkert att någon administratör skulle finnas kvar med Adobe ID.',
  'guard.no-administrator-left.clear':
    '{after, plural, =0 {Ändringen tar inte bort någon administratör.} one {En administratör finns säkert kvar.} other {# administratörer finns säkert kvar.}}',
  'guard.you-lose-sign-in.trips':
    '{isYou, select, yes {Du ({login})} other {{login}}} skulle förlora inloggningen via Adobe.',
  'guard.you-lose-sign-in.may-trip':
    '{isYou, select, yes {Du ({login})} other {{login}}} kan förlora inloggningen via Adobe.',
  'guard.you-lose-sign-in.clear': '{isYou, select, yes {Du ({login})} other {{login}}} förlorar ingen inloggning.',
  'guard.you-lose-admin.trips':
    '{isYou, select, yes {Du ({login})} other {{login}}} skulle förlora administratörsrättigheterna.',
  'guard.you-lose-admin.may-trip':
    '{isYou, select, yes {Du ({login})} other {{login}}} kan förlora administratörsrättigheterna.',
  'guard.you-lose-admin.clear':
    '{isYou, select, yes {Du ({login})} other {{login}}} förlorar inga administratörsrättigheter.',
  'guard.too-many-people.trips':
    '{certain, plural, one {# person förlorar} other {# personer förlorar}} inloggningen; gränsen för instansen är {limit, number}.',
  'guard.too-many-people.may-trip':
    '{known, select, part {Alla är inte kända. Av dem som är det kan upp till {possible, plural, one {# person} other {# personer}}} other {Upp till {possible, plural, one {# person} other {# personer}} kan}} förlora inloggningen; gränsen för instansen är {limit, number}.',
  'guard.too-many-people.clear':
    '{possible, plural, =0 {Ingen förlorar inloggningen} one {Högst en person förlorar inloggningen} other {Högst # personer förlorar inloggningen}}; gränsen för instansen är {limit, number}.',
  'guard.too-large-share.trips':
    '{certain, number} av {of, plural, one {# person} other {# personer}}{basis, select, signIn { som loggar in i dag{maySignIn, plural, =0 {} other { (# av dem inte säkert)}}} other {}} förlorar inloggningen; gränsen för instansen är {limit, number} %.',
  'guard.too-large-share.may-trip':
    '{known, select, part {Alla är inte kända. Av dem som är det kan upp till {possible, number} av {of, plural, one {# person} other {# personer}}{basis, select, signIn { som loggar in i dag{maySignIn, plural, =0 {} other { (# av dem inte säkert)}}} other {}}} other {Upp till {possible, number} av {of, plural, one {# person} other {# personer}}{basis, select, signIn { som loggar in i dag{maySignIn, plural, =0 {} other { (# av dem inte säkert)}}} other {}} kan}} förlora inloggningen; gränsen för instansen är {limit, number} %.',
  'guard.too-large-share.clear':
    'Högst {possible, number} av {of, plural, one {# person} other {# personer}}{basis, select, signIn { som loggar in i dag{maySignIn, plural, =0 {} other { (# av dem inte säkert)}}} other {}} förlorar inloggningen; gränsen för instansen är {limit, number} %.',
  'guard.expectation-fails.trips':
    '{fails, plural, one {Ett krav bryts.} other {# krav bryts.}}{vain, plural, =0 {} one { Ett skyddar ingenting som det är nu.} other { # skyddar ingenting som det är nu.}}',
  'guard.expectation-fails.may-trip':
    '{mayFail, plural, one {Ett krav kan brytas.} other {# krav kan brytas.}}{vain, plural, =0 {} one { Ett skyddar ingenting som det är nu.} other { # skyddar ingenting som det är nu.}}',
  'guard.expectation-fails.clear':
    'Inget krav bryts.{vain, plural, =0 {} one { Ett skyddar ingenting som det är nu.} other { # skyddar ingenting som det är nu.}}',
  'guard.duplicate-account.trips':
    'Campaign har {accounts, number} konton av det här slaget, och ingen sida säger vilket som används.',
  'guard.duplicate-account.may-trip': 'Campaign kan ha mer än ett konto av det här slaget.',
  'guard.duplicate-account.clear': 'Campaign har inget annat konto av det här slaget.',
  'guard.account-off.trips':
    'Kontot skulle inte släppa in någon; {signIn, plural, one {# person loggar} other {# personer loggar}} in genom det nu.',
  'guard.account-off.may-trip': 'Kontot skulle inte släppa in någon; det är okänt om någon loggar in genom det nu.',
  'guard.account-off.clear': 'Kontot stängs inte av.',
  'guard.connection-untested.trips': 'Anslutningen fungerar inte med de här värdena.',
  'guard.connection-untested.may-trip':
    'Ingen har ännu loggat in med de här anslutningsvärdena: det är inte säkert att de fungerar.',
  'guard.connection-untested.clear': 'Anslutningen ändras inte.',
  'guard.in-force-not-known.trips': 'Det är okänt vad som gäller.',
  'guard.in-force-not-known.may-trip':
    'Det är okänt om Campaign har startats om sedan den senaste ändringen: vad som gäller är ett antagande.',
  'guard.in-force-not-known.clear': 'Det är känt vad som gäller, eller oförändrat sedan flera dagar.',
  'guard.account-used.trips': 'Kontot används: {linked, plural, one {# länk går} other {# länkar går}} till det.',
  'guard.account-used.may-trip':
    'Kontot kan vara i bruk:{linked, plural, =0 {} one { # länk går till det.} other { # länkar går till det.}}{named, plural, =0 {} one { # text nämner det.} other { # texter nämner det.}}{unanswered, plural, =0 {} one { # fråga fick inget svar.} other { # frågor fick inget svar.}}',
  'guard.account-used.clear': 'Inget hittades som slutar fungera av det här.',
  'guard.sources-doubtful.trips': 'Inte läst: {sources}. Utslagen ovan är inte hela sanningen.',
  'guard.sources-doubtful.may-trip': 'Ofullständigt eller gammalt: {sources}.',
  'guard.sources-doubtful.clear': 'Alla källor är kompletta och färska.',
};
