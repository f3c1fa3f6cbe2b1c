import { Inject, Injectable } from '@nestjs/common';
import { VIEWS } from '@rapport/service-host';
import { IsInt, IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import { AgentWorkloadRow } from './agent-workload.row.js';

/** The tickets of one agent, counted. */
export class AgentWorkload {
  /** Empty text: not assigned to anybody. */
  @IsString() agentId!: string;
  @IsInt() open!: number;
  @IsInt() solved!: number;
  @IsInt() breached!: number;
  @IsInt() reopened!: number;
}

/** Workload per agent, the heaviest first. */
@Injectable()
export class AgentWorkloadQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  async list(): Promise<{ readonly items: readonly AgentWorkload[] }> {
    const count = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::int`;
    const items = await this.views
      .getRepository(AgentWorkloadRow)
      .createQueryBuilder('row')
      .select(`coalesce(row.agentId, '')`, 'agentId')
      .addSelect(count('row.open AND NOT row.solved'), 'open')
      .addSelect(count('row.solved'), 'solved')
      .addSelect(count('row.breached'), 'breached')
      .addSelect(count('row.reopenings > 0'), 'reopened')
      .groupBy('row.agentId')
      .orderBy('2', 'DESC')
      .addOrderBy('1')
      .getRawMany<AgentWorkload>();

    return { items };
  }
}
