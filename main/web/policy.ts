/** Stands in the built index.html where each answer puts its own nonce (`html.cspNonce` of the build). */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The content security policy of the window, the same in Electron and in a browser.
 * Scripts only from our own files. Styles likewise, plus style elements that carry this answer's nonce:
 * the accessibility and drag libraries insert a few. A frame only for a file that the window itself holds: a roster that
 * is looked at before it is printed. No forms, no other hosts.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer, page or not. */
export const BASE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
};
