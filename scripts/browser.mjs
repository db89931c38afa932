// Which Chromium shows the window of the loopback host and runs the tests.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, posix, win32 } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Value of ROOSTERBORD_BROWSER that asks for the Chromium of the npm package. */
export const PACKAGED = '@sparticuz/chromium';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Where an installed browser may be, best first.
 * @param {{ platform: string, env: Record<string, string | undefined> }} options
 * @returns {string[]}
 */
export function browserPlaces({ platform, env }) {
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].filter((root) => root);
    return WINDOWS_PROGRAMS.flatMap((parts) => roots.map((root) => win32.join(root ?? '', ...parts)));
  }
  if (platform === 'darwin') {
    return MAC_APPS.map((app) => posix.join('/Applications', `${app}.app`, 'Contents/MacOS', app));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * An installed browser, or null. ROOSTERBORD_BROWSER comes first and is believed.
 * @param {{ platform: string, env: Record<string, string | undefined>, runs?: (path: string) => boolean }} options
 */
export function installedBrowser({ platform, env, runs = canRun }) {
  const given = env['ROOSTERBORD_BROWSER'] ?? '';
  if (given === PACKAGED) return null;
  return given || (browserPlaces({ platform, env }).find(runs) ?? null);
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Is there a screen to open a window on?
 * @param {{ platform: string, env: Record<string, string | undefined> }} options
 */
export function hasDisplay({ platform, env }) {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Chromium refuses to run as root with its sandbox. Without it only then.
 * @param {number | undefined} uid
 */
export function sandboxArguments(uid) {
  return uid === 0 ? ['--no-sandbox'] : [];
}

/**
 * What a test's browser need not do. The pop-ups of its address bar are pages of their own, drawn in a process of their own
 * in every window: a sixth of the work of a spec. The others are those that Playwright turns off, which a list of ours
 * takes the place of.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Keeps a test's browser from looking for anything but the page under test. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/**
 * The browser for the tests, headless: an installed one, else the npm package's.
 * @param {string} root
 * @returns {{ executablePath: string, args: string[], env: Record<string, string> }}
 * @throws {Error} where there is none
 */
export function testBrowser(root) {
  const sandbox = sandboxArguments(process.getuid?.());
  const installed = installedBrowser({ platform: process.platform, env: process.env });
  if (installed !== null) return { executablePath: installed, args: [...sandbox, ...QUIET], env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium, Chrome or Edge found. Install one, or name one in ROOSTERBORD_BROWSER.');
  }
  const folder = packagedChromium(root);
  const libraries = [join(folder, 'lib'), folder, process.env['LD_LIBRARY_PATH']].filter((part) => part);
  return {
    executablePath: join(folder, 'chromium'),
    args: [
      ...new Set([...sandbox, '--no-sandbox', '--no-zygote', '--in-process-gpu', '--use-angle=swiftshader', ...QUIET]),
    ],
    env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/**
 * Unpacks the npm package's Chromium once per version into .cache, with its libraries and a typeface.
 * @param {string} root @returns {string} its folder
 */
function packagedChromium(root) {
  const source = join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const folder = join(root, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  // Unpacked beside it and moved into place as a whole: what is there is complete.
  const draft = mkdtempSync(`${folder}-`);
  const read = (/** @type {string} */ name) => brotliDecompressSync(readFileSync(join(source, 'bin', name)));
  writeFileSync(join(draft, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) untar(read(archive), draft);
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(join(folder, 'fonts'), join(folder, 'font-cache')));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** @param {string} fonts @param {string} cache */
function fontsConf(fonts, cache) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}

/**
 * Writes the plain files and folders of a tar archive (POSIX.1-1988 ustar) under a folder.
 * @param {Buffer} archive @param {string} folder
 */
export function untar(archive, folder) {
  for (let at = 0; at + 512 <= archive.length; ) {
    /** @param {number} from @param {number} length */
    const text = (from, length) => archive.toString('latin1', at + from, at + from + length).split('\0', 1)[0] ?? '';
    const name = text(0, 100);
    if (name === '') return;
    if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`Unsafe name in archive: ${name}`);
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    const kind = text(156, 1);
    const target = join(folder, name);
    if (kind === '5') mkdirSync(target, { recursive: true });
    else if (kind === '0' || kind === '') {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
