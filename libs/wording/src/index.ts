export { BilingualText, WordingFindingAnswer } from './wording.answer.js';
export { WORDING_FINDINGS, wordingFindings, type WordingFinding, type WordingFindingCode, type WordingKind } from './wording.rule.js';
