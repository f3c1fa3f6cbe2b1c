import { MessageRequested } from '@rapport/contracts-complaints';
import type { Language, Personal } from '@rapport/event-sourcing';

/** Who gets a message about which complaint; nobody where no address is known. */
interface Addressed {
  readonly complaintId: string;
  readonly receiptNumber: string;
  readonly language: Language;
  readonly to: Personal<string> | null;
}

const requested = ({ complaintId, language, to }: Addressed, purpose: MessageRequested['data']['purpose'], zh: readonly [string, string], en: readonly [string, string]): readonly MessageRequested[] => {
  if (to === null) return [];
  const [subject, body] = language === 'zh' ? zh : en;

  return [MessageRequested({ complaintId, purpose, to, subject, body })];
};

/** The complainant gets the number at once (CMP-21). */
export const acknowledgement = (addressed: Addressed, answerDueAt: string): readonly MessageRequested[] => {
  const { receiptNumber } = addressed;
  const day = answerDueAt.slice(0, 10);

  return requested(
    addressed,
    'acknowledgement',
    [`我们已收到您的投诉（${receiptNumber}）`, `您好！\n\n我们已收到您的投诉，受理号为 ${receiptNumber}。我们最迟将于 ${day} 给您答复。来信来电请说明受理号。\n\n感谢您告诉我们。`],
    [`We have received your complaint (${receiptNumber})`, `Dear customer,\n\nwe have received your complaint. Its number is ${receiptNumber}; please name it whenever you contact us. You will have an answer by ${day} at the latest.\n\nThank you for telling us.`],
  );
};

/** A transfer is told to the complainant, and we keep the follow-up (CMP-20). */
export const transferNotice = (addressed: Addressed, unit: string): readonly MessageRequested[] => {
  const { receiptNumber } = addressed;

  return requested(
    addressed,
    'transfer',
    [`您的投诉（${receiptNumber}）已转交`, `您好！\n\n您的投诉 ${receiptNumber} 已由“${unit}”受理。我们会继续跟进，直到您得到答复。`],
    [`Your complaint ${receiptNumber} has been passed on`, `Dear customer,\n\n"${unit}" has accepted your complaint ${receiptNumber}. We keep following it until you have your answer.`],
  );
};

/** The result is told, with thanks (CMP-35, CMP-38). The words of the agent stay in the file: they are personal. */
export const resultNotice = (addressed: Addressed): readonly MessageRequested[] => {
  const { receiptNumber } = addressed;

  return requested(
    addressed,
    'result',
    [`您的投诉（${receiptNumber}）已处理完毕`, `您好！\n\n您的投诉 ${receiptNumber} 已处理完毕，结果已向您说明。如问题再次出现，请凭受理号联系我们。\n\n感谢您帮助我们改进。`],
    [`Your complaint ${receiptNumber} has been settled`, `Dear customer,\n\nyour complaint ${receiptNumber} has been settled as explained to you. Should the same happen again, name this number to us.\n\nThank you for helping us to improve.`],
  );
};
