import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Runner, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { complaintNotFound } from '../../complaint/complaint.errors.js';
import { complaintFile } from './complaint-file.projection.js';
import { ComplaintFileRow } from './complaint-file.row.js';

/** One complaint, whole. */
@Injectable()
export class ComplaintFileQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly runner: Runner,
  ) {}

  /** @throws DomainError COMPLAINT_NOT_FOUND, VIEW_PARKED */
  async one(complaintId: string): Promise<ComplaintFileRow> {
    const row = await this.views.getRepository(ComplaintFileRow).findOneBy({ complaintId });
    if (await this.runner.keyParked(complaintFile, complaintId)) throw refuse(hostRefusals.VIEW_PARKED, { view: complaintFile.name, key: complaintId });
    if (row === null) throw complaintNotFound(complaintId);

    return row;
  }
}
