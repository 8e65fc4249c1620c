/**
 * A llama of one thin layer with random weights, as a GGUF file (github.com/ggml-org/ggml, docs/gguf.md): it says nothing
 * sensible, and everything between the extension and a real model is real.
 */
const [WIDTH, HEADS, FORWARD, CONTEXT] = [32, 2, 64, 16_384];
const TYPE = { uint32: 4, float32: 6, string: 8, array: 9, int32: 5 } as const;
const ALIGNED = 32;

type Value =
  | { uint32: number }
  | { float32: number }
  | { string: string }
  | { list: (string | number)[]; of: keyof typeof TYPE };

/** The bytes of such a file. @param random - 0 to 1 */
export function randomModel(random: () => number): Buffer {
  const { tokens, types } = byteTokens();
  const facts: [string, Value][] = [
    ['general.architecture', { string: 'llama' }],
    ['general.name', { string: 'random' }],
    ['llama.context_length', { uint32: CONTEXT }],
    ['llama.embedding_length', { uint32: WIDTH }],
    ['llama.block_count', { uint32: 1 }],
    ['llama.feed_forward_length', { uint32: FORWARD }],
    ['llama.attention.head_count', { uint32: HEADS }],
    ['llama.attention.layer_norm_rms_epsilon', { float32: 1e-5 }],
    ['llama.rope.dimension_count', { uint32: WIDTH / HEADS }],
    ['tokenizer.ggml.model', { string: 'llama' }],
    ['tokenizer.ggml.tokens', { list: tokens, of: 'string' }],
    ['tokenizer.ggml.scores', { list: tokens.map(() => 0), of: 'float32' }],
    ['tokenizer.ggml.token_type', { list: types, of: 'int32' }],
    ['tokenizer.ggml.unknown_token_id', { uint32: 0 }],
    ['tokenizer.ggml.bos_token_id', { uint32: 1 }],
    ['tokenizer.ggml.eos_token_id', { uint32: 2 }],
  ];
  const tensors: [string, number[]][] = [
    ['token_embd.weight', [WIDTH, tokens.length]],
    ['output_norm.weight', [WIDTH]],
    ['output.weight', [WIDTH, tokens.length]],
    ['blk.0.attn_norm.weight', [WIDTH]],
    ...['q', 'k', 'v', 'output'].map((name): [string, number[]] => [
      `blk.0.attn_${name}.weight`,
      [WIDTH, WIDTH],
    ]),
    ['blk.0.ffn_norm.weight', [WIDTH]],
    ['blk.0.ffn_gate.weight', [WIDTH, FORWARD]],
    ['blk.0.ffn_up.weight', [WIDTH, FORWARD]],
    ['blk.0.ffn_down.weight', [FORWARD, WIDTH]],
  ];
  const head = [Buffer.from('GGUF'), uint32(3), uint64(tensors.length), uint64(facts.length)];
  for (const [key, value] of facts) head.push(text(key), typed(value));
  const data: Buffer[] = [];
  let offset = 0;
  for (const [name, shape] of tensors) {
    const count = shape.reduce((a, b) => a * b, 1);
    const values = Float32Array.from({ length: count }, () =>
      name.includes('norm') ? 1 : (random() - 0.5) * 0.5,
    );
    head.push(text(name), uint32(shape.length), ...shape.map(uint64), uint32(0), uint64(offset)); // 0: 32-bit floats
    const bytes = aligned(Buffer.from(values.buffer));
    data.push(bytes);
    offset += bytes.length;
  }
  return Buffer.concat([aligned(Buffer.concat(head)), ...data]);
}

/** A token a byte; the three special ones first. */
function byteTokens(): { tokens: string[]; types: number[] } {
  const bytes = Array.from(
    { length: 256 },
    (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
  );
  return {
    tokens: ['<unk>', '<s>', '</s>', ...bytes],
    types: [2, 3, 3, ...bytes.map(() => 6)], // unknown, control, byte
  };
}

function typed(value: Value): Buffer {
  if ('uint32' in value) return Buffer.concat([uint32(TYPE.uint32), uint32(value.uint32)]);
  if ('float32' in value) return Buffer.concat([uint32(TYPE.float32), float32(value.float32)]);
  if ('string' in value) return Buffer.concat([uint32(TYPE.string), text(value.string)]);
  const items = value.list.map((item) =>
    typeof item === 'string' ? text(item) : value.of === 'float32' ? float32(item) : uint32(item),
  );
  return Buffer.concat([uint32(TYPE.array), uint32(TYPE[value.of]), uint64(items.length), ...items]);
}

function text(words: string): Buffer {
  const bytes = Buffer.from(words);
  return Buffer.concat([uint64(bytes.length), bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function float32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

const aligned = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((ALIGNED - (bytes.length % ALIGNED)) % ALIGNED)]);
