/** How a refusal is to be taken; the HTTP edge maps it to a status, the domain does not know one. */
export type RefusalKind = 'invalid' | 'not-found' | 'conflict' | 'stale' | 'rule' | 'unavailable' | 'unauthenticated' | 'forbidden' | 'too-many';

/** One entry of a catalogue of refusals. The texts name details in braces: `Ticket {ticketId} is solved.` */
export interface Refusal<Code extends string = string> {
  /** SCREAMING_SNAKE, stable for ever. */
  readonly code: Code;
  readonly kind: RefusalKind;
  /** The rule it guards: an id of the domain (TKT-24, SM-2) or of the platform (HTTP, LOG). */
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

type Entry = Omit<Refusal, 'code'>;

/** A catalogue: each key becomes the code of its entry. */
export const refusals = <const Entries extends Record<string, Entry>>(entries: Entries) =>
  Object.fromEntries(Object.entries(entries).map(([code, entry]) => [code, { code, ...entry }])) as {
    readonly [Code in keyof Entries & string]: Refusal<Code>;
  };

export type RefusalDetails = Readonly<Record<string, string | number | boolean | null>>;

export type Language = 'zh' | 'en';

/** A command or a request that cannot be taken, and why. Nothing has been stored. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly refusal: Refusal,
    readonly details: RefusalDetails = {},
  ) {
    super(filled(refusal.en, details));
  }

  get code(): string {
    return this.refusal.code;
  }

  get kind(): RefusalKind {
    return this.refusal.kind;
  }

  /** The refusal as a sentence for people. */
  text(language: Language): string {
    return filled(this.refusal[language], this.details);
  }
}

const filled = (text: string, details: RefusalDetails) => text.replace(/\{(\w+)\}/g, (braced, name: string) => (name in details ? String(details[name]) : braced));

/** `refuse(ticketRefusals.TICKET_NOT_FOUND, { ticketId })` in a file `*.errors.ts`. */
export const refuse = (refusal: Refusal, details: RefusalDetails = {}): DomainError => new DomainError(refusal, details);
