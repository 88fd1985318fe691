const base = Number(process.env.E2E_PORT_BASE ?? 3187);

/** Where the end-to-end run listens; loopback only. */
export const ports = {
  app: base,
  firstStart: base + 1,
  behindTls: base + 5,
  ownError: base + 6,
  singleSignOn: base + 7,
  lostKeyRing: base + 8,
  issuer: base + 9,
  sandbox: base + 1000,
  otherSandbox: base + 1001,
  nobody: 9,
};

export const appHost = `127.0.0.1:${ports.app}`;
export const appUrl = `http://${appHost}`;

export const sandboxUrls = {
  local: `http://127.0.0.1:${ports.sandbox}`,
  elsewhere: `http://127.0.0.1:${ports.otherSandbox}`,
};

export const admin = {
  name: "Administrator",
  email: "admin@switchboard.test",
  password: "correct horse battery staple",
};

/** Cookies of the administrator's session, written by the global set-up. */
export const adminState = "test-results/.auth/admin.json";
