import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that says something personal of somebody to whose history it does not belong. */
@Entity({ name: 'mentions' })
export class MentionRow {
  @PrimaryColumn({ type: 'int' }) lane!: number;
  @PrimaryColumn({ type: 'int' }) position!: number;
  @Column({ type: 'text' }) type!: string;
  /** Ids of the streams that it tells of. */
  @Column({ type: 'uuid', array: true }) concerns!: string[];
  /** Parties under whose keys its personal fields are sealed, without the one that it belongs to. */
  @Column({ type: 'uuid', array: true }) subjects!: string[];
}
