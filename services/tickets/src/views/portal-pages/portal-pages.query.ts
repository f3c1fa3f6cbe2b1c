import { Inject, Injectable } from '@nestjs/common';
import { PORTAL_AREAS, type PortalArea } from '@rapport/contracts-tickets';
import { VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { PortalPage } from '../../portal-page/portal-page.decider.js';
import { PortalPageRow } from './portal-pages.row.js';

/** Pages of the portal as those want them whose they are. */
@Injectable()
export class PortalPagesQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  /** As everybody sees it, where nothing was arranged. */
  async of(partyId: string): Promise<PortalPage> {
    const row = await this.views.getRepository(PortalPageRow).findOneBy({ partyId });

    return { language: row?.language ?? null, areasFirst: row?.areasFirst ?? [] };
  }

  /** The areas that come first, then the others in their order. */
  async areasOf(partyId: string): Promise<readonly PortalArea[]> {
    const { areasFirst } = await this.of(partyId);
    const first = areasFirst.flatMap((wanted) => PORTAL_AREAS.filter(({ code }) => code === wanted));

    return [...first, ...PORTAL_AREAS.filter((area) => !first.includes(area))];
  }
}
