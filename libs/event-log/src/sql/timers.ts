/**
 * Fires the due timers of one lane, at most 200 in one transaction; null when somebody else is writing to the lane (the next tick will do).
 *
 * A fired timer is the event `event-log.timer-elapsed` in a stream of its own: in the aggregate's stream it would break every If-Match. Its command id is the timer's id,
 * so that even a lost lock could not fire it twice.
 */
export const timers = `
create function log.fire_due(due_lane smallint) returns int
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  lane_lock constant int := 1;
  now_at timestamptz;
  timer_category smallint;
  elapsed_type smallint;
  tail bigint;
  fired int;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'fire_due needs READ COMMITTED.' using errcode = 'invalid_transaction_state';
  end if;
  if not pg_try_advisory_xact_lock(lane_lock, due_lane) then return null; end if;

  now_at := log.clock();
  timer_category := (log.category_ids(array['timer']))[1];
  elapsed_type := (log.type_ids(array['event-log.timer-elapsed']))[1];
  tail := coalesce((select e.position from log.events e where e.lane = due_lane order by e.position desc limit 1), 0);

  with due as (
    select t.*, row_number() over (order by t.due_at, t.timer_id) as place
    from (
      select * from log.timers p where p.lane = due_lane and p.state = 'pending' and p.due_at <= now_at order by p.due_at, p.timer_id limit 200
    ) as t
  ), recorded as (
    insert into log.events (position, occurred_at, recorded_at, version, lane, category, type, schema_version, command_index, stream, party_id, command_id, meta, data)
      select tail + d.place, now_at, now_at, 1, due_lane, timer_category, elapsed_type, 1, 0, d.timer_id, d.party_id, d.timer_id, d.meta,
        '{"timerId":"' || d.timer_id || '","name":' || to_json(d.name) || ',"dueAt":"' || to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          || '","stream":"' || c.name || '-' || d.stream || '","data":' || d.data || '}'
      from due d join log.categories c on c.id = d.category
  )
  update log.timers t set state = 'fired' from due d where t.timer_id = d.timer_id;
  get diagnostics fired = row_count;

  return fired;
end
$$;
revoke execute on function log.fire_due(smallint) from public;
`;
