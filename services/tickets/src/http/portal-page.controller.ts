import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { CommandMetadata, HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, factsOf, HANDLE, Metadata, Party, Reads, Scope, Summary } from '@rapport/service-host';
import { portalPageAggregate } from '../portal-page/portal-page.decider.js';
import { portalPages } from '../views/portal-pages/portal-pages.projection.js';
import { PortalPagesQuery } from '../views/portal-pages/portal-pages.query.js';
import { ArrangePortalPageRequest, PortalPageAnswer, PortalPageArrangedAnswer } from './portal-page.requests.js';

/** The portal as whoever is logged in wants it (KBS-13); nobody arranges the page of somebody else. */
@Controller({ path: 'portal/page', version: '1' })
export class PortalPageController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly pages: PortalPagesQuery,
  ) {}

  @Get()
  @Scope('portal')
  @Reads(portalPages)
  @Answers(PortalPageAnswer)
  @Summary('How you have your page: the language that you read first, and the areas that come first.')
  getPortalPage(@Party() partyId: string) {
    return this.pages.of(partyId);
  }

  @Post()
  @HttpCode(200)
  @Scope('portal')
  @Answers(PortalPageArrangedAnswer)
  @Summary('You arrange your page: articles in your language and the areas that you choose come first.')
  async arrangePortalPage(@Party() partyId: string, @Body() { language, areasFirst }: ArrangePortalPageRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(portalPageAggregate, partyId, { type: 'ArrangePortalPage', data: { partyId, language: language ?? null, areasFirst: areasFirst ?? [] }, metadata });

    return answer(handled, { partyId, ...factsOf(handled) } satisfies PortalPageArrangedAnswer);
  }
}
