import { expect, test } from 'vitest';
import type { XmlElement } from '@console/campaign-soap';
import { readUseSchema } from './use-schema.ts';

function element(name: string, attributes: Record<string, string>, children: XmlElement[] = []): XmlElement {
  return { name, attributes, children, text: '' };
}

function linkTo(target: string, attributes: Record<string, string>, joins: Record<string, string>[] = []): XmlElement {
  const children = joins.map((join) => element('join', join));
  return element('element', { name: 'account', type: 'link', target, ...attributes }, children);
}

function read(...children: XmlElement[]) {
  const root = element('element', { name: 'delivery', label: 'Deliveries' }, children);
  return readUseSchema(element('schema', { namespace: 'nms', name: 'delivery' }, [root]), 'nms:delivery');
}

const account = (joins: Record<string, string>[], more = {}) => linkTo('nms:extAccount', more, joins);

test.each([
  [[{ 'xpath-dst': '@id', 'xpath-src': '@provider-id' }], { path: '[@provider-id]', with: 'id' }],
  [[{ 'xpath-src': '/@provider' }], { path: '@provider', with: 'id' }],
  [[{ 'xpath-dst': '@name', 'xpath-src': '@providerName' }], { path: '@providerName', with: 'name' }],
  [[], { path: '[account/@id]', with: 'id' }],
  [[{ 'xpath-dst': '@server', 'xpath-src': '@host' }], null],
  [[{ 'xpath-src': '@one' }, { 'xpath-src': '@other' }], null],
])('a link is compared as its join %j says', (joins, compared) => {
  expect(read(account(joins)).links).toEqual([{ name: 'account', label: null, compared }]);
});

test('a link below an element is followed by its own path', () => {
  const { links } = read(element('element', { name: 'routing' }, [account([{ 'xpath-src': '@account-id' }])]));
  expect(links).toMatchObject([{ name: 'routing/account', compared: { path: '[routing/account/@id]' } }]);
});

test.each([{ xml: 'true' }, { unbound: 'true' }])('no query looks for a link within an element with %j', (stored) => {
  const found = read(element('element', { name: 'activities', ...stored }, [account([])]));
  expect(found).toMatchObject({ links: [], hasTextLink: true });
});

test('links to other records are no links to accounts, and links back name the schemas that have them', () => {
  const found = read(
    linkTo('xtk:folder', {}),
    linkTo('nms:inSMS', { name: 'sms', unbound: 'true' }, [{ 'xpath-dst': '@account-id', 'xpath-src': '@id' }]),
  );
  expect(found).toMatchObject({ links: [], hasTextLink: false, linkedFrom: ['nms:inSMS'] });
});

test('a document without its main element says nothing', () => {
  expect(readUseSchema(element('schema', {}), 'nms:delivery')).toMatchObject({ links: [], linkedFrom: [] });
});
