import type { SectionDescriptor } from '../../descriptor.ts';
import { titled } from '../../field-builders.ts';
import { onPage, recorded } from './smpp-fields.ts';

const oneGroup = titled('A PCRE with exactly one group.', 'Ett PCRE-uttryck med exakt en grupp.');

/** What differs from provider to provider (facts: account types, A4, SMSC specifics). */
export const smscSpecificsSection: SectionDescriptor = {
  key: 'smsc-specifics',
  title: titled('SMSC specifics', 'SMSC-detaljer'),
  fields: [
    recorded('messagePayload', 'flag', {
      label: titled('Use message_payload for long messages', 'Använd message_payload för långa meddelanden'),
    }),
    recorded('sendFullPhoneNumber', 'flag', {
      label: titled('Send the full phone number', 'Skicka fullständigt telefonnummer'),
    }),
    recorded('invalidIdAckLimit', 'number', {
      label: titled('Limit of acknowledgements with an invalid ID', 'Gräns för kvittenser med ogiltigt ID'),
    }),
    onPage('bindTon', 'number', { label: titled('Bind TON', 'TON vid bind') }),
    onPage('bindNpi', 'number', { label: titled('Bind NPI', 'NPI vid bind') }),
    onPage('addressRange', 'text', { label: titled('Address range', 'Adressintervall') }),
    recorded('idExtractionRegex', 'expression', {
      label: titled('Extraction of the ID in the SR', 'Extrahering av ID i SR'),
      help: oneGroup,
    }),
    recorded('statusExtractionRegex', 'expression', {
      label: titled('Extraction of the status in the SR', 'Extrahering av status i SR'),
      help: oneGroup,
    }),
    recorded('successStatusRegex', 'expression', {
      label: titled('Status that means success', 'Status som betyder lyckat'),
      matchesOnly: true,
    }),
    recorded('errorStatusRegex', 'expression', {
      label: titled('Status that means an error', 'Status som betyder fel'),
      matchesOnly: true,
    }),
    recorded('errorExtractionRegex', 'expression', {
      label: titled('Extraction of the error code in the SR', 'Extrahering av felkod i SR'),
      help: oneGroup,
    }),
    recorded('submitRespIdEncode', 'text', {
      label: titled('ID format in the MT acknowledgement', 'ID-format i MT-kvittensen'),
    }),
    recorded('submitRespIdEncode2', 'text', {
      label: titled('Second ID format in the MT acknowledgement', 'Andra ID-format i MT-kvittensen'),
    }),
    recorded('deliverIdEncode', 'text', { label: titled('ID format in the SR', 'ID-format i SR') }),
    recorded('deliverIdEncode2', 'text', {
      label: titled('Second ID format in the SR', 'Andra ID-format i SR'),
    }),
    recorded('skipTlsCertCheck', 'choice', {
      attribute: 'skipTLSCertCheck',
      label: titled('Skip the TLS certificate check', 'Hoppa över kontroll av TLS-certifikat'),
      usual: '0',
    }),
    recorded('dataInOptionalField', 'flag', {
      label: titled('SR data in an optional field', 'SR-data i ett valfritt fält'),
    }),
    recorded('dataInTextField', 'flag', {
      label: titled('SR data in the text field', 'SR-data i textfältet'),
    }),
    onPage('serviceIdTag', 'text', { label: titled('Service ID tag', 'Tagg för tjänst-ID') }),
  ],
};
