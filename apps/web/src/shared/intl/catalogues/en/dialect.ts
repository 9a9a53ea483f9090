/** Constructs that engines read differently: each in a few words, and in a sentence about one name. */
export const dialect = {
  'dialect.list': 'What engines read differently',
  'dialect.remark':
    '{count, plural, one {# profile depends} other {# profiles depend}} on how an engine reads {construct}.',
  'dialect.remark.always':
    'Engines read {construct} differently, whatever the name{count, plural, =0 {} one {: # profile depends on it} other {: # profiles depend on it}}.',
  'dialect.dot-line-break': '{code} on a line break',
  'dialect.dot-line-break.why': 'Whether {code} takes a line break depends on the engine, and this name holds one.',
  'dialect.space-class': '{code} on an unusual space',
  'dialect.space-class.why':
    'Which spaces {code} stands for, the plain one apart, depends on the engine, and this name holds another one.',
  'dialect.word-class': '{code} on a letter beyond ASCII',
  'dialect.word-class.why':
    'Whether {code} takes å or é for a letter depends on the engine, and this name holds such a character.',
  'dialect.digit-class': '{code} on a digit other than 0–9',
  'dialect.digit-class.why':
    'Whether {code} takes other digits than 0 to 9 depends on the engine, and this name holds one.',
  'dialect.bounded-count': '{code} on a character beyond ASCII',
  'dialect.bounded-count.why':
    'Some engines count å or an emoji as more than one character, and this name holds such a one where {code} may count it.',
  'dialect.class-beyond-ascii': 'the class {code}',
  'dialect.class-beyond-ascii.why':
    'Some engines take a character beyond ASCII for several ones, so the class {code} stands for something else there.',
  'dialect.literal-beyond-ascii': 'the character {code}',
  'dialect.literal-beyond-ascii.why':
    'Some engines take {code} for more than one character, so what repeats it repeats only its end there.',
  'dialect.end-line-break': '{code} before a closing line break',
  'dialect.end-line-break.why':
    'Whether {code} fits before a closing line break depends on the engine, and this name ends with one.',
  'dialect.case-beyond-ascii': 'upper and lower case beyond ASCII',
  'dialect.case-beyond-ascii.why':
    'An engine that ignores case may take a letter of this name for one of the mask, and another engine does not.',
  'dialect.repeated-group': 'the repeated group {code}',
  'dialect.repeated-group.why': 'Engines capture different text with {code}, or none, once it has repeated.',
  'dialect.repeated-anchor': 'the repeat after {code}',
  'dialect.repeated-anchor.why': 'A repeat after {code} is an error to one engine and means nothing to another.',
  'dialect.odd-class': 'the class {code}',
  'dialect.odd-class.why':
    'What stands between the square brackets of {code} is plain text to one engine, a sign of its own to another and an error to a third.',
  'dialect.lone-brace': '{code}',
  'dialect.lone-brace.why': 'To one engine {code} is plain text, to another a count, to a third an error.',
  'dialect.inline-flags': '{code}',
  'dialect.inline-flags.why':
    'Some engines do not know {code}, or know it only at the start, and some mean something else by it.',
  'dialect.named-group': 'the named group {code}',
  'dialect.named-group.why': 'Not every engine knows this way to name a group: {code}.',
  'dialect.text-anchor': '{code}',
  'dialect.text-anchor.why': 'Some engines take {code} for a position in the name, others for a plain letter.',
  'dialect.quoted-text': '{code}',
  'dialect.quoted-text.why':
    'Some engines take the text after {code} as it is written, others take {code} for a plain letter.',
  'dialect.property-class': '{code}',
  'dialect.property-class.why': 'Not every engine knows {code}, and those that do differ on the characters in it.',
  'dialect.odd-escape': '{code}',
  'dialect.odd-escape.why': 'Not every engine knows {code}, and those that do may mean different characters by it.',
} as const;
