import { SERVICE_ITEMS_AT_MOST, ServiceCatalogueChanged, type ListedServiceItem } from '@rapport/contracts-tickets';
import { aggregate, type Decider } from '@rapport/event-sourcing';
import type { ListServiceItem, ServiceCatalogueCommand } from './service-catalogue.commands.js';
import { serviceCatalogueFull } from './service-catalogue.errors.js';
import { listedItem, TEXTBOOK_CATALOGUE, type ServiceCatalogue } from './service-catalogue.rule.js';

/** The whole catalogue as it is after the change: each version can be read by itself. */
const decide = ({ data: { catalogueId, item, reason }, metadata: { now, actor } }: ListServiceItem, { catalogueVersion, items }: ServiceCatalogue): readonly ServiceCatalogueChanged[] => {
  const before = listedItem({ catalogueVersion, items }, item.code);
  if (before !== null && same(before, item)) return [];
  if (before === null && items.length >= SERVICE_ITEMS_AT_MOST) throw serviceCatalogueFull(SERVICE_ITEMS_AT_MOST);

  return [
    ServiceCatalogueChanged({
      catalogueId,
      catalogueVersion: catalogueVersion + 1,
      items: before === null ? [...items, item] : items.map((listed) => (listed.code === item.code ? item : listed)),
      listed: item.code,
      reason,
      changedBy: actor.id,
      changedAt: now,
    }),
  ];
};

const same = (one: ListedServiceItem, other: ListedServiceItem): boolean =>
  (['phase', 'workItem', 'zh', 'en', 'product'] as const).every((field) => one[field] === other[field]) && one.price?.amount === other.price?.amount && one.price?.currency === other.price?.currency;

const evolve = (_: ServiceCatalogue, { data: { catalogueVersion, items } }: ServiceCatalogueChanged): ServiceCatalogue => ({ catalogueVersion, items });

/** What service consists of, and what it costs (TKT-52). */
export const serviceCatalogueDecider: Decider<ServiceCatalogue, ServiceCatalogueCommand, ServiceCatalogueChanged> = { initial: TEXTBOOK_CATALOGUE, decide, evolve };

export const serviceCatalogueAggregate = aggregate({ category: 'service-catalogue', decider: serviceCatalogueDecider, events: [ServiceCatalogueChanged], partyOf: () => null });
