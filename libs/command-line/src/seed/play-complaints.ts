import type { DemonstrationActor } from './demonstration-actor.js';
import { moment } from './demonstration-week.js';
import type { Parties } from './play-clients.js';

/** One complaint through the six steps to the archive, one of a key customer, one from a stranger without login. */
export const playComplaints = async ({ clients: { complaints }, at, monday }: DemonstrationActor, parties: Parties): Promise<void> => {
  const { body: lodged } = await complaints.lodgeComplaint({
    ...at('lodge wang', 'Tue', '10:00'),
    body: {
      partyId: parties.wang,
      channel: 'phone',
      content: 'transport',
      severity: 'substantive',
      subject: '送货划伤车架 The frame was scratched on delivery',
      product: '载货自行车 Cargo bicycle',
      replyTo: 'wang.jianguo@example.org',
      language: 'zh',
    },
  });
  const path = { complaintId: lodged.complaintId };
  await complaints.recordListening({ ...at('listen wang', 'Tue', '10:05'), path, body: { notes: '客户讲述了送货经过 The customer told how it was delivered' } });
  await complaints.graspIntention({ ...at('grasp wang', 'Tue', '10:15'), path, body: { intention: '希望车架如新 Wants the frame as new', psychology: 'remedy' } });
  await complaints.recordFacts({ ...at('facts wang', 'Tue', '10:30'), path, body: { summary: '车架右侧划痕五厘米 A scratch of five centimetres on the right', cause: 'service_quality' } });
  await complaints.respondWithUnderstanding({ ...at('respond wang', 'Tue', '10:40'), path, body: { words: '我们理解您的心情 We understand how you feel', technique: 'calm' } });
  await complaints.decideReplyMode({ ...at('reply wang', 'Tue', '10:45'), path, body: { mode: 'immediate' } });
  const { body: proposed } = await complaints.proposeSolution({
    ...at('propose wang', 'Tue', '11:00'),
    path,
    body: {
      items: [{ demand: '重新喷漆 A new coat of paint', offer: 'granted', owner: 'workshop', cost: { amount: 20_000, currency: 'CNY' }, dueAt: moment(monday, 'Fri', '18:00') }],
      apology: '非常抱歉 We are very sorry',
    },
  });
  await complaints.acceptSolution({ ...at('accept wang', 'Tue', '11:10'), path });
  for (const itemId of proposed.itemIds) await complaints.completeSolutionItem({ ...at(`item ${proposed.itemIds.indexOf(itemId)} wang`, 'Thu', '15:00'), path: { ...path, itemId } });
  await complaints.resolveComplaint({ ...at('resolve wang', 'Thu', '15:30'), path, body: { outcome: '车架已重新喷漆 The frame has a new coat' } });
  await complaints.reportUp({ ...at('report wang', 'Fri', '09:00'), path, body: { reportedTo: '服务部经理 Head of service' } });
  await complaints.feedBack({ ...at('feed back wang', 'Fri', '09:30'), path, body: { words: '已修好，感谢您的耐心 It is done; thank you for your patience', satisfaction: 'satisfied' } });
  await complaints.archiveComplaint({ ...at('archive wang', 'Fri', '10:00'), path, body: { improvement: '送货时加装护套 Frames travel in sleeves now' } });

  await complaints.lodgeComplaint({
    ...at('lodge westlake', 'Thu', '13:00'),
    body: {
      partyId: parties.westlake,
      channel: 'e-mail',
      content: 'contract',
      severity: 'substantive',
      subject: '维修次数少于合同约定 Fewer services than the contract says',
      replyTo: 'office@westlake-rides.example.org',
      language: 'zh',
      handlerId: 'agent-sun',
    },
  });
  await complaints.lodgeComplaint({
    ...at('lodge stranger', 'Sat', '20:10'),
    body: { partyId: strangerOf(parties), channel: 'social', content: 'product', severity: 'trivial', subject: '铃铛不响 The bell does not ring', language: 'zh' },
  });
};

/** Somebody whom nobody knows yet: an id that no file has. */
const strangerOf = ({ chen }: Parties): string => chen.replace(/^.{8}/, (head) => [...head].reverse().join(''));
