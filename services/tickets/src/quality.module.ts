import { certificationAggregate } from './certification/certification.decider.js';
import { contactReviewAggregate } from './contact-review/contact-review.decider.js';
import { CertificationsController } from './http/certifications.controller.js';
import { ContactReviewsController } from './http/contact-reviews.controller.js';
import { certifications } from './views/certifications/certifications.projection.js';
import { CertificationsQuery } from './views/certifications/certifications.query.js';
import { contactReviews } from './views/contact-reviews/contact-reviews.projection.js';
import { ContactReviewsQuery } from './views/contact-reviews/contact-reviews.query.js';

/** How good contacts are, and what users have learned. */
export const qualityOfService = {
  aggregates: [contactReviewAggregate, certificationAggregate],
  views: [contactReviews, certifications],
  controllers: [ContactReviewsController, CertificationsController],
  providers: [ContactReviewsQuery, CertificationsQuery],
};
