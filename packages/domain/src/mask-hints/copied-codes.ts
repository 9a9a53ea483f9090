/** What comes along when a mask is copied from a page, a chat, a program or an address. */
export const copiedCodes = [
  'copied-label',
  'trailing-mark',
  'markdown-marks',
  'backticks',
  'pattern-delimiters',
  'quotes',
  'url-escape',
  'character-code',
  'doubled-backslash',
  'needless-escape',
  'needless-anchor',
] as const;
