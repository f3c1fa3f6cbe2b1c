import { instant } from '@rapport/event-sourcing';
import { suitedAt, windowThatCounts } from './call-window.rule.js';

/** Evenings of Friday, and Sunday from ten to noon; 2026-03-06 is a Friday, eight hours ahead of UTC. */
const window = { zone: 'Asia/Shanghai', week: { friday: [{ from: '18:00', to: '20:00' }], sunday: [{ from: '10:00', to: '12:00' }] } };
const at = (time: string) => suitedAt(window, instant(time));

describe('when a call suits', () => {
  it('any time, where no window was agreed', () => expect(suitedAt(null, instant('2026-03-06T03:00:00.000Z'))).toEqual({ open: true, callFrom: null }));

  it.each([
    ['now, from the first moment of the window', '2026-03-06T10:00:00.000Z', true, '2026-03-06T10:00:00.000Z'],
    ['now, until its last one', '2026-03-06T11:59:59.999Z', true, '2026-03-06T11:59:59.999Z'],
    ['at the next opening, once it has closed', '2026-03-06T12:00:00.000Z', false, '2026-03-08T02:00:00.000Z'],
    ['on Sunday, over a Saturday without any', '2026-03-07T03:00:00.000Z', false, '2026-03-08T02:00:00.000Z'],
    ['in the week that follows', '2026-03-08T04:00:00.000Z', false, '2026-03-13T10:00:00.000Z'],
  ])('%s', (_, now, open, callFrom) => expect(at(now)).toEqual({ open, callFrom }));
});

describe('of several parties of one customer', () => {
  const [own, last, first] = [{ partyId: 'customer' }, { partyId: 'late' }, { partyId: 'early' }];
  it("the customer's own window counts, else the one that was agreed last", () => {
    expect(windowThatCounts('customer', [last, own, first])).toBe(own);
    expect(windowThatCounts('customer', [last, first])).toBe(last);
    expect(windowThatCounts('customer', [])).toBeNull();
  });
});
