import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { WORK_ITEMS, type WorkItem } from './codes.js';

/** The code of a department: small letters, digits and hyphens. */
export const DEPARTMENT_CODE = /^[a-z][a-z0-9-]{0,39}$/;
export const DepartmentCode = () => Type.String({ pattern: DEPARTMENT_CODE.source });

export const Department = Type.Object({ code: DepartmentCode(), zh: Text(100), en: Text(100) });
export type Department = Static<typeof Department>;

/** Who leads a work item, and who collaborates. The lead never collaborates too. */
export const Route = Type.Object({ workItem: OneOf(WORK_ITEMS), lead: DepartmentCode(), collaborators: Type.Array(DepartmentCode(), { maxItems: 20 }) });
export type Route = Static<typeof Route>;

/** What each work item is about. */
export const WORK_ITEM_NAMES: Readonly<Record<WorkItem, { readonly zh: string; readonly en: string }>> = {
  a: { zh: '需求调查、信息与营销、订货与预约、商谈需求', en: 'demand surveys, information and marketing, orders and bookings, talks about needs' },
  b: { zh: '商定项目、方式与交付时间，沟通进度', en: 'agreeing items, mode and time of delivery; talks about progress' },
  c: { zh: '生产、发货与提供服务', en: 'production, shipping and provision' },
  d: { zh: '运输、安装、使用及客户如何配合', en: 'shipping, installation, usage and how the customer takes part' },
  e: { zh: '用户培训', en: 'training of users' },
  f: { zh: '维修、保养、退换与变更', en: 'repair, maintenance, replacement, return and change' },
  g: { zh: '付款与退款、收据与发票、错账', en: 'payments and refunds, receipts and invoices, wrong accounts' },
  h: { zh: '投诉、咨询、信息、意见分析、满意度调查与反馈', en: 'complaints, advice, information, analysis of opinions, satisfaction surveys and feedback' },
  i: { zh: '归档、管理与跟进', en: 'filing, administration and follow-up' },
};

/** The departments that the table is shipped with. */
export const TEXTBOOK_DEPARTMENTS: readonly Department[] = [
  { code: 'sales', zh: '业务部', en: 'Sales' },
  { code: 'marketing', zh: '营销部', en: 'Marketing' },
  { code: 'service', zh: '客服部', en: 'Customer service' },
  { code: 'production', zh: '生产部', en: 'Production' },
  { code: 'delivery', zh: '服务提供部', en: 'Service delivery' },
  { code: 'technical', zh: '技术部', en: 'Technical' },
  { code: 'finance', zh: '财务部', en: 'Finance' },
];

/** The table that is in force until somebody changes it: version 1 (TKT-12). Money (g) is led by finance, as a refund wants it (FT-15). */
export const TEXTBOOK_ROUTES: readonly Route[] = [
  { workItem: 'a', lead: 'sales', collaborators: ['marketing', 'service'] },
  { workItem: 'b', lead: 'sales', collaborators: ['service'] },
  { workItem: 'c', lead: 'production', collaborators: ['sales', 'delivery'] },
  { workItem: 'd', lead: 'sales', collaborators: ['technical', 'delivery'] },
  { workItem: 'e', lead: 'service', collaborators: ['technical'] },
  { workItem: 'f', lead: 'sales', collaborators: ['technical', 'service'] },
  { workItem: 'g', lead: 'finance', collaborators: ['sales', 'service'] },
  { workItem: 'h', lead: 'service', collaborators: ['sales'] },
  { workItem: 'i', lead: 'service', collaborators: [] },
];

/**
 * The department table has a new version. It holds the whole table, so that each version can be read by itself.
 *
 * It concerns tickets that are opened afterwards; those that are open keep the version they were routed by.
 */
export const DepartmentTableChanged = defineEvent('tickets.department-table-changed', 1, {
  tableId: Uuid(),
  /** The textbook's table is version 1, so that the first change makes version 2. */
  tableVersion: Type.Integer({ minimum: 2 }),
  departments: Type.Array(Department, { minItems: 1, maxItems: 200 }),
  routes: Type.Array(Route, { minItems: WORK_ITEMS.length, maxItems: WORK_ITEMS.length }),
  /** The work item whose route changed; null where a department was named. */
  workItem: Maybe(OneOf(WORK_ITEMS)),
  reason: Text(1_000),
  changedBy: Text(200),
  changedAt: InstantField(),
});
export type DepartmentTableChanged = EventOf<typeof DepartmentTableChanged>;
