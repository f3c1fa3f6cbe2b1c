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

/** What a good contact is made of (STD-20: INT-08, INT-10, INT-11, INT-14, INT-16, INT-17, TKT-14 to TKT-19, TKT-23, TKT-43). */
export const CONTACT_QUALITY_ITEMS: readonly ContactQualityItem[] = [
  item('listening', 'INT-08', 'fact_and_feeling', '既听事实也听感受', 'hears fact and feeling', ['phone', 'in_person']),
  item('listening', 'INT-08', 'lets_finish', '不打断客户', 'lets the customer finish', ['phone', 'in_person']),
  item('listening', 'INT-08', 'asks_in_time', '及时提问', 'asks in time', ['phone', 'in_person']),
  item('listening', 'INT-08', 'finds_the_point', '抓住重点', 'finds what it is about', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'confirms', '复述并确认', 'says it back and has it confirmed', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'writes_down', '做记录', 'writes it down', ['phone', 'in_person']),
  item('listening', 'INT-08', 'looks_at_the_customer', '注视客户', 'looks at the customer', ['in_person']),
  item('listening', 'INT-08', 'gives_views_in_time', '适时说出自己的看法', 'gives a view at the right time', ['phone', 'in_person']),
  item('listening', 'INT-08', 'affirms', '肯定客户所说的价值', 'says that what was said is worth something', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'listens_with_the_body', '表情与动作配合倾听', 'listens with face and gesture, too', ['in_person']),
  item('listening', 'INT-08', 'smiles', '保持微笑', 'keeps a smile, which is heard as well', ['phone', 'in_person']),
  item('listening', 'INT-08', 'genuine', '反应真诚，不敷衍', 'reacts in earnest, not for show', ['phone', 'in_person']),
  item('listening', 'INT-08', 'does_not_conclude_early', '不急于下结论', 'draws no conclusion too early', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'hears_between_the_lines', '听出言外之意', 'hears what is meant and not said', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'shuts_out_distractions', '排除外界干扰，专心倾听', 'shuts out what distracts', ['phone', 'in_person']),
  item('listening', 'INT-08', 'open_minded', '心胸开阔，不先入为主', 'is open to what does not fit', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'thinks_along', '边听边思考', 'thinks along', ['phone', 'in_person']),
  item('listening', 'INT-08', 'responds', '对所听内容作出回应', 'responds to what is heard', ['phone', 'in_person', 'written']),
  item('listening', 'INT-08', 'draws_out', '引导并鼓励客户说下去', 'encourages the customer to say more', ['phone', 'in_person']),
  item('listening', 'INT-08', 'without_bad_habits', '没有不良的倾听习惯', 'shows no bad habit of listening', ['phone', 'in_person']),
  item('speech', 'INT-10', 'logical', '条理清楚', 'in a clear order', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'to_the_point', '重点突出', 'keeps to the point', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'true_and_exact', '真实准确', 'true and exact', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'civil', '用语文明', 'civil words', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'fits_the_person', '因人而异', 'fits the person', ['phone', 'in_person', 'written']),
  item('speech', 'INT-10', 'adjusts_volume_and_pace', '按对象调整音量和语速', 'adjusts volume and pace to the person', ['phone', 'in_person']),
  item('voice', 'INT-11', 'volume', '音量适中', 'neither too loud nor too soft', ['phone']),
  item('voice', 'INT-11', 'clear', '吐字清晰', 'clear, to the end of each sentence', ['phone']),
  item('voice', 'INT-11', 'modulated', '抑扬顿挫', 'modulated, not like a machine', ['phone']),
  item('voice', 'INT-11', 'pace', '语速适当', 'at a pace that can be followed', ['phone']),
  item('voice', 'INT-11', 'without_fillers', '没有多余的语气词', 'without fillers', ['phone']),
  item('voice', 'INT-11', 'not_hesitant', '语气不犹豫', 'does not hesitate', ['phone']),
  item('voice', 'INT-11', 'firm_enough', '语气不过于绵软', 'is not too soft to be taken seriously', ['phone']),
  item('voice', 'INT-11', 'not_too_high', '声调不过高', 'is not pitched too high', ['phone']),
  item('voice', 'INT-11', 'ends_heard', '尾音不过低', 'does not let the end of a sentence sink', ['phone']),
  item('voice', 'INT-11', 'not_harsh', '语调不刺耳', 'is not harsh', ['phone']),
  item('voice', 'INT-11', 'not_stilted', '不咬文嚼字', 'is not stilted', ['phone']),
  item('voice', 'INT-11', 'without_odd_pauses', '没有突然的停顿', 'makes no odd pauses', ['phone']),
  item('voice', 'INT-11', 'not_rapid_fire', '不像连珠炮', 'does not rattle on', ['phone']),
  item('voice', 'INT-11', 'not_drawling', '不拖沓', 'does not drawl', ['phone']),
  item('benefits', 'INT-14', 'names_all_benefits', '说明全部好处', 'names every benefit', ['phone', 'in_person', 'written']),
  item('benefits', 'INT-14', 'words_of_the_customer', '用客户懂的话', 'in words that the customer understands', ['phone', 'in_person', 'written']),
  item('benefits', 'INT-14', 'also_known_benefits', '客户已知的好处也说明', 'names benefits that are known already, too', ['phone', 'in_person', 'written']),
  item('benefits', 'INT-14', 'constructive_and_confident', '积极而自信地说明', 'constructive and confident', ['phone', 'in_person', 'written']),
  item('body', 'INT-16', 'upright', '站姿坐姿端正', 'stands or sits upright', ['in_person']),
  item('body', 'INT-16', 'friendly_face', '表情亲切', 'a friendly face', ['in_person']),
  item('body', 'INT-16', 'keeps_distance', '保持适当距离', 'keeps the right distance', ['in_person']),
  item('body', 'INT-16', 'open_gestures', '手势自然', 'open gestures', ['in_person']),
  item('body', 'INT-16', 'does_not_look_down', '不低头', 'does not keep looking down', ['in_person']),
  item('body', 'INT-16', 'shows_life_in_the_face', '面部不呆板', 'does not wear a blank face', ['in_person']),
  item('body', 'INT-16', 'no_threatening_gestures', '没有威胁性的手势', 'makes no gesture that threatens', ['in_person']),
  item('body', 'INT-16', 'uses_gestures', '适当使用手势', 'uses gestures at all', ['in_person']),
  item('body', 'INT-16', 'arms_open', '不抱臂', 'does not fold the arms', ['in_person']),
  item('exchange', 'INT-17', 'knows_the_need', '了解客户需要', 'knows what the customer needs', ['phone', 'in_person', 'written']),
  item('exchange', 'INT-17', 'their_point_of_view', '从客户的角度回答', 'answers from their point of view', ['phone', 'in_person', 'written']),
  item('exchange', 'INT-17', 'adapts', '因性格调整方式', 'adapts to how they are', ['phone', 'in_person']),
  item('exchange', 'INT-17', 'courteous', '讲究礼仪', 'courteous', ['phone', 'in_person', 'written']),
  item('exchange', 'INT-17', 'shows_listening', '让客户知道你在听', 'shows that one listens', ['phone', 'in_person', 'written']),
  item('exchange', 'INT-17', 'tone', '语气得当', 'in the right tone', ['phone', 'in_person', 'written']),
  item('opening', 'TKT-23', 'greets', '问候并报姓名', 'greets and says the name', ['phone', 'in_person', 'written']),
  item('opening', 'TKT-23', 'attends', '一开始就关注客户的需要', 'attends to the need from the first moment', ['phone', 'in_person']),
  item('opening', 'TKT-23', 'looks_the_part', '形象得体', 'looks the part', ['in_person']),
  item('opening', 'TKT-23', 'welcoming', '态度热情', 'shows that the customer is welcome', ['phone', 'in_person']),
  item('opening', 'TKT-14', 'rises_to_meet', '起身迎接', 'rises to meet the visitor', ['in_person']),
  item('opening', 'TKT-14', 'leaves_nobody_alone', '不让客户无人接待', 'leaves no visitor alone', ['in_person']),
  item('opening', 'TKT-14', 'no_rash_comment', '不轻率评论', 'makes no rash comment', ['phone', 'in_person']),
  item('opening', 'TKT-14', 'says_how_it_goes_on', '不能当场答复时说明方法和程序', 'says how it goes on where it cannot be answered now', ['phone', 'in_person', 'written']),
  item('opening', 'TKT-15', 'suitable_time', '选择合适的时间致电', 'calls at a suitable time', ['phone']),
  item('opening', 'TKT-15', 'message_understood', '留言清楚易懂', 'leaves a message that is understood', ['phone']),
  item('opening', 'TKT-16', 'answers_quickly', '及时接听', 'answers quickly', ['phone']),
  item('opening', 'TKT-16', 'tells_what_is_done', '告知正在处理什么', 'tells what is being done', ['phone']),
  item('opening', 'TKT-16', 'records_clearly', '清楚记录', 'records clearly', ['phone', 'in_person']),
  item('care', 'TKT-17', 'asks_before_hold', '请客户等待前先征得同意', 'asks before anybody waits', ['phone']),
  item('care', 'TKT-18', 'explains_transfer', '转接前说明原因和去向', 'says why and to whom a call is passed on', ['phone']),
  item('care', 'TKT-43', 'names_a_time', '给出具体时间', 'names a time', ['phone', 'in_person', 'written']),
  item('care', 'TKT-19', 'thanks_and_says_goodbye', '致谢并道别', 'thanks and says goodbye', ['phone', 'in_person', 'written']),
  item('care', 'TKT-19', 'lets_the_customer_end', '让客户先挂断', 'lets the customer hang up first', ['phone']),
];

export const CONTACT_FINDINGS = ['met', 'missed', 'not_applicable'] as const;
export type ContactFinding = (typeof CONTACT_FINDINGS)[number];
