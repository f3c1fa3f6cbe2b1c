import type { EventContract } from './event.js';
import type { Refusal } from './refusal.js';

/** Everything that one service publishes, as one value per `libs/contracts/<service>`. */
export interface PublishedLanguage {
  readonly service: string;
  /** Categories of the streams it owns; no other service appends to them. */
  readonly categories: readonly string[];
  readonly events: readonly EventContract[];
  readonly refusals: Readonly<Record<string, Refusal>>;
}
