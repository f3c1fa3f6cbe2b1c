import { perStream, told, type Fold } from '../../fold.js';

/** How does somebody want their page of the portal? */
export const portalPages: Fold = {
  ...{ service: 'tickets', view: 'portal-pages', key: ['partyId'], mirrors: 'portal-page', keyOf: perStream('portal-page', 'partyId') },
  next: (row, { type, data }) => (type === 'tickets.portal-page-arranged' ? told(data, 'partyId', 'language', 'areasFirst', 'arrangedAt') : row),
};
