import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { CommandMetadata, HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, factsOf, HANDLE, Id, Metadata, parties, Party, Reads, Scope, Summary } from '@rapport/service-host';
import type { CallWindowCommand } from '../call-window/call-window.commands.js';
import { callWindowAggregate } from '../call-window/call-window.decider.js';
import { callWindows } from '../views/call-windows/call-windows.projection.js';
import { CallWindowsQuery } from '../views/call-windows/call-windows.query.js';
import { AgreeCallWindowRequest, CallWindowAnswer, CallWindowChangedAnswer } from './call-window.requests.js';

/** When a customer wants to be called (TKT-15), as they say to us or in the portal. It is one window, whichever of their parties is named. */
@Controller({ version: '1' })
export class CallWindowController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly windows: CallWindowsQuery,
  ) {}

  @Get('parties/:partyId/call-window')
  @Scope('tickets:read')
  @Reads(callWindows, parties)
  @Answers(CallWindowAnswer)
  @Summary('When the customer wants to be called, whether now is such a time, and else from when on.')
  getCallWindow(@Id('partyId') partyId: string) {
    return this.windows.of(partyId);
  }

  @Post('parties/:partyId/call-window')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(callWindows, parties)
  @Answers(CallWindowChangedAnswer)
  @Summary('The customer says when they want to be called; what was agreed before is replaced.')
  agreeCallWindow(@Id('partyId') partyId: string, @Body() request: AgreeCallWindowRequest, @Metadata() metadata: CommandMetadata) {
    return this.agree(partyId, request, metadata);
  }

  @Post('parties/:partyId/call-window/lift')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(callWindows, parties)
  @Answers(CallWindowChangedAnswer)
  @Summary('Any time is fine for the customer again.')
  liftCallWindow(@Id('partyId') partyId: string, @Metadata() metadata: CommandMetadata) {
    return this.lift(partyId, metadata);
  }

  @Get('portal/call-window')
  @Scope('portal')
  @Reads(callWindows, parties)
  @Answers(CallWindowAnswer)
  @Summary('When you want to be called.')
  getOwnCallWindow(@Party() partyId: string) {
    return this.windows.of(partyId);
  }

  @Post('portal/call-window')
  @HttpCode(200)
  @Scope('portal')
  @Reads(callWindows, parties)
  @Answers(CallWindowChangedAnswer)
  @Summary('You say when you want to be called; what you said before is replaced.')
  agreeOwnCallWindow(@Party() partyId: string, @Body() request: AgreeCallWindowRequest, @Metadata() metadata: CommandMetadata) {
    return this.agree(partyId, request, metadata);
  }

  @Post('portal/call-window/lift')
  @HttpCode(200)
  @Scope('portal')
  @Reads(callWindows, parties)
  @Answers(CallWindowChangedAnswer)
  @Summary('You may be called at any time again.')
  liftOwnCallWindow(@Party() partyId: string, @Metadata() metadata: CommandMetadata) {
    return this.lift(partyId, metadata);
  }

  private async agree(named: string, { zone, week }: AgreeCallWindowRequest, metadata: CommandMetadata) {
    const partyId = await this.windows.holderOf(named);

    return this.give({ type: 'AgreeCallWindow', data: { partyId, zone, week }, metadata });
  }

  private async lift(named: string, metadata: CommandMetadata) {
    const partyId = await this.windows.holderOf(named);

    return this.give({ type: 'LiftCallWindow', data: { partyId }, metadata });
  }

  private async give(command: CallWindowCommand) {
    const { partyId } = command.data;
    const handled = await this.handle(callWindowAggregate, partyId, command);

    return answer(handled, { partyId, ...factsOf(handled) } satisfies CallWindowChangedAnswer);
  }
}
