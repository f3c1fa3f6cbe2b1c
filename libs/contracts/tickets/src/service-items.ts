import type { TicketPhase, WorkItem } from './codes.js';

/** A thing that service does, as the catalogue names it, with the work item that it belongs to. */
export interface ServiceItem {
  readonly code: string;
  readonly phase: TicketPhase;
  readonly workItem: WorkItem;
  readonly zh: string;
  readonly en: string;
}

const item = (phase: TicketPhase, workItem: WorkItem, code: string, zh: string, en: string): ServiceItem => ({ code, phase, workItem, zh, en });

/** The catalogue of service items that is there from the start, by phase: before (TKT-09), during (TKT-10) and after the sale (TKT-11), and what concerns money (TKT-12 g). */
export const SERVICE_ITEMS = [
  item('pre', 'a', 'advertising', '广告宣传', 'advertising'),
  item('pre', 'a', 'sales_environment', '销售环境', 'the place of sale'),
  item('pre', 'i', 'conveniences', '便利服务（问询台、试衣间、休息区、饮水、导购）', 'conveniences: help desk, fitting room, rest area, water, free guidance'),
  item('pre', 'e', 'training_course', '开办培训班', 'training courses'),
  item('pre', 'a', 'business_hotline', '业务电话', 'business hotline'),
  item('pre', 'h', 'consulting', '售前咨询', 'advice before the purchase'),
  item('pre', 'a', 'public_relations', '社会公关服务', 'public-relations service'),
  item('in', 'e', 'passing_on_knowledge', '传授知识', 'passing on knowledge'),
  item('in', 'a', 'help_choosing', '帮助挑选', 'help with choosing'),
  item('in', 'b', 'reasonable_demands', '满足合理要求', 'meeting reasonable demands'),
  item('in', 'c', 'errand', '代办服务', 'errands on the customer’s behalf'),
  item('in', 'd', 'demonstration', '操作演示', 'demonstration'),
  item('after', 'd', 'home_delivery', '送货上门', 'home delivery'),
  item('after', 'd', 'installation', '上门安装', 'installation'),
  item('after', 'c', 'packaging', '包装服务', 'packaging'),
  item('after', 'f', 'repair', '维修与检修', 'repair and overhaul'),
  item('after', 'h', 'return_visit', '电话或上门回访', 'return visits by telephone or in person'),
  item('after', 'h', 'guidance', '咨询与指导', 'advice and guidance'),
  item('after', 'i', 'customer_file', '建立客户档案', 'keeping the customer’s file'),
  item('after', 'h', 'complaint_handling', '妥善处理投诉', 'proper handling of complaints'),
  item('after', 'g', 'payment', '付款', 'payment'),
  item('after', 'g', 'receipt_or_invoice', '收据与发票', 'receipt or invoice'),
  item('after', 'g', 'wrong_account', '错账', 'wrong account'),
  item('after', 'g', 'refund', '退款', 'refund'),
] as const satisfies readonly ServiceItem[];

/** What typically goes wrong with these items after a sale (TKT-11): codes that complaints know as sub-causes. */
export const AFTER_SALE_PROBLEMS = ['price_change', 'late_delivery', 'poor_installation'] as const;
export type AfterSaleProblem = (typeof AFTER_SALE_PROBLEMS)[number];
