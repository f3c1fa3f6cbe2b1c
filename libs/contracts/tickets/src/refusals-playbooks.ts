import { refusals } from '@rapport/event-sourcing';

/** What is refused around playbooks. */
export const playbookRefusals = refusals({
  PLAYBOOK_NOT_FOUND: { kind: 'not-found', rule: 'TKT-33', zh: '没有服务手册 {playbookId}。', en: 'There is no playbook {playbookId}.' },
  PLAYBOOK_ARCHIVED: { kind: 'conflict', rule: 'TKT-33', zh: '服务手册“{code}”已停用；发布新版本后可再次使用。', en: 'The playbook "{code}" is archived; publish a next version to use it again.' },
  PLAYBOOK_STEP_TWICE: { kind: 'invalid', rule: 'TKT-33', zh: '步骤“{step}”出现了两次；每个步骤须有自己的代码。', en: 'The step "{step}" stands twice; each step needs a code of its own.' },
  PLAYBOOK_WITHOUT_MANDATORY_STEP: { kind: 'invalid', rule: 'TKT-33', zh: '服务手册至少要有一个必做步骤，否则无法衡量是否遵循。', en: 'A playbook needs at least one mandatory step; without one nobody can measure whether it is followed.' },
  PLAYBOOK_RUN_EXISTS: { kind: 'conflict', rule: 'TKT-33', zh: '工单 {ticketId} 已在按服务手册“{code}”处理。', en: 'The ticket {ticketId} is handled by the playbook "{code}" already.' },
  PLAYBOOK_RUN_NOT_FOUND: { kind: 'not-found', rule: 'TKT-33', zh: '没有服务手册执行记录 {runId}。', en: 'There is no run {runId} of a playbook.' },
  PLAYBOOK_STEP_UNKNOWN: { kind: 'not-found', rule: 'TKT-33', zh: '该服务手册没有步骤“{step}”；可选：{known}。', en: 'The playbook has no step "{step}"; it has {known}.' },
  PLAYBOOK_STEP_SETTLED: { kind: 'conflict', rule: 'TKT-33', zh: '步骤“{step}”已有结果（{status}）。', en: 'The step "{step}" is settled already ({status}).' },
});
