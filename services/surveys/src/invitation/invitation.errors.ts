import { surveysRefusals } from '@rapport/contracts-surveys';
import { refuse } from '@rapport/event-sourcing';

const { TEMPLATE_NOT_FOUND, INVITATION_NOT_FOUND, INVITATION_ALREADY_SENT, INVITATION_EXPIRED, RESPONSE_ALREADY_SUBMITTED, RESPONSE_INCOMPLETE, RESPONSE_ITEM_UNKNOWN, RESPONSE_OUT_OF_SCALE } = surveysRefusals;

export const templateNotFound = (templateId: string) => refuse(TEMPLATE_NOT_FOUND, { templateId });

export const invitationNotFound = (invitationId: string) => refuse(INVITATION_NOT_FOUND, { invitationId });

export const invitationAlreadySent = (invitationId: string) => refuse(INVITATION_ALREADY_SENT, { invitationId });

export const invitationExpired = (invitationId: string) => refuse(INVITATION_EXPIRED, { invitationId });

/** One response per invitation. */
export const responseAlreadySubmitted = (invitationId: string) => refuse(RESPONSE_ALREADY_SUBMITTED, { invitationId });

export const responseIncomplete = (missing: readonly string[]) => refuse(RESPONSE_INCOMPLETE, { missing: missing.join(', ') });

export const responseItemUnknown = (itemId: string) => refuse(RESPONSE_ITEM_UNKNOWN, { itemId });

export const responseOutOfScale = (itemId: string) => refuse(RESPONSE_OUT_OF_SCALE, { itemId });
