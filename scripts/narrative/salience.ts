// Learns the salience ranker: how much of a human summary each sentence holds.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { featuresOf } from '../../lib/narrative/features';
import { gramsOf } from '../../lib/narrative/grams';
import { readUnits } from '../../lib/narrative/units';
import type { LinearModel, Weights } from '../../lib/narrative/weights';
import { stem, wordsOf } from '../../lib/narrative/words';

interface Item {
  id: string;
  set: string;
  lang: string;
  title: string;
  text: string;
  refs: string[];
  maxSentences: number;
}

interface Rouge {
  rougeTokens: (text: string, language: string) => string[];
  rougeN: (candidate: string[], reference: string[], n: number) => { f: number };
}

interface Example {
  rows: Float64Array[];
  /** What the model should say of each row, 0–1. */
  targets: number[];
}

interface Text extends Example {
  item: Item;
  sentences: { text: string }[];
}

/** Sets whose terms forbid shipping what is learnt from them. */
const MEASURED_ONLY = ['basse', 'basse_eu'];
const ROUNDS = 400;
const GRAM_ROUNDS = 120;
const FOLDS = 5;
const RATE = 1.2;
const SHRINK = 1e-3;

export async function trainSalience(benchDir: string): Promise<Weights['salience']> {
  const scorer = path.join(benchDir, 'summary/lib/rouge.mjs');
  const rouge = (await import(pathToFileURL(scorer).href)) as Rouge;
  const examples = load(path.join(benchDir, 'summary/data/dev')).map((item) => exampleOf(item, rouge));
  const texts = examples.filter(({ rows }) => rows.length > 1);
  return { sentences: fit(texts, ROUNDS), grams: fit(gramExamples(texts), GRAM_ROUNDS) };
}

/** Words are judged beside scores of sentences the ranker has not learnt from, as it will be in use. */
function gramExamples(texts: Text[]): Example[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fit(
      texts.filter((_it, i) => i % FOLDS !== fold),
      ROUNDS,
    );
    return texts.filter((_it, i) => i % FOLDS === fold).map((text) => gramExample(text, model));
  }).flat();
}

function gramExample({ item, sentences, rows }: Text, { mean, deviation, weights }: LinearModel): Example {
  const scores = Float64Array.from(rows, (row) =>
    row.reduce((sum, value, j) => sum + (weights[j]! * (value - mean[j]!)) / deviation[j]!, 0),
  );
  const { grams, rows: gramRows } = gramsOf(sentences, item.title, item.lang, scores);
  const references = item.refs.map((reference) => {
    const words = wordsOf(reference).map(stem);
    return new Set(
      words.flatMap((word, i) => (i + 1 < words.length ? [word, `${word} ${words[i + 1]!}`] : [word])),
    );
  });
  const shareHolding = (gram: string): number =>
    references.filter((reference) => reference.has(gram)).length / references.length;
  return { rows: gramRows, targets: grams.map(shareHolding) };
}

function load(folder: string): Item[] {
  return readdirSync(folder)
    .sort()
    .filter((file) => file.endsWith('.jsonl') && !MEASURED_ONLY.includes(file.replace('.jsonl', '')))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Item);
}

/** An item of the benchmark as the blocks of an article. */
function exampleOf(item: Item, rouge: Rouge): Text {
  const texts = item.text.split(/\n+/).filter((text) => text.trim() !== '');
  const blocks = texts.map((text) => ({ kind: 'paragraph' as const, text, runs: [{ text }] }));
  const units = readUnits({ blocks, language: item.lang });
  const { rows } = featuresOf({ title: item.title, language: item.lang, sentences: units });
  const tokens = units.map(({ text }) => rouge.rougeTokens(text, item.lang));
  const references = item.refs.map((text) => rouge.rougeTokens(text, item.lang));
  const chosen = bestSummary(tokens, references, item.maxSentences, rouge);
  const own = tokens.map((mine) =>
    Math.max(...references.map((it) => rouge.rougeN(mine, it, 1).f + 2 * rouge.rougeN(mine, it, 2).f)),
  );
  const most = Math.max(...own, 1e-6);
  return {
    item,
    sentences: units,
    rows,
    targets: own.map((value, i) => (value / most + (chosen.has(i) ? 1 : 0)) / 2),
  };
}

/** The sentences that, added one by one, raise ROUGE-1 + ROUGE-2 most. */
function bestSummary(tokens: string[][], references: string[][], count: number, rouge: Rouge): Set<number> {
  let best: number[] = [];
  let most = -1;
  for (const reference of references) {
    const picked: number[] = [];
    let reached = 0;
    while (picked.length < count) {
      let next = -1;
      let value = reached;
      for (let i = 0; i < tokens.length; i++) {
        if (picked.includes(i)) continue;
        const words = [...picked, i].sort((a, b) => a - b).flatMap((k) => tokens[k]!);
        const sum = rouge.rougeN(words, reference, 1).f + rouge.rougeN(words, reference, 2).f;
        if (sum <= value + 1e-9) continue;
        value = sum;
        next = i;
      }
      if (next < 0) break;
      picked.push(next);
      reached = value;
    }
    if (reached <= most) continue;
    most = reached;
    best = picked;
  }
  return new Set(best);
}

/** Logistic regression by gradient ascent on centred, scaled features; every article weighs the same. */
function fit(examples: Example[], rounds: number): LinearModel {
  const rows = examples.flatMap((it) => it.rows);
  const targets = examples.flatMap((it) => it.targets);
  const shares = examples.flatMap((it) => it.rows.map(() => 1 / it.rows.length / examples.length));
  const size = rows[0]!.length;
  const columns = Array.from({ length: size }, (_, j) => rows.map((row) => row[j]!));
  const mean = columns.map((column, j) => (j === 0 ? 0 : average(column)));
  const deviation = columns.map((column, j) =>
    j === 0 ? 1 : Math.sqrt(average(column.map((value) => (value - mean[j]!) ** 2))) || 1,
  );
  const scaled = rows.map((row) => row.map((value, j) => (value - mean[j]!) / deviation[j]!));
  const weights = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(size);
    scaled.forEach((row, i) => {
      let z = 0;
      for (let j = 0; j < size; j++) z += weights[j]! * row[j]!;
      const error = shares[i]! * (targets[i]! - 1 / (1 + Math.exp(-z)));
      for (let j = 0; j < size; j++) slope[j]! += error * row[j]!;
    });
    for (let j = 0; j < size; j++) weights[j]! += RATE * (slope[j]! - (j > 0 ? SHRINK * weights[j]! : 0));
  }
  const short = (values: Iterable<number>): number[] => Array.from(values, (value) => +value.toPrecision(6));
  return { mean: short(mean), deviation: short(deviation), weights: short(weights) };
}

const average = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
