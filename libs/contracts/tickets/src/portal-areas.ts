import type { ArticleKind } from './article-codes.js';

/** A way that stands open to whoever looks for something in an area of the portal. */
export interface PortalDoor {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/** The four contents of online service, in the order in which everybody sees them (KBS-01). */
export const PORTAL_AREA_CODES = ['product_information', 'problem_solving', 'reaching_people', 'service_process'] as const;
export type PortalAreaCode = (typeof PORTAL_AREA_CODES)[number];

/** One of the contents of online service, with the articles that belong to it and what can be done there. */
export interface PortalArea {
  readonly code: PortalAreaCode;
  readonly zh: string;
  readonly en: string;
  readonly kinds: readonly ArticleKind[];
  readonly doors: readonly PortalDoor[];
}

const [form, write, call, own] = [
  { method: 'POST', path: '/v1/portal/tickets', zh: '填写表单提问', en: 'Ask by a form' },
  { method: 'POST', path: '/v1/portal/tickets/{ticketId}/messages', zh: '给处理您事项的同事留言', en: 'Write to whoever works on your matter' },
  { method: 'POST', path: '/v1/portal/call-window', zh: '选择方便接听电话的时间', en: 'Choose when you want to be called' },
  { method: 'GET', path: '/v1/portal/tickets', zh: '查看您的事项进展', en: 'See how far your matters are' },
] as const satisfies readonly PortalDoor[];
const articles = (kind: ArticleKind, zh: string, en: string): PortalDoor => ({ method: 'GET', path: `/v1/portal/articles/search?kind=${kind}`, zh, en });

/** The four contents of online service (KBS-01). Which articles and doors belong to which is ours. */
export const PORTAL_AREAS: readonly PortalArea[] = [
  { code: 'product_information', zh: '了解产品信息', en: 'Know the products', kinds: ['product'], doors: [articles('product', '产品说明', 'What products are')] },
  {
    code: 'problem_solving',
    zh: '解决问题',
    en: 'Solve a problem',
    kinds: ['faq', 'how_to', 'known_problem'],
    doors: [articles('faq', '常见问题', 'Frequent questions'), articles('how_to', '操作方法', 'How to do something'), articles('known_problem', '已知问题', 'Problems that we know of'), form],
  },
  { code: 'reaching_people', zh: '联系公司人员', en: 'Reach our people', kinds: [], doors: [form, write, call] },
  {
    code: 'service_process',
    zh: '了解服务流程',
    en: 'Understand how service goes',
    kinds: ['policy'],
    doors: [
      articles('policy', '服务规定', 'Our rules of service'),
      own,
      { method: 'GET', path: '/v1/portal/orders', zh: '查看您的订单', en: 'See your orders' },
      { method: 'GET', path: '/v1/portal/entitlements', zh: '查看您的权益', en: 'See what you are entitled to' },
      { method: 'GET', path: '/v1/portal/subscriptions', zh: '选择想收到的邮件', en: 'Choose which mail you want' },
      { method: 'POST', path: '/v1/portal/page', zh: '选择语言和先看的内容', en: 'Choose your language and what comes first' },
    ],
  },
];
