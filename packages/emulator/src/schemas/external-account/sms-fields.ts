import type { Field } from '../definition.ts';
import { choice, flag, initially, long, secret, short, spelledFlag, text } from './field-kinds.ts';

/** Extended SMPP, with the names and defaults of a recorded reply in the public SDK's tests. */
const RECORDED: readonly Field[] = [
  initially(text('params/@smscName', 'SMSC implementation name', 64), 'Generic'),
  short('params/@maxBinds', 'MTA child connections', '1'),
  spelledFlag('params/@enableTLS', 'Enable TLS over SMPP'),
  spelledFlag('params/@allowTranslit', 'Allow character transliteration'),
  long('params/@maxWindow', 'Sending window', '10'),
  long('params/@rateLimit', 'Max MT throughput'),
  long('params/@reconnectPeriod', 'Time before reconnection', '10'),
  long('params/@messageTimeout', 'Expiration period of the MT', '30'),
  long('params/@bindTimeout', 'Bind timeout', '60'),
  long('params/@enquireLinkPeriod', 'enquire_link period', '30'),
  initially(text('params/@defaultMtCharset', 'Default encoding of MT', 64), 'X-Gsm7Bit'),
  initially(text('params/@defaultMoCharset', 'Default encoding of MO', 64), 'X-Gsm7Bit'),
  spelledFlag('params/@messagePayload', 'Send in message_payload'),
  spelledFlag('params/@sendFullPhoneNumber', 'Send full phone number'),
  short('params/@invalidIdAckLimit', 'Invalid ID acknowledgements'),
  expression('params/@idExtractionRegex', 'Extraction of the ID in the SR', '\\b[iI][dD]:([a-fA-F0-9]{1,10})\\b'),
  expression(
    'params/@statusExtractionRegex',
    'Extraction of the status in the SR',
    '\\b[sS][tT][aA][tT]:([a-zA-Z0-9]{5,15})\\b',
  ),
  expression('params/@successStatusRegex', 'Successful status', '^DELIV'),
  expression('params/@errorStatusRegex', 'Error status', '^(?:EXPIRED|DELETED|UNDELIV|UNKNOWN|REJECT)'),
  expression('params/@errorExtractionRegex', 'Extraction of the error code', '\\b[eE][rR][rR]:([a-zA-Z0-9]{3})\\b'),
  initially(text('params/@submitRespIdEncode', 'ID format in the MT acknowledgement', 32), 'default'),
  short('params/@submitRespIdEncode2', 'Second ID format in the MT acknowledgement'),
  initially(text('params/@deliverIdEncode', 'ID format in the SR', 32), 'default'),
  short('params/@deliverIdEncode2', 'Second ID format in the SR'),
  choice('params/@skipTLSCertCheck', 'Skip the TLS certificate check', { enumeration: 'tlsCheck' }),
  spelledFlag('params/@dataInOptionalField', 'Data in an optional field'),
  spelledFlag('params/@dataInTextField', 'Data in the text field'),
];

/**
 * PLACEHOLDERS: on Adobe's SMS pages under these labels; the paths are not public. The tables of the form (encodings,
 * automatic replies, TLV tags) are not here at all.
 */
const ON_PAGES_ALONE: readonly Field[] = [
  text('params/@systemType', 'System type', 64),
  spelledFlag('params/@dedicatedProcess', 'Dedicated process'),
  choice('params/@connectionMode', 'Connection mode', { enumeration: 'smppMode' }),
  spelledFlag('params/@verboseTraces', 'Verbose SMPP traces'),
  spelledFlag('params/@limitMta', 'Limit MTA instances'),
  short('params/@maxMta', 'Number of MTA instances', '1'),
  spelledFlag('params/@storeIncoming', 'Store incoming messages'),
  spelledFlag('params/@realTimeKpi', 'Update KPI in real time'),
  text('params/@sourceNumber', 'Source number', 32),
  text('params/@shortCode', 'Short code', 32),
  short('params/@sourceTon', 'Source TON'),
  short('params/@sourceNpi', 'Source NPI'),
  short('params/@destinationTon', 'Destination TON'),
  short('params/@destinationNpi', 'Destination NPI'),
  text('params/@serviceType', 'Service type', 32),
  short('params/@bindTon', 'Bind TON'),
  short('params/@bindNpi', 'Bind NPI'),
  text('params/@addressRange', 'Address range', 64),
  text('params/@serviceIdTag', 'Service ID tag', 32),
  spelledFlag('params/receiver/@useOther', 'Different parameters for the receiver'),
  text('params/receiver/@server', 'Receiver server', 80),
  text('params/receiver/@port', 'Receiver port', 20),
  text('params/receiver/@account', 'Receiver account', 80),
  secret('params/receiver/@password', 'Receiver password'),
  text('params/receiver/@systemType', 'Receiver system type', 64),
];

/**
 * Older mobile connectors. Adobe's privacy page names a password and a secret in both; `oAuth` is in the recorded reply, the
 * names of the others are PLACEHOLDERS.
 */
const OLDER_CONNECTORS: readonly Field[] = ['wapPush', 'mms'].flatMap((connector) => [
  flag(`params/${connector}/@oAuth`, 'OAuth'),
  secret(`params/${connector}/@password`, 'Password'),
  secret(`params/${connector}/@secret`, 'Secret'),
]);

export const SMS_FIELDS: readonly Field[] = [...RECORDED, ...ON_PAGES_ALONE, ...OLDER_CONNECTORS];

function expression(path: string, label: string, initial: string): Field {
  return initially(text(path, label), initial);
}
