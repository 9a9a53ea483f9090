/** A certificate for `localhost`, signed by itself and valid for a hundred years. For tests alone. */
export const thisMachine = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIULoiHvJvze/d1tfVz3g7sOWA2ZuYwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTIwMTAwMzY1N1oYDzIxMjYxMTA3
MDAzNjU3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQNQd7EeuVllf9HW4sEtr/oQm9HF5aPo7Ixjet00szSjOPNXbspFewo
ojxzKw4eirg/Ybtfklz2p+LK/BFBFe1eo28wbTAdBgNVHQ4EFgQUSQZacVNJW+gO
edf2K9SruHhmA8cwHwYDVR0jBBgwFoAUSQZacVNJW+gOedf2K9SruHhmA8cwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAIQz2UnY8Bh8RKjuj8HVEzzCwOI4UFWv2PhKCeB9nNshAiEA
7dm2V59E7QtM8t5BrwNLQ59y1Mb4pnJR+yeR7N3yLWs=
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgJRh95vytBzkS6iaV
NRuCPciecEt7reBIrIrXLQoo/uqhRANCAAQNQd7EeuVllf9HW4sEtr/oQm9HF5aP
o7Ixjet00szSjOPNXbspFewoojxzKw4eirg/Ybtfklz2p+LK/BFBFe1e
-----END PRIVATE KEY-----
`,
} as const;
