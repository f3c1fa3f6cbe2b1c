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

/** What is there before anybody has published a playbook: the service cycle (SM-2) for every ticket, and handing over at the door (TKT-37). The steps are ours. */
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
];

export const shippedPlaybook = (playbookId: string): PlaybookInForce | null => SHIPPED_PLAYBOOKS.find((playbook) => playbook.playbookId === playbookId) ?? null;
