import { Controller, Get, Query } from '@nestjs/common';
import { CAUSE_CATALOGUE } from '@rapport/contracts-complaints';
import { Answers, Id, parties, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { breaches } from '../views/breaches/breaches.projection.js';
import { BreachesQuery } from '../views/breaches/breaches.query.js';
import { BreachRow } from '../views/breaches/breaches.row.js';
import { complaintFile } from '../views/complaint-file/complaint-file.projection.js';
import { ComplaintFileQuery } from '../views/complaint-file/complaint-file.query.js';
import { ComplaintFileRow } from '../views/complaint-file/complaint-file.row.js';
import { register } from '../views/register/register.projection.js';
import { RegisterQuery } from '../views/register/register.query.js';
import { RegisterRow } from '../views/register/register.row.js';
import { CauseBranchAnswer } from './causes.requests.js';
import { ListBreachesRequest, ListComplaintsRequest } from './complaints.requests.js';

/** What can be asked about complaints. */
@Controller({ version: '1' })
export class ComplaintReadsController {
  constructor(
    private readonly registerQuery: RegisterQuery,
    private readonly files: ComplaintFileQuery,
    private readonly breachesQuery: BreachesQuery,
  ) {}

  @Get('complaints')
  @Scope('complaints:read')
  @Reads(register, parties)
  @Answers(RegisterRow, { list: true })
  @Summary('The register: which complaints are there, and how do they stand?')
  listComplaints(@Query() request: ListComplaintsRequest) {
    return this.registerQuery.list(request);
  }

  @Get('complaint-causes')
  @Scope('complaints:read')
  @Answers(CauseBranchAnswer, { list: true })
  @Summary('The cause tree by its three branches, in Chinese and English, with what typically goes wrong after a sale.')
  listComplaintCauses() {
    return { items: CAUSE_CATALOGUE };
  }

  @Get('complaints/:complaintId')
  @Scope('complaints:read')
  @Reads(complaintFile)
  @Answers(ComplaintFileRow)
  @Summary('The file of one complaint: the six steps with their times, the solution, the reasons and breaches.')
  async getComplaint(@Id('complaintId') complaintId: string) {
    return withVersion(await this.files.one(complaintId));
  }

  @Get('answer-limit-breaches')
  @Scope('complaints:read')
  @Reads(breaches, parties)
  @Answers(BreachRow, { list: true })
  @Summary('Limits that passed without an answer.')
  listBreaches(@Query() request: ListBreachesRequest) {
    return this.breachesQuery.list(request);
  }
}
