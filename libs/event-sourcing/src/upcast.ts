import type { EventContract, NewEvent } from './event.js';

/** An event was written by a newer release than this one: its version is unknown here. */
export class UnknownEventVersion extends Error {
  override readonly name = 'UnknownEventVersion';

  constructor(type: string, found: number, known: number) {
    super(`${type} v${found} is newer than v${known}, the newest that this release knows. Deploy the release that wrote it first.`);
  }
}

/**
 * The event as the newest version of its contract describes it. Fields that the contract does not know are kept.
 *
 * @throws UnknownEventVersion when the event is newer than the contract.
 */
export const upcast = <Event extends NewEvent>(contract: EventContract, event: Event): Event => {
  if (event.schemaVersion === contract.version) return event;
  if (event.schemaVersion > contract.version) throw new UnknownEventVersion(contract.type, event.schemaVersion, contract.version);

  const data = contract.upcasts.slice(event.schemaVersion - 1).reduce<unknown>((older, step) => step(older as never), event.data);

  return withData(event, contract.version, data);
};

/** A copy that keeps the prototype, since a stored event may parse its data only when it is asked for. */
const withData = <Event extends NewEvent>(event: Event, schemaVersion: number, data: unknown): Event =>
  Object.create(event, { schemaVersion: { value: schemaVersion, enumerable: true }, data: { value: data, enumerable: true } }) as Event;
