import type { reading as en } from '../en/reading.ts';

export const reading: Readonly<Record<keyof typeof en, string>> = {
  'reading.is':
    '{reading, select, prefix {{anchored, select, yes {vanlig text i början av namnet} other {vanlig text var som helst i namnet}}} other {{anchored, select, yes {ett uttryck för hela namnet} other {ett uttryck för någon del av namnet}}}}, {ignoresCase, select, yes {skiftläget spelar ingen roll} other {skiftläget räknas}}, {engine, select, none {motorn är inte känd} off {ingen motor är inblandad} other {motor {name}}}',
  'reading.unstated':
    '{form, select, expression {Läses som ett uttryck för hela namnet; skiftläget räknas. Ingen har uppgett att instansen läser masken så, och vilken motor den använder är okänt.} prefix {Läses som vanlig text i början av namnet; skiftläget räknas. Ingen har uppgett att instansen läser masken så.} other {Ingen har uppgett hur instansen läser sin mask.}}',
  'reading.stated': 'Läses som {who} uppgav {when}: {is}.',
  'reading.stated.unused': 'Uppgivet av {who} {when} och används inte: {is}.',
  'reading.evidence': 'Belägg: {evidence}',
  'reading.checked': 'Ingen grupp som någon har i Campaign talar emot det.',
  'reading.unchecked':
    'Det gick inte att kontrollera mot grupperna i Campaign, eftersom personer, operatörer, grupper eller den gällande masken inte kunde läsas fullständigt.',
  'reading.loading': 'Hämtar vad som är uppgivet om instansen…',
  'reading.failed': 'Det gick inte att läsa om något är uppgivet, så alla tvivel står kvar.',
  'reading.readOnly': 'Endast läsbehörighet: att uppge en läsning kräver rätten att ändra konton.',
  'reading.state': 'Uppge hur instansen läser den',
  'reading.change': 'Ändra',
  'reading.change.long': 'Ändra det uppgivna',
  'reading.withdraw': 'Dra tillbaka',
  'reading.withdraw.long': 'Dra tillbaka det uppgivna',
  'reading.against.title': 'Den uppgivna läsningen används inte',
  'reading.against.text':
    '{count, plural, one {I Campaign har # person en grupp som bara en annan läsning ger} other {I Campaign har # personer grupper som bara en annan läsning ger}}, så alla tvivel är tillbaka.',
  'reading.against.by': 'Följer av {readings}:',
  'reading.against.person': '{name}: {groups}',
  'reading.against.more': 'och {count, number} till',
  'reading.against.remedy':
    'Ändra eller dra tillbaka det uppgivna. Är det grupperna som är fel, rätta dem i Campaign och kontrollera igen.',
  'reading.against.again': 'Kontrollera igen',
  'reading.against.checking': 'Kontrollerar…',
  'reading.way.main': 'den dokumenterade läsningen',
  'reading.way.plain-prefix': 'texten före första parentesen, läst som vanlig text',
  'reading.way.not-anchored': 'en träff var som helst i namnet',
  'reading.way.ignoring-case': 'en träff som bortser från skiftläget',
  'reading.dialog.state': 'Så läser instansen sin mask',
  'reading.dialog.lead':
    'Det Adobe dokumenterar lämnar detta öppet. Varje förhandsvisning, effekt och plan för instansen bygger på det du uppger tills det dras tillbaka.',
  'reading.field.reading': 'Masken är',
  'reading.option.expression': 'Ett uttryck',
  'reading.option.prefix': 'Vanlig text, fram till första parentesen',
  'reading.field.fit': 'Den ska passa',
  'reading.option.fit.expression.whole': 'Hela namnet',
  'reading.option.fit.expression.part': 'Någon del av namnet',
  'reading.option.fit.prefix.whole': 'Början av namnet',
  'reading.option.fit.prefix.part': 'Var som helst i namnet',
  'reading.field.case': 'Stora och små bokstäver',
  'reading.option.case.counts': 'Skiljs åt',
  'reading.option.case.ignored': 'Skiljs inte åt',
  'reading.field.dialect': 'Motor',
  'reading.option.dialect.none': 'Okänd',
  'reading.field.evidence': 'Vad visar det?',
  'reading.field.evidence.help':
    'Ett test som gjorts, ett ärende, en sida. {from} till {limit} tecken; alla som får titta här ser det.',
  'reading.field.evidence.count': '{count, number} av {limit, number}',
  'reading.error.required': 'Ange vad som visar det: ett test som gjorts, ett ärende eller en sida.',
  'reading.error.unstorable-character':
    'Texten innehåller ett tecken som inte kan lagras, till exempel en halv emoji. Ta bort det.',
  'reading.error.secret-in-open-field': 'Här står en klienthemlighet från Adobe, synlig för alla. Ta bort den.',
  'reading.error.too-short': 'Skriv lite mer: minst {from} tecken.',
  'reading.error.too-long': 'Korta till högst {limit} tecken.',
  'reading.effect': 'Vad det avgör',
  'reading.effect.readings':
    'Bara den här läsningen gäller, så inget tvivel mellan läsningar återstår. {engine, select, off {Ingen motor är inblandad.} none {Det som motorer läser olika är fortfarande osäkert, eftersom ingen motor är uppgiven.} other {Det som {name} läser likadant som konsolen blir säkert. Resten är fortfarande osäkert.}}',
  'reading.effect.counting': 'Räknar profiler…',
  'reading.effect.counts':
    '{doubts, plural, =0 {Med masken som den står beror ingen profil på motorn utan det uppgivna} one {Med masken som den står {settled, plural, =0 {är den enda profil som beror på motorn fortfarande osäker} other {blir den enda profil som beror på motorn säker}}} other {Med masken som den står blir {settled, number} av # profiler som beror på motorn {settled, plural, one {säker} other {säkra}}}}; {left, plural, =0 {ingen är osäker} one {# är osäker} other {# är osäkra}} sedan.',
  'reading.effect.linked':
    'Kopplade: {after, number} av {total, number}; {before, number} utan det uppgivna.{open, plural, =0 {} one { För # till är det okänt om gruppen finns.} other { För # till är det okänt om grupperna finns.}}',
  'reading.submit': 'Uppge',
  'reading.submitting': 'Sparar…',
  'reading.theirs': 'Någon annan hann före',
  'reading.theirs.stated': '{who} uppgav {when}: {is}. Belägg: {evidence}',
  'reading.theirs.withdrawn': 'Det uppgivna har dragits tillbaka.',
  'reading.theirs.replace': 'Det du skrev är kvar. Uppge det för att ersätta deras, eller avbryt.',
  'reading.theirs.withdraw': 'Dra tillbaka det ändå, eller avbryt.',
  'reading.leave': 'Kasta det du skrev?',
  'reading.leave.stay': 'Fortsätt skriva',
  'reading.leave.discard': 'Kasta',
  'reading.done.stated': 'Läsningen är uppgiven. Förhandsvisning och effekt följer den.',
  'reading.done.withdrawn': 'Den uppgivna läsningen är tillbakadragen. Alla läsningar gäller igen.',
  'reading.withdraw.title': 'Dra tillbaka den uppgivna läsningen?',
  'reading.withdraw.text':
    'Alla sätt att läsa masken gäller igen. Planer som gjorts utifrån det uppgivna måste granskas på nytt.',
  'reading.withdraw.count':
    '{count, plural, =0 {Med masken som den står beror inte fler profiler på motorn än nu.} one {Med masken som den står beror # profil på motorn igen.} other {Med masken som den står beror # profiler på motorn igen.}}',
  'reading.withdrawing': 'Drar tillbaka…',
  'reading.plan.used': 'Beräknat utifrån det som {who} uppgav {when}: {is}.',
  'reading.plan.unused':
    'Beräknat som om inget var uppgivet. Det som {who} uppgav {when} motsägs av grupper som {count, plural, one {# person har} other {# personer har}} i Campaign.',
  'reading.plan.none': 'Ingen hade uppgett hur instansen läser sin mask.',
};
