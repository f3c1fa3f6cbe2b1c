import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The limits of one forum. */
@Entity({ name: 'forums' })
export class ForumRow {
  @PrimaryColumn({ type: 'uuid' }) forumId!: string;
  @Column({ type: 'text' }) forum!: string;
  @Column({ type: 'int' }) fewest!: number;
  @Column({ type: 'int' }) most!: number;
  @Column({ type: 'int' }) openDays!: number;
}
