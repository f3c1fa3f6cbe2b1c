import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const mailUnreadable = () => refuse(refusals.MAIL_UNREADABLE);
