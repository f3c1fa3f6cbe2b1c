/** Monday of the last whole week before an instant, as `YYYY-MM-DD` in China, where the company of the demonstration is. */
export const lastWholeWeek = (now: string): string => {
  const local = new Date(Date.parse(now) + offset);
  const sinceMonday = (local.getUTCDay() + 6) % 7;

  return new Date(local.getTime() - (sinceMonday + 7) * day).toISOString().slice(0, 10);
};

const day = 86_400_000;
const offset = 8 * 3_600_000;

/** `moment('2026-03-02', 'Wed', '09:30')` → the instant, in UTC. */
export const moment = (monday: string, weekday: Weekday, time: string): string => new Date(Date.parse(`${monday}T${time}:00+08:00`) + WEEKDAYS.indexOf(weekday) * day).toISOString();

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The clients of a small maker of bicycles in Hangzhou. `example.org` addresses reach nobody. */
export const CLIENTS = [
  { key: 'li', name: '李晓梅 Li Xiaomei', phone: '+86 571 5550 1001', email: 'li.xiaomei@example.org', nature: 'partner_individual', need: 'A light bicycle for the way to work' },
  { key: 'wang', name: '王建国 Wang Jianguo', phone: '+86 571 5550 1002', email: 'wang.jianguo@example.org', nature: 'partner_individual', need: 'A cargo bicycle for a flower shop' },
  {
    key: 'westlake',
    name: '西湖骑行 West Lake Rides',
    phone: '+86 571 5550 2001',
    email: 'office@westlake-rides.example.org',
    nature: 'special_company',
    need: 'Forty bicycles for hire, with maintenance',
  },
  {
    key: 'school',
    name: '求是小学 Qiushi Primary School',
    phone: '+86 571 5550 3001',
    email: 'office@qiushi-school.example.org',
    nature: 'government_nonprofit',
    need: 'Children’s bicycles for safety lessons',
  },
  { key: 'chen', name: '陈思 Chen Si', phone: '+86 571 5550 1003', email: 'chen.si@example.org', nature: 'partner_individual', need: 'Repair of a folding bicycle' },
] as const;
export type ClientKey = (typeof CLIENTS)[number]['key'];

/** What was asked in the week, by whom, and how far it came. */
export const TICKETS = [
  {
    key: 'brake',
    client: 'li',
    weekday: 'Mon',
    time: '09:10',
    subject: '刹车有异响 The brake squeals',
    category: 'return_or_repair',
    phase: 'after',
    channel: 'phone',
    agent: 'agent-zhao',
    course: 'closed',
    rating: [8, 9],
  },
  {
    key: 'delivery',
    client: 'wang',
    weekday: 'Mon',
    time: '10:30',
    subject: '送货改期 Another day for the delivery',
    category: 'delivery',
    phase: 'in',
    channel: 'chat',
    agent: 'agent-qian',
    course: 'closed',
    rating: [9, 5],
  },
  {
    key: 'lease',
    client: 'westlake',
    weekday: 'Tue',
    time: '14:00',
    subject: '租赁合同续签 The hire contract is to be renewed',
    category: 'order',
    phase: 'in',
    channel: 'e-mail',
    agent: 'agent-zhao',
    course: 'helping',
    rating: null,
  },
  {
    key: 'lesson',
    client: 'school',
    weekday: 'Wed',
    time: '08:45',
    subject: '安全课教材 Booklets for the safety lesson',
    category: 'information',
    phase: 'pre',
    channel: 'e-mail',
    agent: 'agent-sun',
    course: 'answered',
    rating: [7, 8],
  },
  {
    key: 'hinge',
    client: 'chen',
    weekday: 'Wed',
    time: '16:20',
    subject: '折叠处松动 The hinge is loose',
    category: 'return_or_repair',
    phase: 'after',
    channel: 'visit',
    agent: 'agent-qian',
    course: 'escalated',
    rating: null,
  },
  {
    key: 'invoice',
    client: 'westlake',
    weekday: 'Fri',
    time: '11:05',
    subject: '发票抬头有误 The invoice names the wrong firm',
    category: 'enquiry',
    phase: 'after',
    channel: 'phone',
    agent: 'agent-sun',
    course: 'acknowledged',
    rating: null,
  },
] as const;
export type DemonstrationTicket = (typeof TICKETS)[number];
