import { InvitationExpired, InvitationOpened, InvitationSent, invitationEvents, ResponseSubmitted } from '@rapport/contracts-surveys';
import { aggregate, DAY, later, millisecondsBetween, personal, unreachable, type Decider } from '@rapport/event-sourcing';
import { templateOf } from '../templates/templates.js';
import { invitationAlarms } from './invitation.alarms.js';
import type { ExpireInvitation, InvitationCommand, OpenInvitation, SendInvitation, SubmitResponse } from './invitation.commands.js';
import { invitationAlreadySent, invitationExpired, invitationNotFound, responseAlreadySubmitted, templateNotFound } from './invitation.errors.js';
import { invitationMessage } from './invitation-message.rule.js';
import { evolveInvitation, type Invitation, type InvitationEvent } from './invitation.state.js';
import { bandOf, completeAnswers, doubtsAbout } from './judgement.rule.js';

/** How long a link stays open. */
export const OPEN_DAYS = 14;

const send = ({ data, metadata: { now } }: SendInvitation, invitation: Invitation): readonly InvitationEvent[] => {
  const { partyId, to, ...asked } = data;
  if (invitation.status !== 'none') throw invitationAlreadySent(data.invitationId);
  if (templateOf(data.templateId) === undefined) throw templateNotFound(data.templateId);
  const expiresAt = later(now, OPEN_DAYS * DAY);

  return [
    InvitationSent({ ...asked, respondentId: partyId, delivery: to === null ? 'by-agent' : 'message', expiresAt, sentAt: now }),
    ...(to === null ? [] : [invitationMessage(data.invitationId, to, data.language, expiresAt)]),
  ];
};

const open = ({ data: { invitationId }, metadata }: OpenInvitation, invitation: Invitation): readonly InvitationEvent[] => {
  if (invitation.status === 'none') throw invitationNotFound(invitationId);
  if (invitation.status !== 'sent') return [];

  return [InvitationOpened({ invitationId, openedAt: metadata.now })];
};

const submit = ({ data, metadata: { now } }: SubmitResponse, invitation: Invitation): readonly InvitationEvent[] => {
  const { invitationId, method, comment } = data;
  if (invitation.status === 'none') throw invitationNotFound(invitationId);
  if (invitation.status === 'submitted') throw responseAlreadySubmitted(invitationId);
  if (invitation.status === 'expired') throw invitationExpired(invitationId);

  const { templateId, campaignId, occasion, pilot, respondentId } = invitation.sent;
  const template = templateOf(templateId);
  if (template === undefined) throw templateNotFound(templateId);
  const answers = completeAnswers(template, data.answers);
  const expectationSum = answers.reduce((sum, { expectation }) => sum + expectation, 0);
  const perceptionSum = answers.reduce((sum, { perception }) => sum + perception, 0);
  const duration = invitation.openedAt === null ? null : Math.max(0, millisecondsBetween(invitation.openedAt, now));
  const doubts = doubtsAbout(answers, duration);

  return [
    ResponseSubmitted({
      ...{ invitationId, templateId, campaignId, occasion, pilot, method, answers, expectationSum, perceptionSum, doubts, duration },
      band: bandOf(expectationSum, perceptionSum),
      credibility: doubts.length === 0 ? 'credible' : 'doubtful',
      comment: comment === null ? null : personal(respondentId, comment),
      submittedAt: now,
    }),
  ];
};

const expire = ({ data: { invitationId }, metadata }: ExpireInvitation, invitation: Invitation): readonly InvitationEvent[] => {
  if (invitation.status === 'none') throw invitationNotFound(invitationId);
  if (invitation.status === 'submitted' || invitation.status === 'expired' || metadata.now < invitation.sent.expiresAt) return [];

  return [InvitationExpired({ invitationId, expiredAt: metadata.now })];
};

const decide = (command: InvitationCommand, invitation: Invitation): readonly InvitationEvent[] => {
  switch (command.type) {
    case 'SendInvitation':
      return send(command, invitation);
    case 'OpenInvitation':
      return open(command, invitation);
    case 'SubmitResponse':
      return submit(command, invitation);
    case 'ExpireInvitation':
      return expire(command, invitation);
    default:
      return unreachable(command);
  }
};

/** One invitation and its one response (SM-8). */
export const invitationDecider: Decider<Invitation, InvitationCommand, InvitationEvent> = { initial: { status: 'none' }, decide, evolve: evolveInvitation, alarms: invitationAlarms };

/** An invitation lies in the lane of the party that is asked. */
export const invitationAggregate = aggregate({
  category: 'invitation',
  decider: invitationDecider,
  events: invitationEvents,
  partyOf: (command: InvitationCommand) => (command.type === 'SendInvitation' ? command.data.partyId : null),
});
