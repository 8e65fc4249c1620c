import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { TypedModel } from '../../components/options/Models';
import {
  browsersModels,
  downloadModel,
  engineFor,
  isBrowsers,
  listModels,
  readModel,
  tryModel,
  type Availability,
  type BrowsersApis,
  type ModelChoice,
  type OfferedModel,
} from '../../lib/models';
import { askForHosts, saveChange } from '../../lib/platform/choice';
import { modelSecret } from '../../lib/platform/model';
import { askedSecrets } from '../../lib/platform/secrets';
import { fail, type Problem, type Result } from '../../lib/problem';
import { nameRedirect } from '../../lib/redirect';
import { giveBack } from './hosts';
import { settings } from './state';

const apis = globalThis as BrowsersApis;
/** English: what the try-out is written in, and what every browser's model speaks. */
const LANGUAGE = 'en';
/** A try-out that takes longer is no use for reading either. */
const PATIENCE_MS = 180_000;

/** Whether a key is kept for the chosen model. */
export const hasKey = signal(false);
export const browsers = signal<{ kind: 'prompt' | 'summarizer'; availability: Availability }[]>([]);
export const system = signal<'mac' | 'win' | 'linux'>('linux');
export const origin = browser.runtime.getURL('').replace(/\/$/, '');

/** Look what the browser has, and whether a key is kept. */
export async function openModels(): Promise<void> {
  const { os } = await browser.runtime.getPlatformInfo();
  system.value = os === 'mac' || os === 'win' ? os : 'linux';
  settings.subscribe(({ model }) => void lookForKey(model));
  browsers.value = await browsersModels(apis, LANGUAGE);
}

/** Models the server offers. Call straight from the click. */
export async function list(typed: TypedModel): Promise<Result<OfferedModel[]>> {
  const choice = readModel({ ...typed, model: typed.model || 'any' });
  if (!choice) return fail({ code: 'model-incomplete' });
  const refused = await allow(choice);
  if (refused) return fail(refused);
  const ports = await portsFor(choice, typed.key);
  return named(choice, await listModels(choice, ports, AbortSignal.timeout(PATIENCE_MS)));
}

/** Keep a model as typed, and try it. Call straight from the click. */
export async function save(typed: TypedModel): Promise<Result<{ tookMs: number }>> {
  const choice = readModel(typed);
  if (!choice) return fail({ code: 'model-incomplete' });
  const refused = await allow(choice);
  if (refused) return fail(refused);
  const before = settings.value.model;
  const unsaved = await saveChange((all) => ({ ...all, model: choice }));
  if (unsaved) return fail(unsaved);
  if (before && modelSecret(before) !== modelSecret(choice)) await forget(before);
  if (typed.key) await askedSecrets.keep(modelSecret(choice), typed.key);
  await lookForKey(choice);
  const engine = engineFor(choice, await portsFor(choice, ''), apis, LANGUAGE);
  return named(choice, await tryModel(choice, engine, AbortSignal.timeout(PATIENCE_MS), Date.now));
}

/** Back to the embedded engine; key and permission go with the model. */
export async function remove(): Promise<Problem | null> {
  const { model } = settings.value;
  const problem = await saveChange((all) => ({ ...all, model: null }));
  if (!problem && model) await forget(model);
  return problem;
}

export async function forgetKey(): Promise<Problem | null> {
  const { model } = settings.value;
  if (model) await askedSecrets.keep(modelSecret(model), null);
  await lookForKey(model);
  return null;
}

/** Have the browser load its model. Call straight from the click. */
export async function download(
  kind: 'prompt' | 'summarizer',
  onShare: (share: number) => void,
): Promise<Problem | null> {
  const problem = await downloadModel(apis, kind, LANGUAGE, onShare);
  browsers.value = await browsersModels(apis, LANGUAGE);
  return problem;
}

async function lookForKey(model: ModelChoice | null): Promise<void> {
  const key = model && (await askedSecrets.read(modelSecret(model)).catch(() => null));
  hasKey.value = key !== null;
}

/** Ask for the server's host, first of all: an `await` before it would lose the click. */
async function allow(choice: ModelChoice): Promise<Problem | null> {
  if (isBrowsers(choice)) return null;
  const host = new URL(choice.address).hostname;
  const answer = await askForHosts([host], ['websiteContent']);
  if (!answer.ok) return answer.problem;
  return answer.value ? null : { code: 'model-closed', host };
}

async function portsFor(choice: ModelChoice, typedKey: string) {
  return {
    fetch: fetchPlainly,
    key: typedKey || (await askedSecrets.read(modelSecret(choice))),
  };
}

const fetchPlainly = (input: string, init?: RequestInit) => fetch(input, init);

/** With where the server redirects to, if it does. */
async function named<T>({ address }: ModelChoice, answer: Result<T>): Promise<Result<T>> {
  return answer.ok ? answer : fail(await nameRedirect(answer.problem, address, fetchPlainly));
}

/** Forget a model's key, and give back its host unless something else needs it. */
async function forget(gone: ModelChoice): Promise<void> {
  await askedSecrets.keep(modelSecret(gone), null);
  if (!isBrowsers(gone)) await giveBack([new URL(gone.address).hostname]);
}
