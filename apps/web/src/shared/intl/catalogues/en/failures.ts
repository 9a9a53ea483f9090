export const failures = {
  'failure.unknown-ca':
    'Nobody whom the console trusts has signed the server’s certificate. The person who runs the console can name the certificate authority in NODE_EXTRA_CA_CERTS.',
  'failure.certificate-name': 'The server’s certificate is for another name. Check the address in the configuration.',
  'failure.certificate-expired':
    'The server’s certificate is not valid today. Renew it, and check the clock of the console’s machine.',
  'failure.tls': 'No secure connection came about. Something else than https may answer at this address.',
  'failure.refused': 'Nothing listens at the address. Check that the server is up, and the port.',
  'failure.name-not-found': 'The name of the server is not known to the console’s machine. Check the address and DNS.',
  'failure.address-not-allowed': 'The name leads to an address inside the console’s own network, which is not allowed.',
  'failure.no-route': 'There is no way through the network to the server.',
  'failure.reset': 'The connection was broken off: by the server, or by a firewall or proxy between.',
  'failure.no-connection-in-time': 'No connection came about in time. A firewall may drop it.',
  'failure.no-answer-in-time': 'The server took the call and did not answer in time.',
  'failure.gateway': 'A proxy in front of the server answered that it does not reach it.',
  'failure.other': 'What went wrong is in the console’s log.',
  'failure.proxy-refused':
    'Nothing listens at the address of the proxy. Check that the proxy is up, and its address and port in the configuration.',
  'failure.proxy-name-not-found':
    'The name of the proxy is not known to the console’s machine. Check the address of the proxy and DNS.',
  'failure.proxy-no-connection-in-time':
    'The proxy made no connection in time. It may be overloaded, or a firewall may drop the connection to it.',
  'failure.proxy-unknown-ca':
    'Nobody whom the console trusts has signed the certificate of the proxy. The person who runs the console can name the certificate authority in NODE_EXTRA_CA_CERTS.',
  'failure.proxy-credentials':
    'The proxy wants a user and a password, or does not accept those it was given. The person who runs the console can put them into proxyCredentialsFile.',
  'failure.proxy-denied':
    'The proxy does not let the console through to this server. The person who runs the proxy can allow the address. Or list the server in noProxy, so that the console calls it directly.',
  'failure.proxy-gateway':
    'The proxy answered that it does not reach the server. Check the address of the server, and the way from the proxy to it.',
  'failure.proxy-failed': 'The connection to the proxy failed. Check its address, and whether it is http or https.',
  'failure.upstream.ims': 'Adobe IMS',
  'failure.upstream.user-management': 'Adobe User Management',
} as const;
