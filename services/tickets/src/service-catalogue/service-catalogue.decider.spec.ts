import { SERVICE_ITEMS_AT_MOST, ServiceCatalogueChanged, type ListedServiceItem } from '@rapport/contracts-tickets';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ListServiceItem } from './service-catalogue.commands.js';
import { serviceCatalogueAggregate, serviceCatalogueDecider } from './service-catalogue.decider.js';
import { listedItem, SERVICE_CATALOGUE_ID as catalogueId, TEXTBOOK_CATALOGUE } from './service-catalogue.rule.js';

const given = deciderSpec(serviceCatalogueDecider);
const { items } = TEXTBOOK_CATALOGUE;
const lesson: ListedServiceItem = { code: 'swimming_lesson', phase: 'pre', workItem: 'e', zh: '游泳课', en: 'swimming lesson', price: { amount: 0, currency: 'CNY' }, product: null };
const list = (item: ListedServiceItem): ListServiceItem => ({ type: 'ListServiceItem', data: { catalogueId, item, reason: 'New' }, metadata: metadata() });
const changed = (data: Partial<ServiceCatalogueChanged['data']>) => ServiceCatalogueChanged({ catalogueId, catalogueVersion: 2, items: [...items, lesson], listed: lesson.code, reason: 'New', changedBy: 'agent-ana', changedAt: SPEC_NOW, ...data });

describe('the catalogue of service items', () => {
  it('is the textbook’s at first, of which nobody has said what it costs', () => {
    expect(listedItem(TEXTBOOK_CATALOGUE, 'repair')).toMatchObject({ zh: '维修与检修', workItem: 'f', price: null, product: null });
    expect(listedItem(TEXTBOOK_CATALOGUE, 'swimming_lesson')).toBeNull();
  });
  it('takes up a service without any product, and for nothing (TKT-52)', () => {
    given().when(list(lesson)).then(changed({}));
    expect(serviceCatalogueAggregate.partyOf(list(lesson))).toBeNull();
  });
  it('changes names and prices version by version, in place', () => {
    const dearer = { ...lesson, price: { amount: 9_900, currency: 'CNY' } };
    given(changed({})).when(list(dearer)).then(changed({ catalogueVersion: 3, items: [...items, dearer] }));
    const repair = { ...listedItem(TEXTBOOK_CATALOGUE, 'repair')!, price: { amount: 12_000, currency: 'CNY' }, product: 'WM-500' };
    given().when(list(repair)).then(changed({ items: items.map((item) => (item.code === 'repair' ? repair : item)), listed: 'repair' }));
  });
  it('leaves no trace where it says nothing new, and one where it says anything new', () => {
    given(changed({})).when(list({ ...lesson })).thenNothing();
    given().when(list({ ...items[0]! })).thenNothing();
    for (const more of [{ price: null }, { price: { amount: 0, currency: 'EUR' } }, { zh: '课' }, { en: 'lesson' }, { product: 'pool' }, { phase: 'in' }, { workItem: 'a' }] as const)
      given(changed({})).when(list({ ...lesson, ...more })).then(changed({ catalogueVersion: 3, items: [...items, { ...lesson, ...more }] }));
  });
  it('has an end', () => {
    const full = Array.from({ length: SERVICE_ITEMS_AT_MOST }, (_, index) => ({ ...lesson, code: `lesson_${index}` }));
    given(changed({ items: full })).when(list(lesson)).thenFails('SERVICE_CATALOGUE_FULL', { most: SERVICE_ITEMS_AT_MOST });
    given(changed({ items: full })).when(list({ ...full[0]!, zh: '课' })).then(changed({ catalogueVersion: 3, items: [{ ...full[0]!, zh: '课' }, ...full.slice(1)], listed: 'lesson_0' }));
  });
});
