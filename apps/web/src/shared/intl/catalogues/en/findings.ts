export const findings = {
  'finding.required': 'This field must not be empty.',
  'finding.too-long': 'This is longer than Campaign stores{max, select, none {} other { (at most {max} characters)}}.',
  'finding.control-character': 'This contains a control character, such as a line break or tab. Remove it.',
  'finding.edge-space': 'There is a space at the beginning or end. Remove it.',
  'finding.unstorable-character':
    'This contains a character that Campaign cannot store, such as half an emoji. Remove it.',
  'finding.invisible-character': 'This contains a character that nobody sees. Remove it, or type the text anew.',
  'finding.secret-in-open-field':
    'This contains an Adobe client secret, which everybody could read here. Remove it: it belongs in the field IMS client secret.',
  'finding.name-grammar': 'An internal name takes letters (a–z), digits, underscores, hyphens and points.',
  'finding.name-expected': 'Adobe’s documentation asks for the name Adobe_Marketing_Cloud.',
  'finding.url-invalid': 'This is not an address. Write it like https://host.example.',
  'finding.url-not-https': 'The address must begin with https://.',
  'finding.url-has-extra-parts': 'Give scheme and host only, without path, query or login.',
  'finding.ims-server-unknown':
    'This is not a known Adobe sign-in host. Adobe names https://ims-na1.adobelogin.com and https://adobeid-na1.services.adobe.com.',
  'finding.ims-server-stage':
    'This is Adobe’s stage sign-in host. Campaign uses the production host on stage instances too.',
  'finding.callback-not-own-address':
    'This differs from the instance’s own address{address, select, none {} other { ({address})}}. Adobe sends people back to this address.',
  'finding.callback-other-text':
    'Adobe compares this letter by letter with the instance’s own address{address, select, none {} other { ({address})}}: a slash at the end, a capital letter or a port makes it another one.',
  'finding.scope-token-grammar':
    'A scope takes no spaces, commas, semicolons, percent signs, quotes, backslashes or accented letters: commas stand between two{token, select, none {} other {: “{token}” does not fit}}.',
  'finding.scope-duplicate': 'This scope is listed twice{token, select, none {} other {: {token}}}.',
  'finding.scope-empty':
    'Without a scope Adobe’s sign-in page does not open. Add those that Adobe gave you, openid among them.',
  'finding.scope-openid-missing': 'The scope openid is missing. Without it Adobe does not say who signed in.',
  'finding.scope-other-case': 'Adobe tells capital and small letters of a scope apart: {token} is not {expected}.',
  'finding.client-id-grammar': 'A client identifier takes letters, digits, hyphens and underscores.',
  'finding.secret-looks-masked':
    'This looks like a row of dots, or part of the secret is hidden. Paste the whole secret.',
  'finding.secret-edge-space': 'The secret begins or ends with a space or a character that nobody sees. Remove it.',
  'finding.secret-with-label': 'The secret’s name was copied along. Paste only what comes after it.',
  'finding.secret-quotes': 'There is a quote in or around the secret. Paste it without quotes.',
  'finding.secret-not-ascii':
    'The secret contains an invisible or accented character, or a long dash. Adobe’s secrets have none: copy it again.',
  'finding.organization-suffix-missing': 'An organization ID ends with @AdobeOrg. Capital and small letters count.',
  'finding.organization-unusual':
    'Organization IDs are usually 24 letters and digits before @AdobeOrg. Check it in Admin Console.',
  'finding.organization-other-case': 'An organization ID has capital letters before @AdobeOrg.',
  'finding.organization-not-of-admin-console':
    'Admin Console has another organization: {expected}. Only people of that one are known here.',
  'finding.mask-too-long': 'A mask may have at most 512 characters.',
  'finding.required-when-enabled': 'An enabled account lets nobody in without this.',
  'finding.mask-empty': 'Without a mask nobody gets into an operator group.',
  'finding.mask-malformed': 'The mask is not a valid expression: it cannot match any profile.',
  'finding.mask-unsupported':
    'The preview cannot evaluate this mask, so it is not stored from here. Undo it to store other fields.',
  'finding.mask-html-entity':
    'The mask holds an HTML code, such as &#42; for an asterisk. Adobe’s own pages print it that way by mistake.',
  'finding.mask-no-capture':
    'The mask captures nothing, so Campaign may read it as a prefix: what follows it is the group’s internal name.',
  'finding.mask-several-captures':
    'The mask captures more than one part. Only the first is read as the group’s internal name.',
  'finding.mask-no-tenant': 'The mask names no tenant.',
  'finding.mask-unescaped-dot': 'A point outside the capture stands for any one character.',
  'finding.mask-odd-space':
    'The mask holds a double, trailing or no-break space. A profile’s name must hold exactly the same.',
  'finding.mask-dash-kind': 'The mask holds a long dash. Profile names are usually written with a hyphen.',
  'finding.product-context-unusual': 'Adobe names dma_campaign_classic and dma_campaign. Another value is unusual.',
  'finding.product-context-not-of-build': 'A Campaign build that has this field expects dma_campaign_classic.',
  'finding.field-not-on-this-build': 'This Campaign build has no such field, so it cannot be stored.',
  'finding.unknown-field': 'The console does not know this field.',
  'finding.corrected': 'Corrected: {value}',
  'finding.correct': 'Correct',
  'finding.correctTo': 'Correct {field} to {value}',
  'finding.corrected.done': '{field} corrected to {value}. Undo is beside the field’s name.',
  'finding.stripped': 'Without what was copied along, this is accepted.',
  'finding.stripped.done': 'What was copied along with the secret is removed.',
  'finding.error': 'Error: {text}',
  'finding.warning': 'Note: {text}',
} as const;
