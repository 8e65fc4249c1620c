import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: string, options: RunOptions): Promise<AxeResults>;
}

/** What axe finds wrong within an element, each with the places it names. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (context) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run(context, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, within);
}

/** Have the system's few colours in a page; the driver knows no such feature by name. @returns what gives its own back */
export async function forceColours(page: Page): Promise<() => Promise<void>> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  return () => client.detach();
}
