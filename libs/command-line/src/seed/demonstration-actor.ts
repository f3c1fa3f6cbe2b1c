import { derivedId } from '@rapport/event-sourcing';
import { platformClients, type PlatformClients } from '@rapport/clients';
import { localToken } from '../access/local-keys.js';
import type { StateFolder } from '../access/state-folder.js';
import { moment, type Weekday } from './demonstration-week.js';

/** Who plays the demonstration: counts its commands, and says for each when it happened. */
export interface DemonstrationActor {
  readonly clients: PlatformClients;
  readonly monday: string;
  readonly commands: number;
  /** What a command of the week carries: a key that follows from its name, origin demo, and its time. */
  at(name: string, weekday: Weekday, time: string): { readonly idempotencyKey: string; readonly headers: Readonly<Record<string, string>> };
  /** The same for a command that answers something that has just come about: it happens now. */
  now(name: string): { readonly idempotencyKey: string; readonly headers: Readonly<Record<string, string>> };
}

export const demonstrationActor = async (state: StateFolder, urls: PlatformUrlsOf, monday: string): Promise<DemonstrationActor> => {
  const token = await localToken(state, { role: 'operator', subject: 'local-demonstration' });
  const actor = {
    clients: platformClients(urls, { token }),
    monday,
    commands: 0,
    now: (name: string) => {
      actor.commands++;

      return { idempotencyKey: derivedId('demonstration', monday, name), headers: { 'rapport-origin': 'demo' } };
    },
    at: (name: string, weekday: Weekday, time: string) => {
      const { idempotencyKey, headers } = actor.now(name);

      return { idempotencyKey, headers: { ...headers, 'rapport-occurred-at': moment(monday, weekday, time) } };
    },
  };

  return actor;
};

type PlatformUrlsOf = Parameters<typeof platformClients>[0];
