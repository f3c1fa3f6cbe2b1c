import { refuse } from '@rapport/event-sourcing';
import { hostRefusals } from './host-refusals.js';
import type { Secret } from './secret.js';

const BYTES = 18;

/** Links that open one thing to whoever holds them: an id and a keyed digest of it, never stored. */
export class LinkTokens {
  constructor(private readonly secret: Secret) {}

  /** @param purpose what the link opens, so that a token for one thing opens no other: `survey-answer`. */
  tokenFor(purpose: string, id: string): string {
    return `${id}.${this.secret.mac(`link:${purpose}`, id, BYTES)}`;
  }

  /** The id that a token opens. @throws DomainError BAD_LINK */
  idOf(purpose: string, token: string): string {
    const id = this.idIn(purpose, token);
    if (id === null) throw refuse(hostRefusals.BAD_LINK);

    return id;
  }

  /** The id that a token opens; null where it is none of ours, or for something else. */
  idIn(purpose: string, token: string): string | null {
    const [id = '', mac = ''] = token.split('.');

    return /^[0-9a-f-]{36}$/.test(id) && this.secret.verifies(`link:${purpose}`, id, mac, BYTES) ? id : null;
  }
}
