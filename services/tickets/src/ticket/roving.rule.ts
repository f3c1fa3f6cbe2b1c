import type { Ticket } from './ticket.state.js';

/** Whether somebody has to go to the customer (TKT-05). No round may name a ticket that few may see, so that none is asked of it. */
export const isRoving = (ticket: Ticket): boolean => ticket.status !== 'none' && ticket.place === 'roving' && ticket.incident === null;
