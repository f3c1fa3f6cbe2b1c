import { Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Restrictions, Runner, } from '@rapport/service-host';
import { complaintNotFound } from '../../complaint/complaint.errors.js';
import { complaintFile } from './complaint-file.projection.js';
import type { ComplaintFileRow } from './complaint-file.row.js';

/** One complaint, whole. */
@Injectable()
export class ComplaintFileQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly runner: Runner,
  ) {}

  /** @throws DomainError COMPLAINT_NOT_FOUND, VIEW_PARKED */
  async one(complaintId: string): Promise<ComplaintFileRow> {
    const row = await this.restrictions.one(complaintFile, { complaintId });
    if ((await this.runner.keyParked(complaintFile, complaintId)) && !(await this.restrictions.hides(complaintId))) throw refuse(hostRefusals.VIEW_PARKED, { view: complaintFile.name, key: complaintId });
    if (row === null) throw complaintNotFound(complaintId);

    return row;
  }
}
