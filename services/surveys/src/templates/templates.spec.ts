import { ITEM_GROUPS } from '@rapport/contracts-surveys';
import { templateOf, templates } from './templates.js';

describe('the questionnaires', () => {
  it.each(templates.map((template) => [template.templateId, template] as const))('%s asks every item once, in both languages', (_, { items, zh, en }) => {
    expect(new Set(items.map(({ itemId }) => itemId)).size).toBe(items.length);
    for (const text of [zh, ...items.map((item) => item.zh)]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of [en, ...items.map((item) => item.en)]) expect(text).toMatch(/^[A-Z]/);
    expect(items.every(({ group }) => ITEM_GROUPS.includes(group))).toBe(true);
  });

  it('are the five contents and the restaurant scale of 10, 5, 3, 6 and 5 items', () => {
    const sizes = (templateId: string) => Object.entries(Object.groupBy(templateOf(templateId)!.items, ({ group }) => group)).map(([group, items]) => [group, items!.length]);
    expect(sizes('satisfaction-5')).toEqual(['concept', 'behaviour', 'audiovisual', 'product', 'service'].map((group) => [group, 1]));
    expect(Object.fromEntries(sizes('restaurant-29'))).toEqual({ tangibles: 10, reliability: 5, responsiveness: 3, assurance: 6, empathy: 5 });
    expect(templateOf('nothing')).toBeUndefined();
  });
});
