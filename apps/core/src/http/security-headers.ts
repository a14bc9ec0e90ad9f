/** For the coach portal's pages: only our own files, no inline script, no page of a stranger around or inside it. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const ALWAYS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
};

export function secureAnswer(headers: Headers, https: boolean): void {
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
  if (https) headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
}

export function securePage(headers: Headers): void {
  headers.set("content-security-policy", PAGE_POLICY);
}

/** A document may stand inside a page of ours (a preview), and runs nothing. */
export function secureFile(headers: Headers): void {
  headers.set(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'",
  );
  headers.set("cache-control", "private, no-store");
}
