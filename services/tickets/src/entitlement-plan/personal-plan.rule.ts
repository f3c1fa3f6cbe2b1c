import type { PlanTerms } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';

/** One plan per product line: its id follows from the line, so that a purchase finds it. */
export const planIdOf = (productLine: string): string => derivedId('entitlement-plan', productLine);

/** A plan as it is in force, with its version. */
export interface PlanInForce {
  readonly planId: string;
  readonly planVersion: number;
  readonly productLine: string;
  readonly terms: PlanTerms;
}

const city = (zh: string, en: string) => ({ zh, en, timeZone: 'Asia/Shanghai' });

/** The 123 personal plan (TKT-34): a month, two years, three years, in fourteen cities. It is version 0 of its line and may be revised; the cities are ours, the source names none. */
export const PERSONAL_123: PlanInForce = {
  planId: planIdOf('personal-computers'),
  planVersion: 0,
  productLine: 'personal-computers',
  terms: {
    name: { zh: '123随心服务', en: '123 personal service' },
    benefits: [
      { benefit: 'exchange', months: 1, withinArea: false },
      { benefit: 'onsite_repair', months: 24, withinArea: true },
      { benefit: 'full_warranty', months: 36, withinArea: false },
    ],
    area: [
      city('北京', 'Beijing'),
      city('上海', 'Shanghai'),
      city('天津', 'Tianjin'),
      city('重庆', 'Chongqing'),
      city('广州', 'Guangzhou'),
      city('深圳', 'Shenzhen'),
      city('沈阳', 'Shenyang'),
      city('大连', 'Dalian'),
      city('济南', 'Jinan'),
      city('南京', 'Nanjing'),
      city('杭州', 'Hangzhou'),
      city('武汉', 'Wuhan'),
      city('成都', 'Chengdu'),
      city('西安', "Xi'an"),
    ],
    timeZone: 'Asia/Shanghai',
  },
};
