import type { findings as en } from '../en/findings.ts';

export const findings: Readonly<Record<keyof typeof en, string>> = {
  'finding.required': 'Fältet får inte vara tomt.',
  'finding.too-long': 'Det här är längre än Campaign lagrar{max, select, none {} other { (högst {max} tecken)}}.',
  'finding.control-character': 'Texten innehåller ett styrtecken, till exempel en radbrytning eller tabb. Ta bort det.',
  'finding.edge-space': 'Det finns ett blanksteg i början eller slutet. Ta bort det.',
  'finding.unstorable-character':
    'Texten innehåller ett tecken som Campaign inte kan lagra, till exempel en halv emoji. Ta bort det.',
  'finding.invisible-character': 'Texten innehåller ett osynligt tecken. Ta bort det eller skriv om texten.',
  'finding.secret-in-open-field':
    'Här står en klienthemlighet från Adobe, synlig för alla. Ta bort den: den hör hemma i fältet IMS-klienthemlighet.',
  'finding.name-grammar': 'Ett internt namn består av bokstäver (a–z), siffror, understreck, bindestreck och punkter.',
  'finding.name-expected': 'Adobes dokumentation kräver namnet Adobe_Marketing_Cloud.',
  'finding.url-invalid': 'Det här är ingen adress. Skriv den som https://host.example.',
  'finding.url-not-https': 'Adressen måste börja med https://.',
  'finding.url-has-extra-parts': 'Ange bara schema och värd, utan sökväg, frågedel eller inloggning.',
  'finding.ims-server-unknown':
    'Det här är ingen känd inloggningsvärd hos Adobe. Adobe nämner https://ims-na1.adobelogin.com och https://adobeid-na1.services.adobe.com.',
  'finding.ims-server-stage':
    'Det här är Adobes inloggningsvärd för stage. Campaign använder produktionsvärden även på stage-instanser.',
  'finding.callback-not-own-address':
    'Det här skiljer sig från instansens egen adress{address, select, none {} other { ({address})}}. Adobe skickar tillbaka användarna till den här adressen.',
  'finding.callback-other-text':
    'Adobe jämför tecken för tecken med instansens egen adress{address, select, none {} other { ({address})}}: ett snedstreck på slutet, en versal eller en port gör den till en annan.',
  'finding.scope-token-grammar':
    'Ett scope får inte innehålla mellanslag, kommatecken, semikolon, procenttecken, citattecken, omvända snedstreck eller accenttecken: mellan två står ett kommatecken{token, select, none {} other {: ”{token}” passar inte}}.',
  'finding.scope-duplicate': 'Scopet finns två gånger{token, select, none {} other {: {token}}}.',
  'finding.scope-empty':
    'Utan scope öppnas inte Adobes inloggningssida. Lägg till dem som Adobe har gett er, bland dem openid.',
  'finding.scope-openid-missing': 'Scopet openid saknas. Utan det talar Adobe inte om vem som loggade in.',
  'finding.scope-other-case': 'Adobe skiljer på stora och små bokstäver i ett scope: {token} är inte {expected}.',
  'finding.client-id-grammar': 'En klientidentifierare består av bokstäver, siffror, bindestreck och understreck.',
  'finding.secret-looks-masked':
    'Det här ser ut som en rad punkter, eller så är en del av hemligheten dold. Klistra in hela hemligheten.',
  'finding.secret-edge-space':
    'Hemligheten börjar eller slutar med ett blanksteg eller ett osynligt tecken. Ta bort det.',
  'finding.secret-with-label': 'Hemlighetens namn följde med när den kopierades. Klistra bara in det som står efter.',
  'finding.secret-quotes': 'Det finns ett citattecken i eller runt hemligheten. Klistra in den utan citattecken.',
  'finding.secret-not-ascii':
    'Hemligheten innehåller ett osynligt tecken, ett tankstreck eller en bokstav som å eller é. Adobes hemligheter har inga sådana: kopiera den igen.',
  'finding.organization-suffix-missing':
    'Ett organisations-ID slutar med @AdobeOrg. Stora och små bokstäver har betydelse.',
  'finding.organization-unusual':
    'Organisations-ID:n är oftast 24 bokstäver och siffror före @AdobeOrg. Kontrollera i Admin Console.',
  'finding.organization-other-case': 'Före @AdobeOrg skrivs ett organisations-ID med stora bokstäver.',
  'finding.organization-not-of-admin-console':
    'Admin Console har en annan organisation: {expected}. Konsolen känner bara till dess personer.',
  'finding.mask-too-long': 'En mask får ha högst 512 tecken.',
  'finding.required-when-enabled': 'Utan detta släpper ett aktiverat konto inte in någon.',
  'finding.mask-empty': 'Utan mask hamnar ingen i en operatörsgrupp.',
  'finding.mask-malformed': 'Masken är inget giltigt uttryck: den kan inte matcha någon profil.',
  'finding.mask-unsupported':
    'Förhandsvisningen kan inte utvärdera masken, så den lagras inte härifrån. Ångra den för att lagra andra fält.',
  'finding.mask-html-entity':
    'Masken innehåller en HTML-kod, till exempel &#42; för en asterisk. Adobes egna sidor visar den så av misstag.',
  'finding.mask-no-capture':
    'Masken fångar inget, så Campaign kan läsa den som ett prefix: det som följer är gruppens interna namn.',
  'finding.mask-several-captures': 'Masken fångar mer än en del. Bara den första läses som gruppens interna namn.',
  'finding.mask-no-tenant': 'Masken nämner ingen tenant.',
  'finding.mask-unescaped-dot': 'En punkt utanför fångsten står för vilket tecken som helst.',
  'finding.mask-odd-space':
    'Masken innehåller ett dubbelt, avslutande eller hårt blanksteg. Profilens namn måste ha exakt samma.',
  'finding.mask-dash-kind': 'Masken innehåller ett tankstreck. Profilnamn skrivs oftast med bindestreck.',
  'finding.product-context-unusual': 'Adobe nämner dma_campaign_classic och dma_campaign. Ett annat värde är ovanligt.',
  'finding.product-context-not-of-build': 'Ett Campaign-bygge som har det här fältet väntar sig dma_campaign_classic.',
  'finding.field-not-on-this-build': 'Det här Campaign-bygget har inget sådant fält, så det kan inte lagras.',
  'finding.unknown-field': 'Konsolen känner inte till fältet.',
  'finding.corrected': 'Rättat: {value}',
  'finding.correct': 'Rätta',
  'finding.correctTo': 'Rätta {field} till {value}',
  'finding.corrected.done': '{field} är rättat till {value}. Ångra finns bredvid fältets namn.',
  'finding.stripped': 'Utan det som följde med när hemligheten kopierades godtas den.',
  'finding.stripped.done': 'Det som följde med hemligheten är borttaget.',
  'finding.error': 'Fel: {text}',
  'finding.warning': 'Obs: {text}',
};
