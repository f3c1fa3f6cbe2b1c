import { certificationAggregate } from './certification/certification.decider.js';
import { contactReviewAggregate } from './contact-review/contact-review.decider.js';
import { CertificationsController } from './http/certifications.controller.js';
import { ContactReviewsController } from './http/contact-reviews.controller.js';
import { ObstacleMeasuresController } from './http/obstacle-measures.controller.js';
import { obstacleMeasureAggregate } from './obstacle-measure/obstacle-measure.decider.js';
import { certifications } from './views/certifications/certifications.projection.js';
import { CertificationsQuery } from './views/certifications/certifications.query.js';
import { contactReviews } from './views/contact-reviews/contact-reviews.projection.js';
import { ContactReviewsQuery } from './views/contact-reviews/contact-reviews.query.js';
import { obstacleMeasures } from './views/obstacle-measures/obstacle-measures.projection.js';
import { ObstacleMeasuresQuery } from './views/obstacle-measures/obstacle-measures.query.js';

/** How good contacts are, what users have learned, and what is done about what stands in the way. */
export const qualityOfService = {
  aggregates: [contactReviewAggregate, certificationAggregate, obstacleMeasureAggregate],
  views: [contactReviews, certifications, obstacleMeasures],
  controllers: [ContactReviewsController, CertificationsController, ObstacleMeasuresController],
  providers: [ContactReviewsQuery, CertificationsQuery, ObstacleMeasuresQuery],
};
