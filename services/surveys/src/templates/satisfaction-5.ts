import type { Template } from './template.js';

/** The five contents of satisfaction (SUR-02). */
export const satisfaction5: Template = {
  templateId: 'satisfaction-5',
  zh: '客户满意度调查',
  en: 'Customer satisfaction',
  items: [
    { itemId: 'concept', group: 'concept', zh: '理念：我们的服务理念和承诺', en: 'Concept: what we stand for and promise' },
    { itemId: 'behaviour', group: 'behaviour', zh: '行为：我们的做法和态度', en: 'Behaviour: how we act and treat you' },
    { itemId: 'audiovisual', group: 'audiovisual', zh: '视听：您看到和听到的形象', en: 'Audiovisual: what you see and hear of us' },
    { itemId: 'product', group: 'product', zh: '产品：质量和价格', en: 'Product: its quality and price' },
    { itemId: 'service', group: 'service', zh: '服务：您得到的服务', en: 'Service: the service you received' },
  ],
};
