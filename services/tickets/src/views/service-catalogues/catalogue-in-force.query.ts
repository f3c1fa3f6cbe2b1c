import { Inject, Injectable } from '@nestjs/common';
import { ServiceCatalogueChanged, type ListedServiceItem } from '@rapport/contracts-tickets';
import { streamOf, upcast, type EventStore, type NewEvent } from '@rapport/event-sourcing';
import { LOG } from '@rapport/service-host';
import { serviceCatalogueAggregate } from '../../service-catalogue/service-catalogue.decider.js';
import { serviceItemUnknown } from '../../service-catalogue/service-catalogue.errors.js';
import { listedItem, SERVICE_CATALOGUE_ID, TEXTBOOK_CATALOGUE, type ServiceCatalogue } from '../../service-catalogue/service-catalogue.rule.js';

const STREAM = streamOf(serviceCatalogueAggregate, SERVICE_CATALOGUE_ID);

/** The catalogue of service items as the log holds it, so that whoever was told that an item is listed can name it at once. What was read before is kept. */
@Injectable()
export class CatalogueInForce {
  private catalogue: ServiceCatalogue = TEXTBOOK_CATALOGUE;

  constructor(@Inject(LOG) private readonly log: Pick<EventStore, 'readStream'>) {}

  /** The item that was named; null where none was. @throws DomainError SERVICE_ITEM_UNKNOWN */
  async named(code: string | null | undefined): Promise<ListedServiceItem | null> {
    if (code === null || code === undefined) return null;
    const item = listedItem(await this.now(), code);
    if (item === null) throw serviceItemUnknown(code);

    return item;
  }

  private async now(): Promise<ServiceCatalogue> {
    const { decider } = serviceCatalogueAggregate;
    // The first change makes version 2 of the catalogue and version 1 of the stream.
    const changes = await this.log.readStream(STREAM, this.catalogue.catalogueVersion - 1);
    this.catalogue = changes.reduce((catalogue, change) => decider.evolve(catalogue, upcast(ServiceCatalogueChanged, change) as NewEvent as ServiceCatalogueChanged), this.catalogue);

    return this.catalogue;
  }
}
