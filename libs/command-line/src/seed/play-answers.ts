import { setTimeout as pause } from 'node:timers/promises';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import type { DemonstrationActor } from './demonstration-actor.js';
import type { PlayedTicket } from './play-tickets.js';

const waitsAtMost = 120_000;

/** The surveys that followed from closed tickets are answered, as an interviewer takes them down. */
export const playAnswers = async (actor: DemonstrationActor, tickets: readonly PlayedTicket[]): Promise<void> => {
  for (const { key, ticketId, rating } of tickets) {
    if (rating === null) continue;
    const [expectation, perception] = rating;
    const { surveys } = actor.clients;
    const { invitationId, templateId, status } = await invitationOf(actor, ticketId);
    if (status === 'submitted') continue;
    const { body: template } = await surveys.getTemplate({ path: { templateId } });
    const answers = template.items.map(({ itemId }, index) => ({ itemId, expectation, perception: Math.max(1, perception - (index % 2)) }));
    await surveys.recordResponse({
      ...actor.now(`survey ${key}`),
      path: { invitationId },
      body: { method: 'phone', answers, comment: perception < expectation ? '与预期有差距 Not what I expected' : '很好 Very good' },
    });
  }
};

/** It comes about by a reaction, soon after the ticket was closed. */
const invitationOf = async ({ clients: { surveys } }: DemonstrationActor, ticketId: string) => {
  for (const deadline = performance.now() + waitsAtMost; performance.now() < deadline; await pause(100)) {
    const { body } = await surveys.listResponses({ query: { ticketId } });
    const [invitation] = body.items;
    if (invitation !== undefined) return invitation;
  }
  throw new CommandFailed(exitCodes.internal, `No survey followed from ticket ${ticketId} within ${waitsAtMost / 1000} s.`);
};
