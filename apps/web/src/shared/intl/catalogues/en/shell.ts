export const shell = {
  'shell.signedInAs': 'Signed in as {operator}',
  'shell.build': 'Campaign {release}, build {build}',
  'shell.path': 'Where you are',
  'shell.offline': 'You are offline. What you type is saved here; nothing is sent until the connection is back.',
  'shell.notFound.title': 'There is nothing here',
  'shell.notFound.text': 'The address may be mistyped, or the page may have moved.',
  'shell.notFound.action': 'Go to external accounts',
  'session.ended.title': 'Your session has ended',
  'session.ended.text': 'Sign in again to {instance} to go on. Everything on this page stays as it is.',
  'session.ended.leave': 'Go to the sign-in page',
  'accounts.title': 'External accounts',
} as const;
