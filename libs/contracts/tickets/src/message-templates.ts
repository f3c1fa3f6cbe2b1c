/** Whom a message is left with when the customer is not there (TKT-15). */
export const MESSAGE_PLACES = ['answering_machine', 'somebody_else', 'text_message'] as const;
export type MessagePlace = (typeof MESSAGE_PLACES)[number];

/** What an understandable message says; it comes in braces, and nothing else does. */
export const MESSAGE_PARTS = ['customer', 'name', 'company', 'purpose', 'phone', 'time'] as const;

/** A message to leave, in both languages. */
export interface MessageTemplate {
  readonly place: MessagePlace;
  readonly zh: string;
  readonly en: string;
}

/** What we leave when nobody answers: who called, what for, how to reach us, and when we call again. Whoever else takes it hears no more than that. */
export const MESSAGE_TEMPLATES: readonly MessageTemplate[] = [
  {
    place: 'answering_machine',
    zh: '{customer}，您好。我是{company}的{name}，想和您谈谈{purpose}。我会在{time}再给您打电话；您也可以随时拨打{phone}找我。',
    en: 'Good day, {customer}. This is {name} of {company}, about {purpose}. I will call you again at {time}; you can reach me before that under {phone}.',
  },
  {
    place: 'somebody_else',
    zh: '您好，我是{company}的{name}。麻烦您转告{customer}：我来过电话，{time}会再打；需要时请拨打{phone}。谢谢您。',
    en: 'Good day, this is {name} of {company}. Would you please tell {customer} that I rang and will call again at {time}? My number is {phone}. Thank you.',
  },
  {
    place: 'text_message',
    zh: '{customer}，您好：我是{company}的{name}，刚才就{purpose}给您打过电话，{time}会再打。回电请拨{phone}。',
    en: 'Good day, {customer}: {name} of {company} here. I rang about {purpose} and will call again at {time}. To call back: {phone}.',
  },
];
