type Surroundings = { nonce: string; tls: boolean; development: boolean };

/** Only scripts that carry this answer's nonce run, and what they load; style attributes are what components position with. */
export function contentSecurityPolicy({ nonce, development }: Omit<Surroundings, "tls">): string {
  return Object.entries({
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

export function securityHeaders(surroundings: Surroundings): Record<string, string> {
  return { "content-security-policy": contentSecurityPolicy(surroundings), ...everyAnswer(surroundings) };
}

/** For data, which loads nothing and is shown in no frame. */
export function dataHeaders(surroundings: Pick<Surroundings, "tls">): Record<string, string> {
  return {
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cache-control": "private, no-store",
    ...everyAnswer(surroundings),
  };
}

function everyAnswer({ tls }: Pick<Surroundings, "tls">): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // an Origin must stay on posts of our own pages: `no-referrer` would make it null
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(tls ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : undefined),
  };
}
