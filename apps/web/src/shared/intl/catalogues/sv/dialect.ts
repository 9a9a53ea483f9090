import type { dialect as en } from '../en/dialect.ts';

export const dialect: Readonly<Record<keyof typeof en, string>> = {
  'dialect.list': 'Vad motorer läser olika',
  'dialect.remark': '{count, plural, one {# profil} other {# profiler}} beror på hur en motor läser {construct}.',
  'dialect.remark.always':
    'Motorer läser {construct} olika, vad namnet än är{count, plural, =0 {} one {: # profil beror på det} other {: # profiler beror på det}}.',
  'dialect.dot-line-break': '{code} vid en radbrytning',
  'dialect.dot-line-break.why': 'Om {code} tar en radbrytning beror på motorn, och det här namnet har en.',
  'dialect.space-class': '{code} vid ett ovanligt blanksteg',
  'dialect.space-class.why':
    'Vilka blanksteg {code} står för, utom det vanliga, beror på motorn, och det här namnet har ett annat.',
  'dialect.word-class': '{code} vid en bokstav utanför ASCII',
  'dialect.word-class.why':
    'Om {code} räknar å eller é som bokstav beror på motorn, och det här namnet har ett sådant tecken.',
  'dialect.digit-class': '{code} vid en annan siffra än 0–9',
  'dialect.digit-class.why': 'Om {code} tar andra siffror än 0 till 9 beror på motorn, och det här namnet har en.',
  'dialect.bounded-count': '{code} vid ett tecken utanför ASCII',
  'dialect.bounded-count.why':
    'En del motorer räknar å eller en emoji som flera tecken, och det här namnet har ett sådant där {code} kan räkna det.',
  'dialect.class-beyond-ascii': 'klassen {code}',
  'dialect.class-beyond-ascii.why':
    'En del motorer ser ett tecken utanför ASCII som flera, så klassen {code} står för något annat där.',
  'dialect.literal-beyond-ascii': 'tecknet {code}',
  'dialect.literal-beyond-ascii.why':
    'En del motorer ser {code} som mer än ett tecken, så att en upprepning bara upprepar slutet av det.',
  'dialect.end-line-break': '{code} före en avslutande radbrytning',
  'dialect.end-line-break.why':
    'Om {code} passar före en avslutande radbrytning beror på motorn, och det här namnet slutar med en.',
  'dialect.case-beyond-ascii': 'stora och små bokstäver utanför ASCII',
  'dialect.case-beyond-ascii.why':
    'En motor som bortser från versaler kan ta en bokstav i namnet för en i masken, en annan gör det inte.',
  'dialect.repeated-group': 'den upprepade gruppen {code}',
  'dialect.repeated-group.why': 'Motorer fångar olika text med {code}, eller ingen alls, när den har upprepats.',
  'dialect.repeated-anchor': 'upprepningen efter {code}',
  'dialect.repeated-anchor.why':
    'En upprepning efter {code} är ett fel för en motor och betyder ingenting för en annan.',
  'dialect.odd-class': 'klassen {code}',
  'dialect.odd-class.why':
    'Det som står inom hakparentesen i {code} är vanlig text för en motor, ett eget tecken för en annan och ett fel för en tredje.',
  'dialect.lone-brace': '{code}',
  'dialect.lone-brace.why': 'För en motor är {code} vanlig text, för en annan ett antal och för en tredje ett fel.',
  'dialect.inline-flags': '{code}',
  'dialect.inline-flags.why':
    'En del motorer känner inte till {code}, eller bara i början, och några menar något annat med det.',
  'dialect.named-group': 'den namngivna gruppen {code}',
  'dialect.named-group.why': 'Alla motorer känner inte till det här sättet att namnge en grupp: {code}.',
  'dialect.text-anchor': '{code}',
  'dialect.text-anchor.why': 'En del motorer ser {code} som en plats i namnet, andra som en vanlig bokstav.',
  'dialect.quoted-text': '{code}',
  'dialect.quoted-text.why':
    'En del motorer tar texten efter {code} som den är skriven, andra tar {code} för en vanlig bokstav.',
  'dialect.property-class': '{code}',
  'dialect.property-class.why':
    'Alla motorer känner inte till {code}, och de som gör det är oense om vilka tecken som ingår.',
  'dialect.odd-escape': '{code}',
  'dialect.odd-escape.why': 'Alla motorer känner inte till {code}, och de som gör det kan mena olika tecken.',
};
