import { refuse } from '@rapport/event-sourcing';
import { hostRefusals } from './host-refusals.js';

const MAX_DEPTH = 32;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Reads JSON as RFC 8259 writes it and refuses what `JSON.parse` lets pass: a key twice in one object, nesting beyond 32 levels, numbers beyond a double,
 * NUL and lone surrogates. Objects have no prototype to pollute.
 *
 * @throws DomainError MALFORMED_JSON, DUPLICATE_KEY, TOO_DEEP or UNSTORABLE_TEXT.
 */
export const parseStrictly = (text: string): unknown => {
  const proven = parsedAndProven(text);
  return proven === undefined ? read(text) : proven;
};

const read = (text: string): unknown => {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();

  return value;
};

/**
 * What `JSON.parse` makes of a text, where counting shows that the strict reader would make the same; undefined where it does not, and the strict reader decides.
 *
 * Without `\u` escapes a colon of the text stands after a key or in a string that was kept, unless a key stands twice: then the colons of what was dropped are left over.
 */
const parsedAndProven = (text: string): unknown => {
  if (text.includes('\\u') || !text.isWellFormed()) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const kept = colonsOf(value, 0);

  return kept === colonsIn(text) ? value : undefined;
};

/** Colons that a value takes to write; NaN where it is nested too deep or holds a number beyond a double. */
const colonsOf = (value: unknown, depth: number): number => {
  if (typeof value === 'string') return colonsIn(value);
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth >= MAX_DEPTH) return Number.NaN;
  let colons = 0;
  if (Array.isArray(value)) for (const item of value) colons += colonsOf(item, depth + 1);
  else for (const [key, content] of Object.entries(value)) colons += 1 + colonsIn(key) + colonsOf(content, depth + 1);

  return colons;
};

const colonsIn = (text: string): number => {
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons += 1;

  return colons;
};

class Reader {
  private at = 0;

  constructor(private readonly text: string) {
    this.skip();
  }

  value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw refuse(hostRefusals.TOO_DEEP, { limit: MAX_DEPTH });
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  end(): void {
    if (this.at < this.text.length) this.fail('something follows the value');
  }

  private object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const seen = new Set<string>();
    this.at += 1;
    this.skip();
    if (this.taken('}')) return object;
    do {
      this.skip();
      const key = this.text[this.at] === '"' ? this.string() : this.fail('a key in quotes is expected');
      if (seen.has(key)) throw refuse(hostRefusals.DUPLICATE_KEY, { key: key.slice(0, 100) });
      seen.add(key);
      this.skip();
      if (!this.taken(':')) this.fail('":" is expected');
      this.skip();
      Object.defineProperty(object, key, { value: this.value(depth + 1), enumerable: true, writable: true, configurable: true });
      this.skip();
    } while (this.taken(','));
    if (!this.taken('}')) this.fail('"," or "}" is expected');

    return object;
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    this.skip();
    if (this.taken(']')) return items;
    do {
      this.skip();
      items.push(this.value(depth + 1));
      this.skip();
    } while (this.taken(','));
    if (!this.taken(']')) this.fail('"," or "]" is expected');

    return items;
  }

  private string(): string {
    const value = JSON.parse(this.matched(STRING) ?? this.fail('a string is cut or holds a control character')) as string;
    if (value.includes('\u0000') || !value.isWellFormed()) throw refuse(hostRefusals.UNSTORABLE_TEXT);

    return value;
  }

  private number(): number {
    const value = Number(this.matched(NUMBER) ?? this.fail('a value is expected'));
    if (!Number.isFinite(value)) this.fail('a number is too large');

    return value;
  }

  private word<Value>(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.at)) this.fail('a value is expected');
    this.at += word.length;

    return value;
  }

  private matched(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;

    return found;
  }

  private skip(): void {
    this.matched(SPACE);
  }

  private taken(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;

    return true;
  }

  private fail(reason: string): never {
    throw refuse(hostRefusals.MALFORMED_JSON, { reason, at: this.at });
  }
}
