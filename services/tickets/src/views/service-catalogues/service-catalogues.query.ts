import { Inject, Injectable } from '@nestjs/common';
import { VIEWS } from '@rapport/service-host';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { serviceCatalogueVersionNotFound } from '../../service-catalogue/service-catalogue.errors.js';
import { SERVICE_CATALOGUE_ID as catalogueId, TEXTBOOK_CATALOGUE, type ServiceCatalogue } from '../../service-catalogue/service-catalogue.rule.js';
import { ServiceCataloguesRow } from './service-catalogues.row.js';

/** A version with who changed it and why; nobody of the textbook's. */
export type ReadCatalogue = ServiceCatalogue & Partial<Pick<ServiceCataloguesRow, 'listed' | 'reason' | 'changedBy' | 'changedAt'>>;

/** The catalogue of service items in force, and its earlier versions. */
@Injectable()
export class ServiceCataloguesQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  /** The newest version; the textbook's where nobody has changed it. */
  async inForce(): Promise<ReadCatalogue> {
    const row = await this.views.getRepository(ServiceCataloguesRow).findOne({ where: { catalogueId }, order: { catalogueVersion: 'DESC' } });

    return row ?? TEXTBOOK_CATALOGUE;
  }

  /** @throws DomainError SERVICE_CATALOGUE_VERSION_NOT_FOUND */
  async version(catalogueVersion: number): Promise<ReadCatalogue> {
    if (catalogueVersion === TEXTBOOK_CATALOGUE.catalogueVersion) return TEXTBOOK_CATALOGUE;
    const row = await this.views.getRepository(ServiceCataloguesRow).findOneBy({ catalogueId, catalogueVersion });
    if (row === null) throw serviceCatalogueVersionNotFound(catalogueVersion, (await this.inForce()).catalogueVersion);

    return row;
  }

  /** The newest first, the textbook's last; at most `limit` of those up to `upTo`. */
  async list(limit: number, upTo: number): Promise<readonly ReadCatalogue[]> {
    const rows: readonly ReadCatalogue[] = await this.views.getRepository(ServiceCataloguesRow).find({ where: { catalogueId, catalogueVersion: LessThanOrEqual(upTo) }, order: { catalogueVersion: 'DESC' }, take: limit });

    return rows.length < limit ? [...rows, TEXTBOOK_CATALOGUE] : rows;
  }
}
