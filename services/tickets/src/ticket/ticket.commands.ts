import type { AfterSaleProblem, QuestionKind, SatisfactionResult, TemplateAnswered, TicketAdopted, TicketCategory, TicketChannel, TicketEscalated, TicketPhase, TicketPriority, TicketOpened, TicketClosed } from '@rapport/contracts-tickets';
import type { Command, Instant, Language } from '@rapport/event-sourcing';
import type { Visits } from '../round/visits.rule.js';
import type { ProposeArticle } from './article-proposal.decider.js';
import type { ChosenPolicy, ClockCommand } from './clocks.commands.js';
import type { ConversationCommand } from './conversation.commands.js';
import type { CallingCommand, HoldingCommand, PromisingCommand, TransferringCommand } from './contact.commands.js';
import type { IncidentCommand, IncidentOpening } from './incident.commands.js';
import type { RefundingCommand } from './refunding.commands.js';
import type { Letter, ReceiveMail } from './mail.commands.js';
import type { RoutingCommand } from './routing.commands.js';
import type { SeriesCommand } from './series.commands.js';
import type { TieCommand } from './ties.commands.js';
import type { OpeningDetails, TeamworkCommand } from './teamwork.commands.js';

type Opening = TicketOpened['data'];

/** `responseLimit` in milliseconds: how soon the ticket must be acknowledged (TKT-14); a setting by priority. */
export type OpenTicket = Command<
  'OpenTicket',
  Pick<Opening, 'ticketId' | 'requesterId' | 'subject' | 'nature' | 'place' | 'fee' | 'frequency' | 'duration' | 'item' | 'proactive' | 'sourceId' | 'sourceKind' | 'coverage' | 'previousTicketId' | 'template'> & {
    readonly request: string | null;
    readonly category: TicketCategory;
    readonly phase: TicketPhase;
    readonly priority: TicketPriority;
    readonly channel: TicketChannel;
    readonly responseLimit: number;
    /** The clock policy that fits; none where nothing is promised. */
    readonly chosen?: ChosenPolicy | null;
    /** What was said to the questions of the template. */
    readonly answers?: readonly TemplateAnswered[];
  } & OpeningDetails
>;
export type AssignTicket = Command<'AssignTicket', { readonly ticketId: string; readonly agentId: string; readonly reason: string | null }>;
/** From a reaction: whoever has the ticket is away. */
export type ReassignTicket = Command<'ReassignTicket', { readonly ticketId: string; readonly fromAgentId: string; readonly agentId: string; readonly reason: string }>;
export type AcknowledgeTicket = Command<'AcknowledgeTicket', { readonly ticketId: string; readonly plan: string; readonly nextUpdateAt: Instant }>;
export type RestateNeed = Command<'RestateNeed', { readonly ticketId: string; readonly fact: string; readonly feeling: string; readonly questions: readonly { readonly kind: QuestionKind; readonly text: string }[]; readonly confirmed: boolean }>;
export type AgreeCourse = Command<'AgreeCourse', { readonly ticketId: string; readonly options: readonly string[]; readonly onlyOptionReason: string | null; readonly choice: string; readonly expectation: string; readonly agreedUntil: Instant | null }>;
/** `visits`: how far those have come whom somebody is to visit by it (TKT-05). */
export type SolveTicket = Command<'SolveTicket', { readonly ticketId: string; readonly solution: string; readonly visits: Visits }>;
export type AnswerOnTheSpot = Command<'AnswerOnTheSpot', { readonly ticketId: string; readonly solution: string; readonly visits: Visits }>;
export type BreachResponse = Command<'BreachResponse', { readonly ticketId: string; readonly dueAt: Instant }>;

export type CheckSatisfaction = Command<'CheckSatisfaction', { readonly ticketId: string; readonly result: SatisfactionResult; readonly comment: string | null }>;
/** `nextAt`: when a recurrent service comes back, where that is not by its rhythm; `timeZone`: of the day on which it does. `attemptsNeeded`: failed attempts to reach the customer after which the ticket may close without an answer (TKT-45); a setting. `childrenOpen`: whether some of its children have not ended. `itemsHeld`: what of the customer's is with us by it (TKT-36). */
export type CloseTicket = Command<
  'CloseTicket',
  Pick<TicketClosed['data'], 'ticketId' | 'thanked' | 'sixRights'> & { readonly nextLink: string | null; readonly problemSolved: boolean; readonly unsolvedReason: string | null; readonly attemptsNeeded: number; readonly childrenOpen: boolean; readonly itemsHeld?: readonly string[]; readonly nextAt?: Instant | null; readonly timeZone?: string }
>;
/** `responseLimits` in milliseconds: how soon the customer must hear from us again, by priority. */
export type ReopenTicket = Command<'ReopenTicket', { readonly ticketId: string; readonly reason: string; readonly responseLimits: Readonly<Record<TicketPriority, number>> }>;
export type CancelTicket = Command<'CancelTicket', { readonly ticketId: string; readonly reason: string }>;
export type EscalateToComplaint = Command<'EscalateToComplaint', { readonly ticketId: string; readonly content: TicketEscalated['data']['content']; readonly subCause: AfterSaleProblem | null; readonly reason: string }>;
export type LinkComplaint = Command<'LinkComplaint', { readonly ticketId: string; readonly complaintId: string; readonly receiptNumber: string }>;

/** A record of another system; its revision is counted by the decider. */
export type AdoptTicket = Command<'AdoptTicket', Omit<TicketAdopted['data'], 'revision'> & { readonly recordedAt: Instant }>;

export type HandlingCommand = AssignTicket | ReassignTicket | AcknowledgeTicket | RestateNeed | AgreeCourse | SolveTicket | AnswerOnTheSpot | BreachResponse;
export type EndingCommand = CheckSatisfaction | CloseTicket | ReopenTicket | CancelTicket | EscalateToComplaint | LinkComplaint;
/** A ticket that is a sensitive incident from its first fact on. */
export type OpenSensitiveIncident = Command<'OpenSensitiveIncident', OpenTicket['data'] & { readonly incident: IncidentOpening }>;
/** A letter begins a ticket: its sender hears the number and the time of the next word, where `acknowledges`. `timeZone`: of that time. */
export type OpenTicketByMail = Command<'OpenTicketByMail', OpenTicket['data'] & { readonly mail: Letter; readonly acknowledges: boolean; readonly language: Language; readonly timeZone: string }>;
export type TicketCommand = OpenTicket | AdoptTicket | HandlingCommand | EndingCommand | ConversationCommand | RoutingCommand | HoldingCommand | TransferringCommand | CallingCommand | PromisingCommand | OpenSensitiveIncident | IncidentCommand | ClockCommand | TeamworkCommand | ProposeArticle | OpenTicketByMail | ReceiveMail | RefundingCommand | SeriesCommand | TieCommand;
