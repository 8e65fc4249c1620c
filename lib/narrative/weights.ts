import { FEATURES } from './features';
import { GRAM_FEATURES } from './grams';
import type { Linear } from './linear';
import type { PackedCues } from './role-cues';
import { ROLES, type Part } from './roles';
import type { SectionKind } from './types';

/** What was learnt, as numbers. */
export interface Weights {
  /** How telling a sentence is, over `FEATURES`; how likely a summary holds a word, over `GRAM_FEATURES`. */
  salience: { sentences: LinearModel; grams: LinearModel };
  roles: RoleWeights;
  judges: Judges;
}

/** What readers' judgements taught, of English and of all other languages. */
export type Judges = Record<'english' | 'elsewhere', JudgeWeights>;

/** Over a row of `judgedRows`; see `Judgement`. */
export interface JudgeWeights {
  alone: Linear;
  behind: Linear;
  worth: Linear;
  titles: Partial<Record<SectionKind, Linear>>;
}

/** Features are centred and scaled, then weighed. */
export interface LinearModel {
  mean: number[];
  deviation: number[];
  weights: number[];
}

export interface RoleWeights {
  cues: PackedCues;
  /** Hashes of known features, ascending. */
  hashes: Uint32Array;
  /** For each hash one weight a role, in steps of `step`. */
  values: Int8Array;
  step: number;
  /** Over a context row: hidden units, of which what is above zero counts; over both, each role. */
  context: { hidden: Linear[]; roles: Linear[] };
  /** Over a context row, how surely the sentence is of that part of the story: logistic regression. */
  parts: Record<Part, Linear>;
}

interface Header {
  roles: string[];
  salience: Weights['salience'];
  judges: Judges;
  roleWeights: Omit<RoleWeights, 'hashes' | 'values'> & { count: number };
}

/** Another number for every change of what the weights stand for. */
const MAGIC = 0x364e5850; // "PXN6", little-endian
const PREFIX = 12; // magic, checksum, header's length

/** @throws Error naming what is wrong, where the bytes are not the weights this code was built for */
export function readWeights(buffer: ArrayBuffer): Weights {
  if (buffer.byteLength < PREFIX) throw damaged('too short');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) throw damaged('not a weights file');
  if (view.getUint32(4, true) !== checksum(new Uint8Array(buffer, 8))) throw damaged('the checksum differs');
  const headerLength = view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, PREFIX, headerLength))) as Header;
  const { sentences, grams } = header.salience;
  if (
    sentences.weights.length !== FEATURES ||
    grams.weights.length !== GRAM_FEATURES ||
    header.roles.join() !== ROLES.join()
  ) {
    throw damaged('made for another version');
  }
  const { count, ...rest } = header.roleWeights;
  const from = PREFIX + headerLength;
  const hashes = new Uint32Array(buffer.slice(from, from + 4 * count));
  const values = new Int8Array(buffer.slice(from + 4 * count));
  if (hashes.length !== count || values.length !== count * ROLES.length) throw damaged('cut off');
  return { salience: header.salience, roles: { ...rest, hashes, values }, judges: header.judges };
}

/** The inverse of `readWeights`. */
export function writeWeights({ salience, roles, judges }: Weights): ArrayBuffer {
  const { hashes, values, ...rest } = roles;
  const header: Header = {
    roles: [...ROLES],
    salience,
    judges,
    roleWeights: { ...rest, count: hashes.length },
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(PREFIX + json.length + hashes.byteLength + values.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(8, json.length, true);
  bytes.set(json, PREFIX);
  hashes.forEach((hash, i) => view.setUint32(PREFIX + json.length + 4 * i, hash, true));
  bytes.set(new Uint8Array(values.buffer, values.byteOffset), PREFIX + json.length + hashes.byteLength);
  view.setUint32(4, checksum(bytes.subarray(8)), true);
  return bytes.buffer;
}

const damaged = (how: string): Error => new Error(`The narrative's weights are damaged: ${how}.`);

/** FNV-1a over all bytes, 32 bits unsigned. */
function checksum(bytes: Uint8Array): number {
  let value = 2166136261;
  for (const byte of bytes) value = Math.imul(value ^ byte, 16777619);
  return value >>> 0;
}
