import type { SectionDescriptor, ShownWhen } from '../../descriptor.ts';
import { documented, titled, unconfirmed } from '../../field-builders.ts';
import { account, archivingMethod, fdaAccount, password, port, server } from '../../shared-fields.ts';

/** Delivery mode 4 is mid-sourcing, channel 1 is SMS (facts: account types, A4; SDK mock L1078). */
const midSourcing: ShownWhen = { field: 'deliveryMode', is: ['4'] };
const sms: ShownWhen = { field: 'messageType', is: ['1'] };
const midSourcingOrSms: ShownWhen = { ...midSourcing, or: sms };

/** What every routing account has. */
export const routingSection: SectionDescriptor = {
  key: 'routing',
  title: titled('Routing', 'Routning'),
  fields: [
    documented('messageType', 'choice', {
      xpaths: ['@messageType'],
      label: titled('Channel', 'Kanal'),
    }),
    documented('deliveryMode', 'choice', {
      xpaths: ['@deliveryMode'],
      label: titled('Delivery mode', 'Leveransläge'),
    }),
    unconfirmed('postProcessing', 'text', {
      xpaths: ['@postProcessing', '@postProcessingWorkflow', '@workflow-id'],
      label: titled('Post-processing workflow', 'Arbetsflöde för efterbearbetning'),
    }),
    documented('activity', 'text', {
      xpaths: ['@activity'],
      label: titled('Activity', 'Aktivitet'),
      usual: 'signal',
    }),
    documented('onEveryRun', 'flag', {
      xpaths: ['@onEveryRun'],
      label: titled('On every run', 'Vid varje körning'),
    }),
    documented('activationMode', 'choice', {
      xpaths: ['@activationMode'],
      label: titled('Activation', 'Aktivering'),
    }),
  ],
};

/**
 * One server for two uses: of mid-sourcing it is the address of the other instance, of SMS the provider's host. So it is no
 * address by its rule.
 */
export const remoteSection: SectionDescriptor = {
  key: 'connection',
  title: titled('Connection', 'Anslutning'),
  shownWhen: midSourcingOrSms,
  fields: [
    server({
      needed: true,
      help: titled(
        'With mid-sourcing the URL of the other instance, with SMS the host of the provider.',
        'Vid mid-sourcing den andra instansens URL, vid SMS leverantörens värdnamn.',
      ),
    }),
    port({ shownWhen: sms, usual: '2775' }),
    account({ needed: true }),
    password({ needed: true }),
  ],
};

/** Facts: account types, A4, mid-sourcing. */
export const midSourcingSection: SectionDescriptor = {
  key: 'mid-sourcing',
  title: titled('Mid-sourcing'),
  shownWhen: midSourcing,
  fields: [
    documented('multiMidMode', 'choice', {
      xpaths: ['@multiMidMode'],
      label: titled('Routing with several mid-sourcing accounts', 'Routning med flera mid-sourcing-konton'),
    }),
    documented('multiMidProvider', 'choice', {
      xpaths: ['@multiMidProvider'],
      label: titled('Provider', 'Leverantör'),
    }),
    documented('lastMultiUsed', 'text', {
      xpaths: ['@lastMultiUsed'],
      label: titled('Last account used', 'Senast använda konto'),
    }),
    archivingMethod({ label: titled('Synchronization', 'Synkronisering') }),
    fdaAccount(),
    unconfirmed('trackingLinkProxy', 'flag', {
      xpaths: ['@trackingLinkProxy', '@linkProxy', '@useLinkProxy'],
      label: titled('Link proxy for tracking', 'Länkproxy för spårning'),
    }),
  ],
};

/** Two options of the instance lose to these: NmsServer_MirrorPageUrl and NmsEmail_DefaultErrorAddr (facts: A4). */
export const brandingSection: SectionDescriptor = {
  key: 'branding',
  title: titled('Branding', 'Varumärke'),
  fields: [
    documented('mirrorUrl', 'address', {
      xpaths: ['@mirrorURL'],
      label: titled('Mirror page URL', 'Spegelsidans URL'),
      help: titled(
        'Overrides the option NmsServer_MirrorPageUrl.',
        'Används i stället för alternativet NmsServer_MirrorPageUrl.',
      ),
    }),
    unconfirmed('errorAddress', 'text', {
      xpaths: ['@errorAddress', '@errorAddr', '@defaultErrorAddr'],
      label: titled('Error address', 'Feladress'),
      help: titled(
        'Overrides the option NmsEmail_DefaultErrorAddr.',
        'Används i stället för alternativet NmsEmail_DefaultErrorAddr.',
      ),
    }),
  ],
};
