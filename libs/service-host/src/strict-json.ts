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
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();

  return value;
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
