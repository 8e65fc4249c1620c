import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sizesOf } from '../../scripts/package/sizes';
import { filesOf } from '../../scripts/package/zip';

const OUTPUT = path.resolve('.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

const sizes = {
  'chrome-mv3': await sizesOf(path.join(OUTPUT, 'chrome-mv3')),
  'firefox-mv3': await sizesOf(path.join(OUTPUT, 'firefox-mv3')),
};

const manifestOf = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(OUTPUT, build, 'manifest.json'), 'utf8')) as Record<string, unknown>;

describe.each(BUILDS)('the built manifest of %s', (build) => {
  it('asks at install for permissions that warn of nothing, and for no site at all', () => {
    const manifest = manifestOf(build);
    expect(manifest.manifest_version).toBe(3);
    expect([...(manifest.permissions as string[])].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      // Lights the icon on articles without seeing any page; only Chromium has it.
      ...(build === 'chrome-mv3' ? ['declarativeContent'] : []),
      'scripting',
      'storage',
    ]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('shows nothing of the extension to pages', () => {
    const manifest = manifestOf(build);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('allows its own pages no code but their own', () => {
    const { extension_pages } = manifestOf(build).content_security_policy as { extension_pages: string };
    expect(extension_pages).toContain("default-src 'self'");
    expect(extension_pages).not.toMatch(/unsafe|\bscript-src\b.*https?:/);
  });

  it('has a popup, an options page, icons and the reader’s key', () => {
    const manifest = manifestOf(build);
    expect(manifest.action).toMatchObject({
      default_popup: 'popup.html',
      default_title: '__MSG_extension_action__',
    });
    expect((manifest.options_ui as { page: string; open_in_tab: boolean }).open_in_tab).toBe(true);
    expect(Object.keys(manifest.icons as object)).toEqual(expect.arrayContaining(['16', '48', '128']));
    const commands = manifest.commands as Record<string, { suggested_key: { default: string } }>;
    expect(commands['toggle-reader']?.suggested_key.default).toBe('Alt+R');
  });

  it.each(sizes[build])('keeps $what within its budget', ({ bytes, most }) => {
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it('builds code from no string', () => {
    for (const file of filesOf(path.join(OUTPUT, build)).filter((name) => name.endsWith('.js')))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\beval\(|new Function\(/);
  });
});

describe('the built manifest of chrome-mv3', () => {
  it('is refused by browsers too old to run it', () => {
    expect(manifestOf('chrome-mv3').minimum_chrome_version).toBe('126');
  });
});

describe('the built manifest of firefox-mv3', () => {
  it('says nothing of Chromium’s versions', () => {
    expect(manifestOf('firefox-mv3').minimum_chrome_version).toBeUndefined();
  });

  it('declares that no data is collected, and what a reader may let it send', () => {
    const { gecko } = manifestOf('firefox-mv3').browser_specific_settings as {
      gecko: {
        data_collection_permissions: { required: string[]; optional: string[] };
        strict_min_version: string;
      };
    };
    expect(gecko.data_collection_permissions.required).toEqual(['none']);
    expect(gecko.data_collection_permissions.optional).toEqual([
      'websiteContent',
      'searchTerms',
      'browsingActivity',
      'personalCommunications',
    ]);
    expect(Number.parseInt(gecko.strict_min_version)).toBeGreaterThanOrEqual(140);
  });
});
