import type { DemonstrationActor } from './demonstration-actor.js';
import { moment, TICKETS, WEEKDAYS, type DemonstrationTicket, type Weekday } from './demonstration-week.js';
import type { Parties } from './play-clients.js';

/** A ticket of the week and its id. */
export interface PlayedTicket extends Pick<DemonstrationTicket, 'key' | 'course' | 'rating'> {
  readonly ticketId: string;
}

/** Every request of the week goes as far as its course says. */
export const playTickets = async (actor: DemonstrationActor, parties: Parties): Promise<readonly PlayedTicket[]> => {
  const played: PlayedTicket[] = [];
  for (const ticket of TICKETS) played.push(await playTicket(actor, ticket, parties[ticket.client]));

  return played;
};

const playTicket = async ({ clients: { tickets }, at, monday }: DemonstrationActor, ticket: DemonstrationTicket, requesterId: string): Promise<PlayedTicket> => {
  const { key, weekday, time, subject, category, phase, channel, agent, course, rating } = ticket;
  const { body: opened } = await tickets.openTicket({ ...at(`open ${key}`, weekday, time), body: { requesterId, subject, category, phase, channel } });
  const { ticketId } = opened;
  const path = { ticketId };
  const later = (step: string, minutes: number) => at(`${step} ${key}`, weekday, plus(time, minutes));
  const result = { key, course, rating, ticketId };

  await tickets.assignTicket({ ...later('assign', 5), path, body: { agentId: agent } });
  if (course === 'answered') {
    await tickets.answerOnTheSpot({ ...later('answer', 8), path, body: { solution: '资料已发送 The booklets are on their way.' } });
    await close(later, path, tickets);

    return result;
  }
  await tickets.acknowledgeTicket({ ...later('acknowledge', 10), path, body: { plan: '先了解情况，再商定办法 First understand, then agree', nextUpdateAt: moment(monday, next(weekday), '12:00') } });
  if (course === 'acknowledged') return result;
  await tickets.restateNeed({ ...later('restate', 20), path, body: { fact: subject, feeling: '有些着急 In a hurry', confirmed: true } });
  if (course === 'escalated') {
    await tickets.escalateTicket({ ...later('escalate', 40), path, body: { content: 'product', reason: '第二次出现同样的问题 The same fault for the second time' } });

    return result;
  }
  await tickets.agreeCourse({ ...later('agree', 30), path, body: { options: ['上门处理 We come', '到店处理 You come'], choice: '上门处理 We come', expectation: '两小时内 Within two hours' } });
  if (course === 'helping') return result;
  await tickets.solveTicket({ ...later('solve', 150), path, body: { solution: '已上门处理 Done at the door' } });
  await close(later, path, tickets);

  return result;
};

type Later = (step: string, minutes: number) => ReturnType<DemonstrationActor['at']>;

const close = async (later: Later, path: { readonly ticketId: string }, tickets: DemonstrationActor['clients']['tickets']): Promise<void> => {
  await tickets.checkSatisfaction({ ...later('check', 160), path, body: { result: 'satisfied' } });
  const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };
  await tickets.closeTicket({ ...later('close', 170), path, body: { thanked: true, nextLink: '秋季免费保养 Free service in autumn', sixRights, problemSolved: true } });
};

const plus = (time: string, minutes: number): string => {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;

  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
};

const next = (weekday: Weekday): Weekday => WEEKDAYS[Math.min(WEEKDAYS.indexOf(weekday) + 1, 6)]!;
