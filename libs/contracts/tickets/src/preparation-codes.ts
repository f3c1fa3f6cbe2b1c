/** The five demands that every customer makes of service (RATER), and the four kinds of needs that are foreseen before a contact (TKT-21, CUS-24). */
export const SERVICE_DEMANDS = ['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'] as const;
export type ServiceDemand = (typeof SERVICE_DEMANDS)[number];
export const FORESEEN_NEEDS = ['information', 'environment', 'emotion', 'convenience'] as const;
export type ForeseenNeed = (typeof FORESEEN_NEEDS)[number];

/** What is known of a ticket or its customer that makes a demand or a need weigh more. */
export const PREPARATION_SIGNS = ['promise_open', 'refund_open', 'refund_overdue', 'customer_waits', 'reopened', 'obstacle_met', 'dissatisfied_before', 'key_customer', 'first_ticket', 'asks_to_know', 'before_sale', 'at_the_customer', 'face_to_face', 'technical', 'same_item_again'] as const;
export type PreparationSign = (typeof PREPARATION_SIGNS)[number];
