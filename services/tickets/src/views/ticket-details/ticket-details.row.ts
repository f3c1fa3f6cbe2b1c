import type { QuestionKind, TemplateAnswered, TemplateKind, TicketPriority, TicketSourceKind, TicketStatus } from '@rapport/contracts-tickets';
import type { Instant, Money, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

type AskedQuestions = readonly { readonly kind: QuestionKind; readonly text: string }[];

/** One ticket with everything that was said and done, as the agent's screen shows it. */
@Entity({ name: 'ticket_details' })
@Index(['templateCode'])
export class TicketDetailsRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'uuid' }) requesterId!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'jsonb', nullable: true, select: false }) request!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) requestText!: string | null;
  @Column({ type: 'text' }) status!: TicketStatus;
  @Column({ type: 'text' }) priority!: TicketPriority;
  @Column({ type: 'text', nullable: true }) category!: string | null;
  @Column({ type: 'text', nullable: true }) phase!: string | null;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  /** Whether it is proven that whoever wrote letters about it has the address that they name: from the first that proves it on. Null where no letter was looked at. */
  @Column({ type: 'boolean', nullable: true }) senderVerified!: boolean | null;
  @Column({ type: 'text', nullable: true }) item!: string | null;
  @Column({ type: 'text', nullable: true }) proactive!: string | null;
  /** The interaction or event that it follows from; null where it follows from none, or nobody said. */
  @Column({ type: 'text', nullable: true }) sourceKind!: TicketSourceKind | null;
  @Column({ type: 'uuid', nullable: true }) sourceId!: string | null;
  /** The version of the template that it was opened by, what that says of its kind, and whether the ticket is of that kind (TKT-33). */
  @Column({ type: 'text', nullable: true }) templateCode!: string | null;
  @Column({ type: 'int', nullable: true }) templateVersion!: number | null;
  @Column({ type: 'jsonb', nullable: true }) templateKind!: TemplateKind | null;
  @Column({ type: 'boolean', nullable: true }) templateKept!: boolean | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) templateAnswersField!: Personal<readonly TemplateAnswered[]> | null;
  /** What the customer said to the questions of the template. */
  @Column({ type: 'jsonb', nullable: true }) templateAnswers!: readonly TemplateAnswered[] | null;
  /** The policy that its clocks run by. */
  @Column({ type: 'text', nullable: true }) clockPolicy!: string | null;
  @Column({ type: 'int', nullable: true }) clockPolicyVersion!: number | null;
  /** The department that leads, and those that work with it. */
  @Column({ type: 'text', nullable: true }) lead!: string | null;
  @Column({ type: 'jsonb' }) collaborators!: readonly string[];
  /** The work item (TKT-12) and the version of the department table that it was routed by; null where it was routed by hand. */
  @Column({ type: 'text', nullable: true }) workItem!: string | null;
  @Column({ type: 'int', nullable: true }) tableVersion!: number | null;
  /** Classifications (TKT-04 to TKT-08), and what is known of them beyond the words. */
  @Column({ type: 'text', nullable: true }) nature!: string | null;
  @Column({ type: 'text', nullable: true }) place!: string | null;
  @Column({ type: 'text', nullable: true }) fee!: string | null;
  @Column({ type: 'text', nullable: true }) frequency!: string | null;
  @Column({ type: 'text', nullable: true }) duration!: string | null;
  @Column({ type: 'text', nullable: true }) serviceItem!: string | null;
  @Column({ type: 'jsonb', nullable: true }) quote!: Money | null;
  @Column({ type: 'timestamptz', nullable: true }) quoteConsentedAt!: Instant | null;
  @Column({ type: 'int', nullable: true }) rhythmDays!: number | null;
  @Column({ type: 'int', nullable: true }) expectedDays!: number | null;
  @Column({ type: 'boolean' }) internal!: boolean;
  @Column({ type: 'text', nullable: true }) loggedBy!: string | null;
  @Column({ type: 'int' }) openSubTasks!: number;
  /** What the customer is waited for; null while they are not. */
  @Column({ type: 'text', nullable: true }) awaited!: string | null;
  @Column({ type: 'text', nullable: true }) awaitedReason!: string | null;
  /** What the customer has to have reached before whoever helps leaves them. */
  @Column({ type: 'text', nullable: true }) followThrough!: string | null;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'int' }) assignments!: number;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) responseDueAt!: Instant | null;
  @Column({ type: 'boolean' }) responseBreached!: boolean;
  @Column({ type: 'text', nullable: true }) plan!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) nextUpdateAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) acknowledgedAt!: Instant | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) fact!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) factText!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) feeling!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) feelingText!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) questionsField!: Personal<AskedQuestions> | null;
  /** What was asked to get there (INT-09). */
  @Column({ type: 'jsonb', nullable: true }) questions!: AskedQuestions | null;
  @Column({ type: 'jsonb', nullable: true }) options!: readonly string[] | null;
  @Column({ type: 'text', nullable: true }) choice!: string | null;
  @Column({ type: 'text', nullable: true }) expectation!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) agreedUntil!: Instant | null;
  @Column({ type: 'text', nullable: true }) solution!: string | null;
  @Column({ type: 'boolean' }) firstContact!: boolean;
  @Column({ type: 'timestamptz', nullable: true }) solvedAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) satisfaction!: string | null;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ type: 'jsonb', nullable: true, select: false }) comment!: Personal<string> | null;
  /** What the customer said of the solution. */
  @Column({ type: 'text', nullable: true }) commentText!: string | null;
  /** How it was closed (TKT-26, TKT-50). */
  @Column({ type: 'boolean', nullable: true }) thanked!: boolean | null;
  @Column({ type: 'text', nullable: true }) nextLink!: string | null;
  @Column({ type: 'boolean', nullable: true }) problemSolved!: boolean | null;
  @Column({ type: 'text', nullable: true }) unsolvedReason!: string | null;
  @Column({ type: 'jsonb', nullable: true }) sixRights!: Readonly<Record<string, boolean>> | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) endReason!: string | null;
  @Column({ type: 'int' }) reopenings!: number;
  /** Tickets that end in this one; merges into it that were undone at once; tickets of the same cause; answers that went to them too. */
  @Column({ type: 'int' }) absorbed!: number;
  @Column({ type: 'int' }) mergesRefused!: number;
  @Column({ type: 'int' }) children!: number;
  @Column({ type: 'int' }) answersFannedOut!: number;
  @Column({ type: 'uuid', nullable: true }) complaintId!: string | null;
  @Column({ type: 'text', nullable: true }) receiptNumber!: string | null;
  /** The article that was written from its solution. */
  @Column({ type: 'uuid', nullable: true }) articleId!: string | null;
  /** Of a recurrent service (TKT-07): the ticket before this one and the one after it, when that is due (null once it is there), and why none comes any more. */
  @Column({ type: 'uuid', nullable: true }) previousTicketId!: string | null;
  @Column({ type: 'uuid', nullable: true }) nextTicketId!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) nextDueAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) seriesEndReason!: string | null;
  @Column({ type: 'text', nullable: true }) source!: string | null;
  @Column({ type: 'int' }) version!: number;
}
