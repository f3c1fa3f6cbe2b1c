import { ComplaintLodged } from '@rapport/contracts-complaints';
import { CustomerProfileChanged, InteractionRecorded } from '@rapport/contracts-customers';
import { fieldsWithout, personalFieldNames, personalPaths, valuesAt, withValueAt } from './personal-fields.js';

describe('the personal fields of the contracts', () => {
  it('are found wherever they lie', () => {
    expect(personalPaths(ComplaintLodged.schema)).toEqual(['narrative', 'complainantName', 'replyTo']);
    expect(personalPaths(CustomerProfileChanged.schema)).toEqual(['changes/*/value']);
    expect(personalPaths(InteractionRecorded.schema)).toEqual(['contact/content', 'contact/feedback', 'notes/stated', 'notes/implied', 'notes/hoped']);
  });

  it('are those of every service', () => {
    expect([...new Set(personalFieldNames.map((name) => name.split('.')[0]))]).toEqual(['customers', 'tickets', 'complaints', 'surveys']);
    expect(personalFieldNames.length).toBeGreaterThanOrEqual(68);
  });

  it('are named where none of the texts lies in them', () => {
    const data = { contact: { content: { subject: 'x', clear: 'abc' }, feedback: null }, notes: null };
    const without = fieldsWithout(['abc'], [{ type: InteractionRecorded.type, data }]);
    expect(without).toHaveLength(personalFieldNames.length - 1);
    expect(without).not.toContain('customers.interaction-recorded contact/content');
    expect(without).toContain('customers.interaction-recorded contact/feedback');
    expect(fieldsWithout(['abc'], [{ type: 'customers.feedback-recorded', data }])).toEqual(personalFieldNames);
  });

  it('are filled in every item of a list', () => {
    const filled = withValueAt({ changes: [{ value: null }, { value: 1 }] }, ['changes', '*', 'value'], () => 'x');
    expect(filled).toEqual({ changes: [{ value: 'x' }, { value: 'x' }] });
    expect(valuesAt(filled, ['changes', '*', 'value'])).toEqual(['x', 'x']);
    expect(valuesAt({}, ['changes', '*', 'value'])).toEqual([]);
  });
});
