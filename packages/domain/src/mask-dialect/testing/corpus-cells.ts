import type { DialectForm } from '../dialect-table.ts';

/** Masks that show one form of the table, and names for them; `@` in a name stands for each odd character in turn. */
export interface CorpusGroup {
  readonly form: DialectForm | 'certain' | 'lacking';
  readonly masks: readonly string[];
  readonly names: readonly string[];
}

/** Constructs whose reading depends on the name. */
export const groupsByName: readonly CorpusGroup[] = [
  {
    form: 'certain',
    masks: [
      'Ab(.*)',
      '^Ab(.*)$',
      'A\\-(.*)',
      'A\\ (.*)',
      '(?:A|B)-(.*)',
      'A(.*)|B(.*)',
      'A(x|y.*)',
      'A(.*)-B',
      'A([^-]+)',
      'A([^-]*)-B',
      'A(.+)-B',
      'A(.+?)-B',
      'A(.*?)',
      'A[a-z](.*)',
      'A[a-z]?(.*)',
      'A(.*).*',
      'A.*(.*)',
      'A(.*?).+',
      'A(|x)(.*)',
      'A\\_\\#\\/\\<\\>\\"\\@(.*)',
      'A[a\\]\\-x](.*)',
      'A([a-z0-9_.-]+)',
      'A(?:x|[a-c])+(.*)',
      'A[^a-z]*(.*)',
    ],
    names: ['Ab@', 'A-x@y', 'A@-B', 'xAx@y-B', 'ax@'],
  },
  {
    form: 'lacking',
    masks: [
      'Cd{(.*)',
      '(?i)Cdk(.*)',
      'Cd([^]]*)',
      'Cd[[:alpha:]|x](.*)',
      'Cd(.)',
      'Cd\\w(.*)',
      'Cd(.*)*',
      '\\ACd(.*)\\z',
    ],
    names: ['@', 'x@c', 'Cd{@', 'cdkx@', 'xCdx@'],
  },
  { form: 'dot', masks: ['A(.*)', 'A(.+)', 'A(.*?)B', '(.*)', '^A(.*)'], names: ['Ax@yB', 'A@', '@Ax'] },
  {
    form: 'space',
    masks: ['A\\s(.*)', 'A(\\S+)', 'A[\\s-]+(.*)', 'A([^\\s]+)', 'A\\s-\\s(.*)', 'A(\\S*)'],
    names: ['A@x', 'Ax@y', 'A@-@x'],
  },
  { form: 'word', masks: ['A(\\w+)', 'A\\W+(.*)', 'A([\\w-]+)', 'A([^\\w]+)', '(\\w*)'], names: ['Ax@y', 'A@x'] },
  { form: 'word-edge', masks: ['A\\b(.*)', 'A\\B(.*)', 'A([^-]*)\\b', 'A([^-]*?)\\B'], names: ['A@x', 'A@'] },
  { form: 'digit', masks: ['A(\\d+)', 'A(\\D+)', 'A([\\d-]+)', 'A([^\\d]+)'], names: ['A1@2', 'Ax@1'] },
  {
    form: 'count',
    masks: [
      'A.(.*)',
      'A(.)',
      'A(.{2})',
      'A(.{2,5})',
      'A(.{3,})',
      'A.?(.*)',
      'A[^-](.*)',
      'A([^-]{1,3})',
      'A\\S(.*)',
      'A(.+).+',
      'A(.+)[^-]+',
      'A(.+?)',
      'A(.{0,60}?)',
      '(.+)(.+)',
      'A(.*)(.+)',
      'A(.+?)(.*)',
      'A(?:.+){2}(.*)',
    ],
    names: ['Ax@', 'A@@y', 'A@'],
  },
  {
    form: 'class-beyond-ascii',
    masks: ['A[åäö](.*)', 'A([^ö]+)', 'A([à-ÿ]+)', 'A([a-ÿ]+)', 'A([^é]*)', 'A[ω](.*)'],
    names: ['A@x', 'Ax@y', 'AÖ@'],
  },
  {
    form: 'class-far-beyond-ascii',
    masks: ['A([😀x]+)', 'A([\u212a]*)', 'A([Ā-\uffff]+)', 'A([^ſ]+)'],
    names: ['A@x', 'Ak@', 'AKs'],
  },
  {
    form: 'literal-beyond-ascii',
    masks: ['Aö?(.*)', 'Aö+(.*)', 'Aö*(.*)', 'A日{2}(.*)'],
    names: ['A@x', 'Aöö@', 'A日日@'],
  },
  { form: 'literal-beyond-bmp', masks: ['A😀?(.*)', 'A😀+(.*)', 'A(😀*)'], names: ['A@x', 'A😀😀@'] },
  { form: 'end', masks: ['A(.*?)$', 'A(.*)$', 'A(x)$', 'A(x*)$', '(x)$'], names: ['Ax@', 'Ax@x'] },
  {
    form: 'other-case',
    masks: [
      'ak(.*)',
      'as(.*)',
      'ai(.*)',
      'a([a-z]+)',
      'a[^k]+(.*)',
      'aö(.*)',
      'aß(.*)',
      'aΩ(.*)',
      'a(k*)b',
      'a(.*)\u{10400}',
      'aé(.*)',
      'b(?:aö|x)(.*)',
    ],
    names: ['a@x', 'ak@', 'ax@', 'a@b', 'ba@x', 'asa@x'],
  },
  {
    form: 'other-case-of-ascii',
    masks: ['a\u212a(.*)', 'aſ(.*)', 'aİ(.*)', 'aı(.*)'],
    names: ['akx', 'asx', 'aix', 'a@x'],
  },
];
