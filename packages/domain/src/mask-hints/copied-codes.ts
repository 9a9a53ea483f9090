/** Stray text that is copied with a mask from a page, a chat, a program or a URL. */
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
