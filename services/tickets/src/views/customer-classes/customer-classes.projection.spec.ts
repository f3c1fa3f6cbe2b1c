import { ManagementClassChanged } from '@rapport/contracts-customers';
import { derivedId } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { customerClasses } from './customer-classes.projection.js';

const partyId = derivedId('spec', 'party');
const changed = (to: 'key' | 'regular') => ManagementClassChanged({ partyId, from: null, to, goal: 'financial', by: 'hand', reason: 'Buys a lot', changedAt: SPEC_NOW });

describe('the classes of customers', () => {
  it('follow what customers says', () => projectionSpec(customerClasses)(changed('regular'), changed('key')).then({ partyId, managementClass: 'key' }));
});
