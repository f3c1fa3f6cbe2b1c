import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const certificationNotFound = (certificationId: string) => refuse(refusals.CERTIFICATION_NOT_FOUND, { certificationId });
export const certificationExists = (certificationId: string) => refuse(refusals.CERTIFICATION_EXISTS, { certificationId });
export const certificationOver = (validUntil: string) => refuse(refusals.CERTIFICATION_OVER, { validUntil });
