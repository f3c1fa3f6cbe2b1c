/** By which way a contact was made, as far as its quality is judged differently. */
export const CONTACT_MEDIA = ['phone', 'in_person', 'written'] as const;
export type ContactMedium = (typeof CONTACT_MEDIA)[number];

export const CONTACT_QUALITY_GROUPS = {
  listening: { zh: '倾听', en: 'listening' },
  speech: { zh: '话语', en: 'speech' },
  voice: { zh: '声音', en: 'voice' },
  benefits: { zh: '说明好处', en: 'telling benefits' },
  body: { zh: '身体语言', en: 'body language' },
  exchange: { zh: '交流', en: 'exchange' },
  opening: { zh: '第一印象', en: 'the first moments' },
  care: { zh: '周到', en: 'consideration' },
} as const;
export type ContactQualityGroup = keyof typeof CONTACT_QUALITY_GROUPS;

/** One thing that is looked at when a contact is reviewed, and by which media. */
export interface ContactQualityItem {
  readonly code: string;
  readonly group: ContactQualityGroup;
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  readonly media: readonly ContactMedium[];
}

const item = (group: ContactQualityGroup, rule: string, code: string, zh: string, en: string, media: readonly ContactMedium[]): ContactQualityItem => ({ code, group, rule, zh, en, media });

/** What a good contact is made of (INT-08, INT-10, INT-11, INT-14, INT-16, INT-17, TKT-17, TKT-18, TKT-23, TKT-43). */
export const CONTACT_QUALITY_ITEMS: readonly ContactQualityItem[] = [
  item('listening', 'INT-08', 'fact_and_feeling', '既听事实也听感受', 'hears fact and feeling', ['phone', 'in_person']),
  item('listening', 'INT-08', 'lets_finish', '不打断客户', 'lets the customer finish', ['phone', 'in_person']),
  item('listening', 'INT-08', 'asks_in_time', '及时提问', 'asks in time', ['phone', 'in_person']),
  item('listening', 'INT-08', 'finds_the_point', '抓住重点', 'finds what it is about', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'confirms', '复述并确认', 'says it back and has it confirmed', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'writes_down', '做记录', 'writes it down', ['phone', 'in_person']),
  item('listening', 'INT-08', 'looks_at_the_customer', '注视客户', 'looks at the customer', ['in_person']),
  item('speech', 'INT-10', 'logical', '条理清楚', 'in a clear order', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'to_the_point', '重点突出', 'keeps to the point', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'true_and_exact', '真实准确', 'true and exact', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'civil', '用语文明', 'civil words', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'fits_the_person', '因人而异', 'fits the person', ['phone', 'in_person', 'written']),
  item('voice', 'INT-11', 'volume', '音量适中', 'neither too loud nor too soft', ['phone']),
  item('voice', 'INT-11', 'clear', '吐字清晰', 'clear, to the end of each sentence', ['phone']),
  item('voice', 'INT-11', 'modulated', '抑扬顿挫', 'modulated, not like a machine', ['phone']),
  item('voice', 'INT-11', 'pace', '语速适当', 'at a pace that can be followed', ['phone']),
  item('voice', 'INT-11', 'without_fillers', '没有多余的语气词', 'without fillers', ['phone']),
  item('benefits', 'INT-14', 'names_all_benefits', '说明全部好处', 'names every benefit', ['phone', 'in_person', 'written']),
  item('benefits', 'INT-14', 'words_of_the_customer', '用客户懂的话', 'in words that the customer understands', ['phone', 'in_person', 'written']),
  item('body', 'INT-16', 'upright', '站姿坐姿端正', 'stands or sits upright', ['in_person']),
  item('body', 'INT-16', 'friendly_face', '表情亲切', 'a friendly face', ['in_person']),
  item('body', 'INT-16', 'keeps_distance', '保持适当距离', 'keeps the right distance', ['in_person']),
  item('body', 'INT-16', 'open_gestures', '手势自然', 'open gestures', ['in_person']),
  item('exchange', 'INT-17', 'knows_the_need', '了解客户需要', 'knows what the customer needs', ['phone', 'in_person', 'written']),
  item('exchange', 'INT-17', 'their_point_of_view', '从客户的角度回答', 'answers from their point of view', ['phone', 'in_person', 'written']),
  item('exchange', 'INT-17', 'adapts', '因性格调整方式', 'adapts to how they are', ['phone', 'in_person']),
  item('exchange', 'INT-17', 'courteous', '讲究礼仪', 'courteous', ['phone', 'in_person', 'written']),
  item('opening', 'TKT-23', 'greets', '问候并报姓名', 'greets and says the name', ['phone', 'in_person', 'written']),
  item('opening', 'TKT-23', 'attends', '一开始就关注客户的需要', 'attends to the need from the first moment', ['phone', 'in_person']),
  item('care', 'TKT-17', 'asks_before_hold', '请客户等待前先征得同意', 'asks before anybody waits', ['phone']),
  item('care', 'TKT-18', 'explains_transfer', '转接前说明原因和去向', 'says why and to whom a call is passed on', ['phone']),
  item('care', 'TKT-43', 'names_a_time', '给出具体时间', 'names a time', ['phone', 'in_person', 'written']),
];

export const CONTACT_FINDINGS = ['met', 'missed', 'not_applicable'] as const;
export type ContactFinding = (typeof CONTACT_FINDINGS)[number];
