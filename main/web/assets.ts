import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BASE_HEADERS, contentSecurityPolicy, NONCE_PLACEHOLDER } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** One answer to a request for a file of the window. */
export interface AssetAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Attribute of the page's root element -> value; null = without. */
type RootAttributes = Readonly<Record<string, string | null>>;

/** Gives the file of a request path ("/", "/assets/main-x.js"), or null where there is none. */
export type Assets = (path: string) => AssetAnswer | null;

/**
 * Reads the built window into memory and serves only what was found there.
 * A request never becomes a path on disk, so no spelling of `..` can leave the folder.
 * @param rootAttributes what the page's root element carries this time.
 * @throws when the folder or its index.html is missing (the window was not built).
 */
export function loadAssets(folder: string, rootAttributes: () => RootAttributes = () => ({})): Assets {
  const files = filesOf(folder);
  const page = files.get('/index.html');
  if (page === undefined) throw new Error(`No built window in ${folder}`);
  const html = page.body.toString('utf8');
  return (path) => {
    const found = files.get(path === '/' ? '/index.html' : path);
    if (found === page) return answerPage(withRootAttributes(html, rootAttributes()));
    // Another page of the program is served by whoever it is for, under its own policy.
    return path.endsWith('.html') ? null : (found ?? null);
  };
}

/**
 * The page of a hall screen and the files that it needs, and none of the window's own: whoever may see the screen need
 * not read the rest of the program.
 * @throws when the page is missing (the window was not built).
 */
export function loadHallAssets(folder: string): Assets {
  const files = filesOf(folder);
  const page = files.get('/hall.html');
  if (page === undefined) throw new Error(`No built hall screen in ${folder}`);
  const reached = new Map<string, AssetAnswer>();
  const reach = (file: AssetAnswer): void => {
    const text = file.body.toString('utf8');
    for (const [path, other] of files) {
      // Built files carry a hash in their name, so a name in a text is a reference.
      if (path.endsWith('.html') || reached.has(path) || !text.includes(path.slice(path.lastIndexOf('/') + 1)))
        continue;
      reached.set(path, other);
      reach(other);
    }
  };
  reach(page);
  const html = page.body.toString('utf8');
  return (path) => (path === '/' ? answerPage(html) : (reached.get(path) ?? null));
}

function filesOf(folder: string): ReadonlyMap<string, AssetAnswer> {
  const files = new Map<string, AssetAnswer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll('\\', '/');
    const headers = { ...BASE_HEADERS, 'content-type': type, 'cache-control': 'no-cache' };
    files.set(path.startsWith('/') ? path : `/${path}`, { headers, body: readFileSync(file) });
  }
  return files;
}

/** A page whose root element carries these attributes, so that it looks right before any of its scripts has run. */
function withRootAttributes(html: string, attributes: RootAttributes): string {
  const text = Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null ? [] : [` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`],
    )
    .join('');
  return html.replace(/<html\b/, (tag) => tag + text);
}

/** A page under the window's policy, with a nonce of its own. Never kept by the browser. */
export function answerPage(html: string): AssetAnswer {
  const nonce = randomBytes(18).toString('base64url');
  return {
    headers: {
      ...BASE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
    body: Buffer.from(html.replaceAll(NONCE_PLACEHOLDER, nonce)),
  };
}

/**
 * The path of a request target, decoded once, or null where it has no business here:
 * absolute or authority form, backslashes, control characters, broken or double encoding, dot segments.
 */
export function requestPath(target: string): string | null {
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  const [raw = ''] = target.split('?', 1);
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return null;
  }
  // Printable characters only; a percent sign that is left over was encoded twice.
  if (/[^ -~]|[\\%#]/.test(path)) return null;
  return path.split('/').some((part) => part === '.' || part === '..') ? null : path;
}
