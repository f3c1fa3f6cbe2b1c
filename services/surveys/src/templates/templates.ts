import { restaurant29 } from './restaurant-29.js';
import { satisfaction5 } from './satisfaction-5.js';
import type { Template } from './template.js';

/** Every questionnaire that can be used. */
export const templates: readonly Template[] = [satisfaction5, restaurant29];

/** What follows a closed ticket and an archived complaint. */
export const FOLLOW_UP_TEMPLATE = satisfaction5.templateId;

export const templateOf = (templateId: string): Template | undefined => templates.find((template) => template.templateId === templateId);
