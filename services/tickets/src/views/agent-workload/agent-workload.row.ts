import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One ticket as it weighs on its agent. Sums over agents are made when somebody asks, since an agent's tickets lie in many lanes. */
@Entity({ name: 'agent_workload' })
@Index(['agentId', 'open'])
export class AgentWorkloadRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  /** When it was given to its agent. */
  @Column({ type: 'timestamptz', nullable: true }) assignedAt!: Instant | null;
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'boolean' }) solved!: boolean;
  @Column({ type: 'boolean' }) breached!: boolean;
  @Column({ type: 'int' }) reopenings!: number;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
}
