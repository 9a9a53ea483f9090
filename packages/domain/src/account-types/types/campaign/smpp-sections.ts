import type { FieldDescriptor, PlainFieldKind, SectionDescriptor, ShownWhen, Titled } from '../../descriptor.ts';
import { documented, titled, unconfirmed } from '../../field-builders.ts';
import { smscSpecificsSection } from './smsc-specifics.ts';
import { recorded, onPage } from './smpp-fields.ts';

/** Channel 1 is SMS (SDK mock L1078). */
const sms: ShownWhen = { field: 'messageType', is: ['1'] };
const ownReceiver: ShownWhen = { field: 'receiverOwn', is: ['1'] };

/** A value of the receiver, where it connects otherwise than the sender. */
function receiver(attribute: string, kind: PlainFieldKind, label: Titled): FieldDescriptor {
  const key = `receiver${attribute.charAt(0).toUpperCase()}${attribute.slice(1)}`;
  const xpaths = [`params/receiver/@${attribute}`, `params/@${key}`];
  return unconfirmed(key, kind, { xpaths, label, shownWhen: ownReceiver });
}

const connectionSettings: SectionDescriptor = {
  key: 'smpp-connection',
  title: titled('SMPP connection settings', 'SMPP-anslutningsinställningar'),
  shownWhen: sms,
  fields: [
    documented('mobileConnector', 'choice', {
      xpaths: ['@mobileConnector'],
      label: titled('Connector', 'Anslutningstyp'),
      usual: '127',
    }),
    recorded('smscName', 'text', {
      label: titled('SMSC implementation name', 'SMSC-implementationens namn'),
      usual: 'Generic',
    }),
    onPage('systemType', 'text', { label: titled('System type', 'Systemtyp') }),
    recorded('maxBinds', 'number', {
      label: titled('MTA child connections', 'Anslutningar per underordnad MTA'),
      usual: '1',
    }),
    onPage('dedicatedProcess', 'flag', { label: titled('Use a dedicated process', 'Använd en dedikerad process') }),
    onPage('connectionMode', 'choice', { label: titled('Connection mode', 'Anslutningsläge') }),
    onPage('verboseTraces', 'flag', {
      label: titled('Verbose SMPP traces in the log', 'Utförliga SMPP-spår i loggfilen'),
    }),
    recorded('enableTls', 'flag', { attribute: 'enableTLS', label: titled('Enable TLS', 'Aktivera TLS') }),
    unconfirmed('receiverOwn', 'flag', {
      xpaths: ['params/receiver/@useOther', 'params/@receiverOwnParameters', 'params/receiver/@enabled'],
      label: titled('Use different parameters for the receiver', 'Använd andra parametrar för mottagaren'),
    }),
    receiver('server', 'text', titled('Receiver server', 'Mottagarens server')),
    receiver('port', 'number', titled('Receiver port', 'Mottagarens port')),
    receiver('account', 'text', titled('Receiver account', 'Mottagarens konto')),
    receiver('password', 'secret', titled('Receiver password', 'Mottagarens lösenord')),
    receiver('systemType', 'text', titled('Receiver system type', 'Mottagarens systemtyp')),
  ],
};

const general: SectionDescriptor = {
  key: 'smpp-general',
  title: titled('MTA instances', 'MTA-instanser'),
  shownWhen: sms,
  fields: [
    onPage('limitMta', 'flag', {
      label: titled('Limit MTA instances', 'Begränsa MTA-instanser'),
      help: titled(
        'Without a limit there are child connections × MTA children × MTAs.',
        'Utan gräns blir antalet anslutningar × underordnade MTA:er × MTA:er.',
      ),
    }),
    onPage('maxMta', 'number', {
      label: titled('Number of MTA instances', 'Antal MTA-instanser'),
      shownWhen: { field: 'limitMta', is: ['1'] },
    }),
  ],
};

const channelSettings: SectionDescriptor = {
  key: 'smpp-channel',
  title: titled('SMPP channel settings', 'SMPP-kanalinställningar'),
  shownWhen: sms,
  fields: [
    recorded('allowTranslit', 'flag', {
      label: titled('Allow character transliteration', 'Tillåt teckentranslitterering'),
    }),
    onPage('storeIncoming', 'flag', {
      label: titled('Store incoming messages in the database', 'Spara inkommande meddelanden i databasen'),
    }),
    onPage('realTimeKpi', 'flag', {
      label: titled('Update KPIs in real time', 'Uppdatera nyckeltal i realtid'),
    }),
    onPage('sourceNumber', 'text', { label: titled('Source number', 'Avsändarnummer') }),
    onPage('shortCode', 'text', { label: titled('Short code', 'Kortnummer') }),
    onPage('sourceTon', 'number', { label: titled('Source TON', 'Avsändarens TON') }),
    onPage('sourceNpi', 'number', { label: titled('Source NPI', 'Avsändarens NPI') }),
    onPage('destinationTon', 'number', { label: titled('Destination TON', 'Mottagarens TON') }),
    onPage('destinationNpi', 'number', { label: titled('Destination NPI', 'Mottagarens NPI') }),
    onPage('serviceType', 'text', { label: titled('Service type', 'Tjänsttyp') }),
  ],
};

const throughput: SectionDescriptor = {
  key: 'smpp-throughput',
  title: titled('Throughput and delays', 'Genomströmning och fördröjningar'),
  shownWhen: sms,
  fields: [
    recorded('maxWindow', 'number', { label: titled('Sending window', 'Sändningsfönster'), usual: '10' }),
    recorded('rateLimit', 'number', {
      label: titled('Maximum MT throughput', 'Högsta MT-genomströmning'),
      usual: '0',
    }),
    recorded('reconnectPeriod', 'number', {
      label: titled('Time before reconnection', 'Tid före återanslutning'),
      usual: '10',
    }),
    recorded('messageTimeout', 'number', {
      label: titled('Expiration period of the MT', 'MT-meddelandets giltighetstid'),
      usual: '30',
    }),
    recorded('bindTimeout', 'number', { label: titled('Bind timeout', 'Tidsgräns för bind'), usual: '60' }),
    recorded('enquireLinkPeriod', 'number', {
      label: titled('enquire_link period', 'Intervall för enquire_link'),
      usual: '30',
    }),
  ],
};

const encodings: SectionDescriptor = {
  key: 'smpp-encodings',
  title: titled('Mapping of encodings', 'Mappning av kodningar'),
  shownWhen: sms,
  fields: [
    recorded('defaultMtCharset', 'text', {
      label: titled('Default encoding of sent messages', 'Standardkodning för skickade meddelanden'),
      usual: 'X-Gsm7Bit',
    }),
    recorded('defaultMoCharset', 'text', {
      label: titled('Default encoding of incoming messages', 'Standardkodning för inkommande meddelanden'),
      usual: 'X-Gsm7Bit',
    }),
  ],
};

/**
 * The SMS tabs of a routing account, in the order of Campaign's form (facts: account types, A4, SMS SMPP). The tables of the
 * form (encodings, TLV tags, automatic replies) are not single values, so they are not here.
 */
export const smppSections: readonly SectionDescriptor[] = [
  connectionSettings,
  general,
  channelSettings,
  throughput,
  encodings,
  { ...smscSpecificsSection, shownWhen: sms },
];
