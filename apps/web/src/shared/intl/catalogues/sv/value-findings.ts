import type { valueFindings as en } from '../en/value-findings.ts';

export const valueFindings: Readonly<Record<keyof typeof en, string>> = {
  'valueFinding.required': 'Fältet får inte vara tomt.',
  'valueFinding.too-long':
    'Texten är längre än vad Campaign lagrar{longest, select, none {} other { (högst {longest} tecken)}}.',
  'valueFinding.control-character':
    'Texten innehåller ett styrtecken, till exempel en radbrytning eller tabb. Ta bort det.',
  'valueFinding.unstorable-character':
    'Texten innehåller ett tecken som Campaign inte kan lagra, till exempel en halv emoji. Ta bort det.',
  'valueFinding.invisible-character': 'Texten innehåller ett osynligt tecken. Ta bort det eller skriv om texten.',
  'valueFinding.edge-space': 'Det finns ett blanksteg i början eller slutet. Ta bort det.',
  'valueFinding.name-grammar':
    'Ett internt namn får ha bokstäver (a–z), siffror, understreck, bindestreck och punkter.',
  'valueFinding.url-invalid': 'Det här är ingen adress. Skriv den som https://host.example.',
  'valueFinding.number-grammar': 'Det här ska vara ett heltal, med bara siffror.',
  'valueFinding.port-range': 'En port är ett tal från 1 till 65535.',
  'valueFinding.choice-unknown': 'Värdet finns inte bland dem som instansen har.',
  'valueFinding.expression-malformed': 'Det här är inget giltigt reguljärt uttryck.',
  'valueFinding.expression-unsupported': 'Konsolen kan inte tolka uttrycket och kan därför inte kontrollera det.',
  'valueFinding.expression-no-capture':
    'Uttrycket har ingen grupp, så Campaign plockar inte ut något ur det som matchar.',
  'valueFinding.expression-several-captures': 'Uttrycket har mer än en grupp. Campaign använder en.',
  'valueFinding.secret-in-open-field':
    'Texten innehåller en klienthemlighet från Adobe som alla skulle kunna läsa här. Ta bort den och lägg den i ett fält för hemligheter.',
  'valueFinding.name-reserved': 'Namnet tillhör kontot för inloggning med Adobe ID. Välj ett annat namn.',
  'valueFinding.value-of-other-kind': 'Det lagrade värdet är av en annan sort än fältet.',
  'valueFinding.required-when-enabled': 'Ett aktiverat konto fungerar inte utan det här.',
  'valueFinding.secret-looks-masked': 'Det här ser ut som en rad punkter. Klistra in själva hemligheten.',
  'valueFinding.field-not-on-this-build': 'Den här Campaign-versionen saknar fältet, så det kan inte lagras.',
  'valueFinding.name-taken': 'Instansen har redan ett konto med det interna namnet. Välj ett annat namn.',
  'valueFinding.unknown': 'Konsolen har en anmärkning på värdet men saknar än så länge ord för orsaken ({code}).',
};
