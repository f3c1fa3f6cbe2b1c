import type { ItemGroup } from '@rapport/contracts-surveys';

/** One item of a questionnaire; it is asked twice: what was expected, what was met, each 1 to 10 (SUR-01). */
export interface TemplateItem {
  readonly itemId: string;
  readonly group: ItemGroup;
  readonly zh: string;
  readonly en: string;
}

/** A questionnaire as data. Items never change their meaning under one id: a reworded questionnaire is another template. */
export interface Template {
  readonly templateId: string;
  readonly zh: string;
  readonly en: string;
  readonly items: readonly TemplateItem[];
}
