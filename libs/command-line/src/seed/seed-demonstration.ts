import { logStatus } from '../access/event-log-access.js';
import { PlatformAccess } from '../access/platform-access.js';
import type { StateFolder } from '../access/state-folder.js';
import { demonstrationActor } from './demonstration-actor.js';
import { lastWholeWeek } from './demonstration-week.js';
import { playAnswers } from './play-answers.js';
import { playClients } from './play-clients.js';
import { playComplaints } from './play-complaints.js';
import { playTickets } from './play-tickets.js';

export interface Seeded {
  readonly week: string;
  readonly commands: number;
  readonly seconds: number;
}

/**
 * Plays the demonstration week over HTTP. The same week twice changes nothing.
 *
 * @param week its Monday; default: the last whole week.
 */
export const seedDemonstration = async (state: StateFolder, week?: string): Promise<Seeded> => {
  const began = performance.now();
  const access = await PlatformAccess.of(state);
  const actor = await demonstrationActor(state, access.urls, week ?? lastWholeWeek((await logStatus(access)).now));
  const parties = await playClients(actor);
  const tickets = await playTickets(actor, parties);
  await playComplaints(actor, parties);
  await playAnswers(actor, tickets);

  return { week: actor.monday, commands: actor.commands, seconds: (performance.now() - began) / 1000 };
};
