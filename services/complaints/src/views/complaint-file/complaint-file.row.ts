import type {
  AnswerLimit,
  ComplainantType,
  ComplaintCause,
  ComplaintChannel,
  ComplaintContent,
  ComplaintIntake,
  ComplaintSeverity,
  ComplaintStatus,
  ComplaintSubCause,
  MajorReason,
  Psychology,
  ReplyMode,
  Satisfaction,
  SolutionItem,
  Technique,
} from '@rapport/contracts-complaints';
import type { Instant, Language, Money, Personal } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An item of the solution on the table, and whether it is done. */
export type FiledItem = SolutionItem & { readonly doneAt: Instant | null };

/** Everything about one complaint, as whoever handles it needs it. Times are those of the current round; null while it has not come to that. */
@Entity({ name: 'complaint_file' })
export class ComplaintFileRow {
  @PrimaryColumn({ type: 'uuid' }) complaintId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) receiptNumber!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) intake!: ComplaintIntake;
  @Column({ type: 'text' }) status!: ComplaintStatus;
  @Column({ type: 'int' }) round!: number;
  @Column({ type: 'text', nullable: true }) channel!: ComplaintChannel | null;
  @Column({ type: 'text', nullable: true }) content!: ComplaintContent | null;
  @Column({ type: 'text', nullable: true }) severity!: ComplaintSeverity | null;
  @Column({ type: 'int', nullable: true }) intensity!: number | null;
  @Column({ type: 'text', nullable: true }) subject!: string | null;
  @Column({ type: 'text', nullable: true }) detail!: string | null;
  @Column({ type: 'text', nullable: true }) product!: string | null;
  @Column({ type: 'text', nullable: true }) productVariant!: string | null;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ type: 'text', nullable: true }) region!: string | null;
  @Column({ type: 'jsonb' }) tags!: readonly string[];
  /** The adopted record and its number there. */
  @Column({ type: 'jsonb', nullable: true }) record!: { readonly source: string; readonly number: string } | null;
  @Column({ type: 'jsonb', nullable: true }) claim!: Money | null;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'text' }) language!: Language;
  @Column({ type: 'text', nullable: true }) handlerId!: string | null;
  /** How often the person in charge was changed: many times is the taboo of shirking (CMP-23). */
  @Column({ type: 'int' }) handlerChanges!: number;
  @Column({ type: 'jsonb' }) majorReasons!: readonly MajorReason[];
  @Column({ type: 'text', nullable: true }) cause!: ComplaintCause | null;
  /** What typically goes wrong after a sale (TKT-11). */
  @Column({ type: 'text', nullable: true }) subCause!: ComplaintSubCause | null;
  @Column({ type: 'text', nullable: true }) psychology!: Psychology | null;
  @Column({ type: 'text', nullable: true }) complainantType!: ComplainantType | null;
  @Column({ type: 'text', nullable: true }) technique!: Technique | null;
  @Column({ type: 'text', nullable: true }) replyMode!: ReplyMode | null;
  @Column({ type: 'timestamptz', nullable: true }) promisedFor!: Instant | null;
  @Column({ type: 'text', nullable: true }) acceptingUnit!: string | null;
  @Column({ type: 'jsonb' }) items!: readonly FiledItem[];
  @Column({ type: 'text', nullable: true }) apology!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: string | null;
  @Column({ type: 'text', nullable: true }) reportedTo!: string | null;
  @Column({ type: 'text', nullable: true }) satisfaction!: Satisfaction | null;
  @Column({ type: 'text', nullable: true }) improvement!: string | null;
  @Column({ type: 'text', nullable: true }) opportunity!: string | null;
  @Column({ type: 'text', nullable: true }) withdrawalReason!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) answerDueAt!: Instant | null;
  @Column({ type: 'jsonb' }) breaches!: readonly { readonly limit: AnswerLimit; readonly dueAt: Instant }[];
  @Column({ type: 'boolean', nullable: true }) answeredInTime!: boolean | null;
  @Column({ type: 'timestamptz' }) lodgedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) heardAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) understoodAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) recordedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) respondedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) replyDecidedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) proposedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) acceptedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) reportedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) fedBackAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) archivedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) withdrawnAt!: Instant | null;
  /** What people said: opened from the opaque columns below, which no answer shows. */
  @Column({ type: 'text', nullable: true }) complainantName!: string | null;
  @Column({ type: 'text', nullable: true }) replyTo!: string | null;
  @Column({ type: 'text', nullable: true }) narrative!: string | null;
  @Column({ type: 'text', nullable: true }) notes!: string | null;
  @Column({ type: 'text', nullable: true }) intention!: string | null;
  @Column({ type: 'text', nullable: true }) summary!: string | null;
  @Column({ type: 'text', nullable: true }) understanding!: string | null;
  @Column({ type: 'text', nullable: true }) feedback!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) complainantNameField!: Personal<string> | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) replyToField!: Personal<string> | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) narrativeField!: Personal<string> | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) notesField!: Personal<string> | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) intentionField!: Personal<string> | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) summaryField!: Personal<string> | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) understandingField!: Personal<string> | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) feedbackField!: Personal<string> | null;
}
