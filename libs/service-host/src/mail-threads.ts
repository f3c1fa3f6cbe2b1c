import type { LinkTokens } from './link-token.js';

/** What our letters are called ends so. */
export const OUR_LETTERS = '@rapport.invalid';

/**
 * What letters about one thing have in common: a Message-ID that only this installation can make, and that nothing stores.
 *
 * Every letter of ours refers to it (RFC 5322 §3.6.4), and so does whoever answers one: an answer proves by it that its writer has a letter of ours.
 */
export class MailThreads {
  constructor(private readonly tokens: LinkTokens) {}

  /** @param of what kind of thing the letters are about: `ticket`. */
  nameOf(of: string, id: string): string {
    return `<${this.tokens.tokenFor(`mail:${of}`, id)}${OUR_LETTERS}>`;
  }

  /** What a Message-ID stands for; null where it is not one of these, or of another kind. */
  idIn(of: string, name: string): string | null {
    return name.startsWith('<') && name.endsWith(`${OUR_LETTERS}>`) ? this.tokens.idIn(`mail:${of}`, name.slice(1, -OUR_LETTERS.length - 1)) : null;
  }
}
