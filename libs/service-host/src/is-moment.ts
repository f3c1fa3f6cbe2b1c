import { applyDecorators } from '@nestjs/common';
import { isISO8601, IsISO8601, Matches } from 'class-validator';

const MOMENT = /^(?:19|2\d)\d{2}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** A date-time with a zone, from 1900 to 2999: `2026-03-02T09:00:00Z`. Whatever it lets pass, `instant` can read and the database can hold. */
export const IsMoment = () => applyDecorators(IsISO8601({ strict: true }), Matches(MOMENT));

/** The same of a text that stands in no request class. */
export const isMoment = (text: string): boolean => MOMENT.test(text) && isISO8601(text, { strict: true });
