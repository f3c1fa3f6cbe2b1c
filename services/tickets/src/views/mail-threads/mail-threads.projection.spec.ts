import { readFileSync } from 'node:fs';
import { consequenceId, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import { mailThreads } from './mail-threads.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const ticketId = '1b0f3c52-6a4d-8c11-9e20-3f4a5b6c7d8e';

describe('letters about tickets', () => {
  it('are called as their senders call them', () => projectionSpec(mailThreads)(sample('mail-received')).then({ mailId: '000000d1-5b6c-8d7e-9f80-1a2b3c4d5e6f', ticketId, direction: 'from_customer', header: '<1@example.org>' }));
  it('are called as they are delivered, where they are ours', () => {
    for (const fact of ['message-requested', 'letter-requested']) {
      const requested = recorded(sample(fact));
      const header = `<${consequenceId('deliver-ticket-message-when-requested', requested.id, 0)}@rapport.invalid>`;
      projectionSpec(mailThreads)(requested).then({ mailId: requested.id, ticketId, direction: 'to_customer', header });
    }
  });
});
