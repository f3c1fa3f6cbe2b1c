/**
 * The one clock: `recorded_at`, due timers and the `now` of commands come from it. Milliseconds, like the kernel's `Instant`.
 *
 * Only a log created with a test clock can be advanced, and only forward.
 */
export const clock = `
create function log.clock() returns timestamptz
  language sql volatile security definer
  return (select date_trunc('milliseconds', clock_timestamp() + ahead) from log.clock where only_row);

create function log.use_test_clock() returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if exists (select from log.events) then
    raise exception 'Only an empty log can be given a test clock.' using errcode = 'object_not_in_prerequisite_state';
  end if;
  update log.clock set test_clock = true;
end
$$;
revoke execute on function log.use_test_clock() from public;

create function log.advance_clock(milliseconds bigint) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if milliseconds <= 0 then
    raise exception 'The clock of the log moves forward only.' using errcode = 'invalid_parameter_value';
  end if;
  update log.clock set ahead = ahead + milliseconds * interval '1 millisecond' where test_clock;
  if not found then
    raise exception 'This log was not created with a test clock.' using errcode = 'object_not_in_prerequisite_state';
  end if;

  return log.clock();
end
$$;
revoke execute on function log.advance_clock(bigint) from public;
`;
