import { ServiceCatalogueChanged } from '@rapport/contracts-tickets';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { SERVICE_CATALOGUE_ID as catalogueId, TEXTBOOK_CATALOGUE } from '../../service-catalogue/service-catalogue.rule.js';
import { serviceCatalogues } from './service-catalogues.projection.js';

const { items } = TEXTBOOK_CATALOGUE;
const changed = (catalogueVersion: number, reason: string) => ServiceCatalogueChanged({ catalogueId, catalogueVersion, items: [...items], listed: 'repair', reason, changedBy: 'mia', changedAt: SPEC_NOW });

describe('the versions of the catalogue of service items', () => {
  it('are rows of their own, none of which changes', () =>
    projectionSpec(serviceCatalogues)(changed(2, 'one'), changed(3, 'two')).then({ catalogueId, catalogueVersion: 2, reason: 'one', listed: 'repair', changedBy: 'mia', items }, { catalogueVersion: 3, reason: 'two' }));
});
