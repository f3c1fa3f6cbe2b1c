import type { Occasion, SurveyMethod } from '@rapport/contracts-surveys';
import type { Command, Language, Personal } from '@rapport/event-sourcing';

export type SendInvitation = Command<
  'SendInvitation',
  {
    readonly invitationId: string;
    readonly partyId: string;
    readonly templateId: string;
    readonly campaignId: string | null;
    readonly occasion: Occasion;
    readonly pilot: boolean;
    readonly to: Personal<string> | null;
    readonly language: Language;
  }
>;

/** The link was followed. */
export type OpenInvitation = Command<'OpenInvitation', { readonly invitationId: string }>;

/** One item answered: expectation and perception, 1 to 10. */
export interface GivenAnswer {
  readonly itemId: string;
  readonly expectation: number;
  readonly perception: number;
}

export type SubmitResponse = Command<
  'SubmitResponse',
  { readonly invitationId: string; readonly method: SurveyMethod; readonly answers: readonly GivenAnswer[]; readonly comment: string | null }
>;

export type ExpireInvitation = Command<'ExpireInvitation', { readonly invitationId: string }>;

export type InvitationCommand = SendInvitation | OpenInvitation | SubmitResponse | ExpireInvitation;
