import type { PlaybookTerms } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';

/** The id of a playbook follows from its code. */
export const playbookIdOf = (code: string): string => derivedId('playbook', code);

/** A playbook as it is in force, with its version. */
export interface PlaybookInForce {
  readonly playbookId: string;
  readonly code: string;
  readonly playbookVersion: number;
  readonly terms: PlaybookTerms;
}

const step = (code: string, zh: string, en: string, mandatory = true) => ({ step: code, zh, en, mandatory });
const shipped = (code: string, terms: PlaybookTerms): PlaybookInForce => ({ playbookId: playbookIdOf(code), code, playbookVersion: 0, terms });

/**
 * What is there before anybody has published a playbook: the service cycle (SM-2), handing over at the door (TKT-37), what is exchanged in each of the three phases (TKT-13),
 * presenting a product (TKT-48), and telling its benefits (INT-14). The steps are ours.
 */
export const SHIPPED_PLAYBOOKS: readonly PlaybookInForce[] = [
  shipped('service-cycle', {
    title: { zh: '服务全程', en: 'The service cycle' },
    kind: 'service',
    categories: [],
    itemTypes: [],
    steps: [
      step('receive', '热情接待，记下客户的姓名和来意', 'Welcome the customer; write down who they are and what they want'),
      step('restate', '复述事实与感受，得到客户确认', 'Say fact and feeling back and have them confirmed'),
      step('agree', '给出至少两个方案，与客户商定', 'Offer at least two ways and agree on one'),
      step('carry-out', '按约定办理，并按时告知进展', 'Do what was agreed, and tell how it goes when it was promised'),
      step('check', '询问客户是否满意', 'Ask whether it helped'),
      step('thank', '致谢，并留下再联系的方式', 'Thank the customer and leave a way back'),
      step('learn', '把值得别人知道的写成文章', 'Write down what others should know', false),
    ],
  }),
  shipped('doorstep-delivery', {
    title: { zh: '送货上门', en: 'Delivery at the door' },
    kind: 'delivery',
    categories: [],
    itemTypes: [],
    steps: [
      step('call-ahead', '出发前致电，确认有人在家', 'Call before setting out: somebody is at home'),
      step('old-first', '把旧货移到上面或前面，先用旧的', 'Move the old stock to the top or the front, so that it is used first'),
      step('clean', '把容器或放置处擦拭干净', 'Clean the container or the place where it is put'),
      step('put-in-place', '搬到客户指定的位置', 'Carry it to where the customer wants it'),
      step('try-out', '与客户一起清点或试用', 'Count it or try it out together with the customer'),
      step('take-packaging', '带走包装和杂物', 'Take packaging and litter away', false),
      step('note-next', '记下大约何时会用完', 'Note when it will be used up', false),
    ],
  }),
  shipped('exchange-before-sale', {
    title: { zh: '售前技术交流', en: 'Technical exchange before the sale' },
    kind: 'service',
    categories: [],
    itemTypes: [],
    phases: ['pre'],
    steps: [
      step('situation', '了解客户的使用环境和目的', 'Find out where and for what it is to be used'),
      step('inform', '提供客户需要的资料，并解答疑问', 'Give the information that is asked for, and answer questions'),
      step('limits', '说明产品做不到的事', 'Say what the product does not do'),
      step('compare', '与客户一起比较可行的方案', 'Compare the ways that would do, together'),
      step('record', '记下客户的要求，供销售使用', 'Write the requirements down for those who sell'),
    ],
  }),
  shipped('handing-over-in-sale', {
    title: { zh: '售中技术交底', en: 'Handing over in the sale' },
    kind: 'service',
    categories: [],
    itemTypes: [],
    phases: ['in'],
    steps: [
      step('put-to-use', '协助安装或开通，并确认可用', 'Help to set it up and see that it works'),
      step('train', '培训将要使用的人', 'Train those who will use it'),
      step('try', '请使用者自己操作一遍', 'Let them do it themselves once'),
      step('certify', '记录谁已学会使用，以及到什么程度', 'Record who can use it by now, and how well'),
      step('documents', '交付说明书和保修文件', 'Hand over manual and warranty'),
      step('contact', '告知以后找谁', 'Say whom to ask from now on'),
    ],
  }),
  shipped('care-after-sale', {
    title: { zh: '售后技术交代', en: 'Care after the sale' },
    kind: 'service',
    categories: [],
    itemTypes: [],
    phases: ['after'],
    steps: [
      step('condition', '检查产品状况和使用方法', 'Look at its condition and at how it is used'),
      step('maintain', '保养，或说明如何保养', 'Maintain it, or show how'),
      step('repairs', '跟踪以前的维修是否有效', 'Ask whether earlier repairs have held'),
      step('upgrade', '说明有哪些升级，以及是否值得', 'Say what upgrades there are, and whether they are worth it', false),
      step('next', '约定下一次检查', 'Agree on the next inspection', false),
    ],
  }),
  shipped('product-presentation', {
    title: { zh: '产品展示', en: 'Presenting a product' },
    kind: 'service',
    categories: [],
    itemTypes: [],
    steps: [
      step('know', '自己熟悉并认可这个产品', 'Know the product and stand behind it'),
      step('prepare', '准备好样品、资料和场地', 'Prepare sample, papers and place'),
      step('goal', '想清楚展示之后客户应当知道什么', 'Decide what the customer is to know afterwards'),
      step('interest', '从客户关心的事讲起', 'Begin with what matters to the customer'),
      step('order', '按顺序讲，用简单的话', 'Keep to an order and to simple words'),
      step('involve', '让客户动手参与', 'Let the customer take part'),
      step('questions', '解答疑问，记下没能回答的', 'Answer questions; write down those that could not be answered'),
    ],
  }),
  shipped('telling-benefits', {
    title: { zh: '说明给客户的好处', en: 'Telling the benefits' },
    kind: 'service',
    categories: [],
    itemTypes: [],
    steps: [
      step('all', '说出全部好处', 'Name every benefit'),
      step('known-too', '客户已经知道的也要说', 'Name those that the customer knows already, too'),
      step('their-words', '用客户听得懂的话', 'Use words that the customer understands'),
      step('with-confidence', '态度积极而有把握', 'Be constructive and sure'),
    ],
  }),
];

export const shippedPlaybook = (playbookId: string): PlaybookInForce | null => SHIPPED_PLAYBOOKS.find((playbook) => playbook.playbookId === playbookId) ?? null;
