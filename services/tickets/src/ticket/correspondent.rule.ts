import type { MailReceived } from '@rapport/contracts-tickets';
import type { Personal } from '@rapport/event-sourcing';

/** Where letters about a ticket go, and the last one that came, by its Message-ID. */
export interface Correspondent {
  readonly address: Personal<string>;
  readonly header: string | null;
}

/** Whoever answers a letter of ours names any sender they like: the address stays what it was until another is vouched for. */
export const writtenBy = (before: Correspondent | null, { data: { from, header, proof } }: MailReceived): Correspondent => ({ address: before === null || proof === 'address' ? from : before.address, header });
