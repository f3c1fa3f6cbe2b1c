import { LANES, refuse, type Place } from '@rapport/event-sourcing';
import { hostRefusals } from './host-refusals.js';

/** A place in the log as callers carry it: `lane:position` pairs in lane order, as base64url. Opaque to them, merged by maximum. */
export const tokenOf = (place: Place): string =>
  Buffer.from(
    [...place]
      .sort(([a], [b]) => a - b)
      .map(([lane, position]) => `${lane}:${position}`)
      .join(','),
  ).toString('base64url');

/** @throws DomainError BAD_CONSISTENCY_TOKEN */
export const placeOf = (token: string): Place => {
  const text = token.length > 2_000 ? '' : Buffer.from(token, 'base64url').toString('latin1');
  if (!/^\d{1,2}:\d{1,15}(?:,\d{1,2}:\d{1,15})*$/.test(text)) throw refuse(hostRefusals.BAD_CONSISTENCY_TOKEN);

  const pairs = text.split(',').map((pair) => pair.split(':').map(Number) as [number, number]);
  if (pairs.some(([lane]) => lane >= LANES)) throw refuse(hostRefusals.BAD_CONSISTENCY_TOKEN);

  return merged(...pairs.map((pair) => new Map([pair])));
};

/** The furthest of several places, lane by lane. */
export const merged = (...places: readonly Place[]): Place => {
  const furthest = new Map<number, number>();
  for (const place of places) for (const [lane, position] of place) furthest.set(lane, Math.max(position, furthest.get(lane) ?? 0));

  return furthest;
};
