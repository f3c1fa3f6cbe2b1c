import { AFTER_SALE_PROBLEMS, CAUSE_TREE, type ComplaintCause, type ComplaintSubCause } from './codes.js';

export interface CauseName {
  readonly zh: string;
  readonly en: string;
}
/** A cause of the tree, or a sub-cause, with its names. */
export interface NamedCause<Code extends string = string> extends CauseName {
  readonly code: Code;
}
/** A branch of the tree with what lies below it. */
export interface CauseBranch extends NamedCause<keyof typeof CAUSE_TREE> {
  readonly causes: readonly NamedCause<ComplaintCause>[];
  /** Typical problems that any of its causes may have led to. */
  readonly subCauses: readonly NamedCause<ComplaintSubCause>[];
}

const BRANCHES: Readonly<Record<keyof typeof CAUSE_TREE, CauseName>> = {
  enterprise: { zh: '企业原因', en: 'causes in the enterprise' },
  consumer: { zh: '消费者原因', en: 'causes in the consumer' },
  government_society: { zh: '政府与社会原因', en: 'causes in government and society' },
};
const CAUSES: Readonly<Record<ComplaintCause, CauseName>> = {
  product_quality: { zh: '产品质量', en: 'quality of the product' },
  service_quality: { zh: '服务质量', en: 'quality of the service' },
  misleading: { zh: '宣传误导', en: 'misleading publicity' },
  management: { zh: '管理不善', en: 'poor management' },
  economic: { zh: '经济承受能力', en: 'economic capacity' },
  leisure: { zh: '闲暇时间', en: 'leisure time' },
  personality: { zh: '个性特征', en: 'personality' },
  self_protection: { zh: '自我保护意识', en: 'self-protection' },
  supervision: { zh: '监督不力', en: 'weak supervision' },
  legal_system: { zh: '法制不健全', en: 'gaps in the law' },
  credit_lack: { zh: '信用缺失', en: 'lack of credit' },
};
const SUB_CAUSES: Readonly<Record<ComplaintSubCause, CauseName>> = {
  price_change: { zh: '价格变动', en: 'the price was changed' },
  late_delivery: { zh: '送货延误', en: 'delivery came late' },
  poor_installation: { zh: '安装不当', en: 'installed poorly' },
};

const named = <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, CauseName>>): readonly NamedCause<Code>[] => codes.map((code) => ({ code, ...names[code] }));

/** The cause tree with its names (CMP-02, CMP-03, CMP-04), and the typical problems after a sale below what the enterprise causes (TKT-11). */
export const CAUSE_CATALOGUE: readonly CauseBranch[] = (Object.keys(CAUSE_TREE) as (keyof typeof CAUSE_TREE)[]).map((code) => ({
  code,
  ...BRANCHES[code],
  causes: named<ComplaintCause>(CAUSE_TREE[code], CAUSES),
  subCauses: code === 'enterprise' ? named(AFTER_SALE_PROBLEMS, SUB_CAUSES) : [],
}));
