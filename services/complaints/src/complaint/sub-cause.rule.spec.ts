import { AFTER_SALE_PROBLEMS, CAUSE_CATALOGUE, COMPLAINT_CAUSES } from '@rapport/contracts-complaints';
import { standingSubCause } from './sub-cause.rule.js';

describe('the sub-cause of a complaint (TKT-11)', () => {
  it('is the one that is named now, else the one of the intake', () => {
    expect(standingSubCause('service_quality', 'late_delivery', null)).toEqual({ subCause: 'late_delivery' });
    expect(standingSubCause('management', 'price_change', 'late_delivery')).toEqual({ subCause: 'price_change' });
    expect(standingSubCause('product_quality', null, 'poor_installation')).toEqual({ subCause: 'poor_installation' });
    expect(standingSubCause('service_quality', null, null)).toEqual({});
  });
  it('may be known before the cause is', () => expect(standingSubCause(null, 'late_delivery', null)).toEqual({ subCause: 'late_delivery' }));
  it('lies below what the enterprise causes, and falls away with it', () => {
    expect(() => standingSubCause('economic', 'price_change', null)).toThrow(expect.objectContaining({ code: 'SUB_CAUSE_OF_ANOTHER_CAUSE' }));
    expect(standingSubCause('economic', null, 'price_change')).toEqual({});
  });
});

describe('the catalogue of causes', () => {
  it('names every cause once, and the problems after a sale below the enterprise', () => {
    expect(CAUSE_CATALOGUE.flatMap(({ causes }) => causes.map(({ code }) => code))).toEqual(COMPLAINT_CAUSES);
    expect(CAUSE_CATALOGUE.map(({ code, subCauses }) => [code, subCauses.map((each) => each.code)])).toEqual([['enterprise', AFTER_SALE_PROBLEMS], ['consumer', []], ['government_society', []]]);
    for (const { zh, en } of CAUSE_CATALOGUE.flatMap((branch) => [branch, ...branch.causes, ...branch.subCauses])) expect([zh, en]).not.toContain('');
  });
});
