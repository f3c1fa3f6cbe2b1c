import { perStream, told, type Fold } from '../../fold.js';

/** When does somebody want to be called? No line where any time is fine. */
export const callWindows: Fold = {
  ...{ service: 'tickets', view: 'call-windows', key: ['partyId'], mirrors: 'call-window', keyOf: perStream('call-window', 'partyId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.call-window-agreed') return told(data, 'partyId', 'zone', 'week', 'agreedAt');

    return type === 'tickets.call-window-lifted' ? null : row;
  },
};
