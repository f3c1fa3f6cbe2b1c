import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { wordingFindings } from '@rapport/wording';
import type { DistributionListCommand } from '../distribution-list/distribution-list.commands.js';
import { distributionListAggregate, distributionListIdOf } from '../distribution-list/distribution-list.decider.js';
import { subscriptionAggregate, subscriptionIdOf } from '../subscription/subscription.decider.js';
import { distributionLists } from '../views/distribution-lists/distribution-lists.projection.js';
import { DistributionListsQuery } from '../views/distribution-lists/distribution-lists.query.js';
import { listMailCopies } from '../views/list-mail-copies/list-mail-copies.projection.js';
import { listMails } from '../views/list-mails/list-mails.projection.js';
import { ListMailsQuery } from '../views/list-mails/list-mails.query.js';
import { subscriptions } from '../views/subscriptions/subscriptions.projection.js';
import { SubscriptionsQuery } from '../views/subscriptions/subscriptions.query.js';
import { SubscriptionRow } from '../views/subscriptions/subscriptions.row.js';
import {
  CloseDistributionListRequest,
  DistributionListAnswer,
  DistributionListChangedAnswer,
  ListDistributionListsRequest,
  ListListMailsRequest,
  ListMailAnswer,
  ListMailWrittenAnswer,
  ListSubscribersRequest,
  OpenDistributionListRequest,
  RenameDistributionListRequest,
  SubscribeMemberRequest,
  SubscriptionChangedAnswer,
  textOf,
  UnsubscribeMemberRequest,
  WriteListMailRequest,
} from './distribution-lists.requests.js';

/** Mail to many at once (TKT-42). Whoever writes one writes a fact of the list; the copies follow by themselves. */
@Controller({ path: 'distribution-lists', version: '1' })
export class DistributionListsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly lists: DistributionListsQuery,
    private readonly members: SubscriptionsQuery,
    private readonly mails: ListMailsQuery,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(distributionLists, subscriptions)
  @Answers(DistributionListAnswer, { list: true })
  @Summary('Distribution lists by code, with how many get their mail.')
  listDistributionLists(@Query() request: ListDistributionListsRequest) {
    return this.lists.list(request);
  }

  @Get(':listId')
  @Scope('tickets:read')
  @Reads(distributionLists, subscriptions)
  @Answers(DistributionListAnswer)
  async getDistributionList(@Id('listId') listId: string) {
    return withVersion(await this.lists.one(listId));
  }

  @Post()
  @Creates()
  @Scope('tickets:manage')
  @Answers(DistributionListChangedAnswer)
  @Summary('A list that people may subscribe to from now on.')
  async openDistributionList(@Body() { code, name }: OpenDistributionListRequest, @Metadata() metadata: CommandMetadata) {
    const listId = distributionListIdOf(code);
    const handled = await this.handle(distributionListAggregate, listId, { type: 'OpenDistributionList', data: { listId, code, name: { ...name } }, metadata });

    return created(handled, `/v1/distribution-lists/${listId}`, { listId, ...factsOf(handled) } satisfies DistributionListChangedAnswer);
  }

  @Post(':listId/rename')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(DistributionListChangedAnswer)
  renameDistributionList(@Id('listId') listId: string, @Body() { name }: RenameDistributionListRequest, @Metadata() metadata: CommandMetadata) {
    return this.change({ type: 'RenameDistributionList', data: { listId, name: { ...name } }, metadata });
  }

  @Post(':listId/close')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(DistributionListChangedAnswer)
  @Summary('Nobody joins the list and nothing is written to it any more; what was written before still goes out.')
  closeDistributionList(@Id('listId') listId: string, @Body() { reason }: CloseDistributionListRequest, @Metadata() metadata: CommandMetadata) {
    return this.change({ type: 'CloseDistributionList', data: { listId, reason }, metadata });
  }

  @Get(':listId/subscribers')
  @Scope('tickets:read')
  @Reads(distributionLists, subscriptions)
  @Answers(SubscriptionRow, { list: true })
  @Summary('Who gets the mail of the list, since when, where, in which language; or who left it.')
  async listSubscribers(@Id('listId') listId: string, @Query() request: ListSubscribersRequest) {
    await this.lists.one(listId);

    return this.members.ofList(listId, request);
  }

  @Post(':listId/subscribers')
  @Creates()
  @Scope('tickets:write')
  @Reads(subscriptions)
  @Answers(SubscriptionChangedAnswer)
  @Summary('Somebody said that they want the mail of the list; who has it already may want it at another address, or in another language.')
  async subscribeMember(@Id('listId') listId: string, @Body() { partyId, address, language, consent }: SubscribeMemberRequest, @Metadata() metadata: CommandMetadata) {
    const subscriptionId = subscriptionIdOf(listId, partyId);
    const room = await this.lists.room(listId);
    const handled = await this.handle(subscriptionAggregate, subscriptionId, { type: 'SubscribeToList', data: { subscriptionId, listId, partyId, address, language, consent, room }, metadata });

    return created(handled, `/v1/distribution-lists/${listId}/subscribers`, { subscriptionId, listId, partyId, ...factsOf(handled) } satisfies SubscriptionChangedAnswer);
  }

  @Post(':listId/subscribers/:partyId/unsubscribe')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(SubscriptionChangedAnswer)
  @Summary('Somebody gets the mail of the list no more, copies that are still to go included.')
  async unsubscribeMember(@Id('listId') listId: string, @Id('partyId') partyId: string, @Body() { reason }: UnsubscribeMemberRequest, @Metadata() metadata: CommandMetadata) {
    await this.lists.room(listId);
    const subscriptionId = subscriptionIdOf(listId, partyId);
    const handled = await this.handle(subscriptionAggregate, subscriptionId, { type: 'UnsubscribeFromList', data: { subscriptionId, listId, partyId, reason }, metadata });

    return answer(handled, { subscriptionId, listId, partyId, ...factsOf(handled) } satisfies SubscriptionChangedAnswer);
  }

  @Get(':listId/mails')
  @Scope('tickets:read')
  @Reads(distributionLists, listMails, listMailCopies, subscriptions)
  @Answers(ListMailAnswer, { list: true })
  @Summary('What was written to the list, to how many it went out, and how many are still to get it.')
  async listListMails(@Id('listId') listId: string, @Query() request: ListListMailsRequest) {
    await this.lists.one(listId);

    return this.mails.ofList(listId, request);
  }

  @Post(':listId/mails')
  @Creates()
  @Scope('tickets:manage')
  @Answers(ListMailWrittenAnswer)
  @Summary('A mail to everybody who is a member now, in Chinese, in English, or in both; each gets one copy, in their language where it was written in it.')
  async writeListMail(@Id('listId') listId: string, @Body() request: WriteListMailRequest, @Metadata() metadata: CommandMetadata) {
    const mailId = mintedId(metadata.commandId, 'mail');
    const text = textOf(request);
    const handled = await this.handle(distributionListAggregate, listId, { type: 'WriteListMail', data: { listId, mailId, text }, metadata });
    const wording = [text.zh, text.en].flatMap((worded) => (worded === null ? [] : wordingFindings(`${worded.subject}\n${worded.body}`, 'reply')));

    return created(handled, `/v1/distribution-lists/${listId}/mails`, { listId, mailId, ...factsOf(handled), wording: [...wording] } satisfies ListMailWrittenAnswer);
  }

  private async change(command: DistributionListCommand) {
    const { listId } = command.data;
    const handled = await this.handle(distributionListAggregate, listId, command);

    return answer(handled, { listId, ...factsOf(handled) } satisfies DistributionListChangedAnswer);
  }
}
