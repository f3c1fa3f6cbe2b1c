import { FORESEEN_NEEDS, PREPARATION_SIGNS, SERVICE_DEMANDS, type ForeseenNeed, type PreparationSign, type ServiceDemand } from '@rapport/contracts-tickets';

/** What a briefing tells, as far as it says what to be ready for. */
export interface Known {
  readonly ticket: { readonly category: string | null; readonly phase: string | null; readonly nature: string | null; readonly place: string | null; readonly channel: string | null; readonly item: string | null; readonly reopenings: number };
  readonly managementClass: string | null;
  readonly promises: readonly object[];
  readonly refunds: readonly { readonly overdue: boolean }[];
  /** Those before it. */
  readonly earlier: readonly { readonly item: string | null; readonly satisfaction: string | null }[];
  readonly obstacles: readonly object[];
  readonly customerWaitingSince: string | null;
}

interface Advised {
  readonly advice: { readonly zh: string; readonly en: string };
}

/** What speaks for a demand or a need, and what to do about it. */
interface Weighed extends Advised {
  readonly because: readonly PreparationSign[];
}

export type Demand = Weighed & { readonly demand: ServiceDemand };
export type Need = Weighed & { readonly need: ForeseenNeed };

interface Weight extends Advised {
  readonly signs: readonly PreparationSign[];
}

/** The signs that make each weigh more (ours; the five and the four are TKT-21 and CUS-24). */
const OF_DEMAND: Readonly<Record<ServiceDemand, Weight>> = {
  reliability: { signs: ['promise_open', 'refund_open', 'refund_overdue'], advice: { zh: '先核对我们答应过什么、到期没有，再开口。', en: 'Look first at what we promised and whether it has fallen due.' } },
  assurance: { signs: ['technical', 'same_item_again', 'before_sale'], advice: { zh: '备好依据；不懂的先问同事，别猜。', en: 'Have the facts at hand; what you do not know, ask a colleague, and do not guess.' } },
  tangibles: { signs: ['at_the_customer', 'face_to_face'], advice: { zh: '仪表、工具和单据都要看得过去。', en: 'Appearance, tools and papers are seen: have them in order.' } },
  empathy: { signs: ['key_customer', 'first_ticket', 'dissatisfied_before', 'obstacle_met'], advice: { zh: '先听，再说；用他的称呼，记得他的情况。', en: 'Listen before you speak; use their name and remember their case.' } },
  responsiveness: { signs: ['customer_waits', 'reopened'], advice: { zh: '马上回应，并说明下一步在什么时候。', en: 'Answer at once, and say when the next step comes.' } },
};

const OF_NEED: Readonly<Record<ForeseenNeed, Weight>> = {
  information: { signs: ['asks_to_know', 'before_sale', 'first_ticket'], advice: { zh: '备好说明、价格和进度，用他听得懂的话讲。', en: 'Have explanation, price and progress ready, in words that they understand.' } },
  environment: { signs: ['at_the_customer', 'face_to_face'], advice: { zh: '让他坐得下、停得了车、看得到路；上门先约好时间。', en: 'A seat, a place to park, a way that is easy to find; where you go to them, a time that was agreed.' } },
  emotion: { signs: ['dissatisfied_before', 'reopened', 'refund_overdue', 'obstacle_met'], advice: { zh: '先为之前的事道歉，再谈事情本身。', en: 'Begin with an apology for what went before, then come to the matter.' } },
  convenience: { signs: ['key_customer', 'same_item_again', 'customer_waits'], advice: { zh: '别让他再说一遍；能一次办完的，一次办完。', en: 'Do not have them tell it again; what can be done in one go, do in one go.' } },
};

/** What a customer will look to most of all, and which needs are foreseen (TKT-21, CUS-24): the five demands all stand, a need only where something speaks for it. */
export const preparationFor = (known: Known): { readonly demands: readonly Demand[]; readonly needs: readonly Need[] } => {
  const signs = signsIn(known);
  const weighed = ({ signs: among, advice }: Weight): Weighed => ({ because: among.filter((sign) => signs.has(sign)), advice });

  return {
    demands: SERVICE_DEMANDS.map((demand) => ({ demand, ...weighed(OF_DEMAND[demand]) })),
    needs: FORESEEN_NEEDS.map((need) => ({ need, ...weighed(OF_NEED[need]) })).filter(({ because }) => because.length > 0),
  };
};

const signsIn = ({ ticket, managementClass, promises, refunds, earlier, obstacles, customerWaitingSince }: Known): ReadonlySet<PreparationSign> => {
  const holds: Readonly<Record<PreparationSign, boolean>> = {
    promise_open: promises.length > 0,
    refund_open: refunds.length > 0,
    refund_overdue: refunds.some(({ overdue }) => overdue),
    customer_waits: customerWaitingSince !== null,
    reopened: ticket.reopenings > 0,
    obstacle_met: obstacles.length > 0,
    dissatisfied_before: earlier.some(({ satisfaction }) => satisfaction === 'dissatisfied'),
    key_customer: managementClass === 'key',
    first_ticket: earlier.length === 0,
    asks_to_know: ['enquiry', 'information', 'presentation'].includes(ticket.category ?? ''),
    before_sale: ticket.phase === 'pre',
    at_the_customer: ticket.place === 'roving',
    face_to_face: ['face', 'visit'].includes(ticket.channel ?? ''),
    technical: ticket.nature === 'technical',
    same_item_again: ticket.item !== null && earlier.some(({ item }) => item === ticket.item),
  };

  return new Set(PREPARATION_SIGNS.filter((sign) => holds[sign]));
};
