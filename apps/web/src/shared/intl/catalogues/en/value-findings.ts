export const valueFindings = {
  'valueFinding.required': 'This field must not be empty.',
  'valueFinding.too-long':
    'This is longer than Campaign stores{longest, select, none {} other { (at most {longest} characters)}}.',
  'valueFinding.control-character': 'This contains a control character, such as a line break or tab. Remove it.',
  'valueFinding.unstorable-character':
    'This contains a character that Campaign cannot store, such as half an emoji. Remove it.',
  'valueFinding.invisible-character': 'This contains a character that nobody sees. Remove it, or type the text anew.',
  'valueFinding.edge-space': 'There is a space at the beginning or end. Remove it.',
  'valueFinding.name-grammar': 'An internal name takes letters (a–z), digits, underscores, hyphens and points.',
  'valueFinding.url-invalid': 'This is not an address. Write it like https://host.example.',
  'valueFinding.number-grammar': 'This must be a whole number, in digits only.',
  'valueFinding.port-range': 'A port is a number from 1 to 65535.',
  'valueFinding.choice-unknown': 'This is none of the values that this instance offers.',
  'valueFinding.expression-malformed': 'This is not a valid regular expression.',
  'valueFinding.expression-unsupported': 'The console cannot evaluate this expression, so it cannot check it.',
  'valueFinding.expression-no-capture':
    'The expression has no group, so Campaign takes nothing out of what it matches.',
  'valueFinding.expression-several-captures': 'The expression has more than one group. Campaign takes one.',
  'valueFinding.secret-in-open-field':
    'This contains an Adobe client secret, which everybody could read here. Remove it and put it into a field for secrets.',
  'valueFinding.name-reserved': 'This name belongs to the account of Adobe sign-in. Choose another name.',
  'valueFinding.value-of-other-kind': 'The stored value is of another kind than this field.',
  'valueFinding.required-when-enabled': 'An enabled account does not work without this.',
  'valueFinding.secret-looks-masked': 'This looks like a row of dots. Paste the secret itself.',
  'valueFinding.field-not-on-this-build': 'This Campaign build has no such field, so it cannot be stored.',
  'valueFinding.name-taken': 'The instance has an account of this internal name already. Choose another name.',
  'valueFinding.unknown': 'The console remarks on this value and has no words for the reason yet ({code}).',
} as const;
