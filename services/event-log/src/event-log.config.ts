import { Type } from 'typebox';

/** Settings of the log's own service, beside those that all services share. */
export const eventLogSettings = Type.Object({
  TEST_CLOCK: Type.Boolean({ default: false, description: 'true makes an empty log with a clock that can be advanced; for demonstrations and tests' }),
});

/** Whether `migrate` is to give an empty log a test clock. */
export const wantsTestClock = (environment: Readonly<Record<string, string | undefined>> = process.env): boolean => environment['TEST_CLOCK'] === 'true';
