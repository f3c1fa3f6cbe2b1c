import { ticketEvents } from '@rapport/contracts-tickets';
import { ticketsService } from './tickets.module.js';

it('every fact about a ticket is shown by a view', () => {
  const shown = new Set(ticketsService.views.flatMap(({ when }) => when.map(({ contract }) => contract?.type)));
  expect(ticketEvents.map(({ type }) => type).filter((type) => !shown.has(type))).toEqual([]);
});
