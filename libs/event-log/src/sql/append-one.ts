/**
 * The door for a command that is alone: one event, no timers, no guard. It promises what `append_v1` promises, in the same order: the lock of the lane, then, in a statement of
 * its own and so under a newer snapshot, tail and head, then the verdict, then one INSERT.
 *
 * What a batch needs and a lone command does not (arrays, loops, a statement for each kind of name) was a third of what its append cost on the server (seven interleaved rounds: 0.62 to 0.71 of it).
 */
export const appendOne = `
create function log.append_one_v1(
  category_name text, type_name text, new_command uuid, new_stream uuid, expected int, party uuid,
  event_schema_version smallint, event_occurred_at timestamptz, event_meta text, event_data text,
  wait boolean
) returns log.append_result
  language plpgsql volatile security definer
as $$
declare
  lane_lock constant int := 1;
  wanted_lane constant smallint := log.lane_of(coalesce(party::text, category_name || '-' || new_stream));
  trusted constant boolean := pg_has_role(session_user, current_user, 'MEMBER');
  held boolean := true;
  category_id smallint;
  type_id smallint;
  now_at timestamptz;
  known boolean;
  head int;
  home_lane smallint;
  home_party uuid;
  tail bigint;
  result log.append_result;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append_one_v1 needs READ COMMITTED.' using errcode = 'invalid_transaction_state';
  end if;

  select
    (select c.id from log.categories c where c.name = category_name and (trusted or exists (select from log.grants g where g.role = session_user and g.kind = 'category' and g.value = category_name limit 1))),
    (select t.id from log.types t where t.name = type_name and (trusted or exists (select from log.grants g where g.role = session_user and g.kind = 'types' and g.value = split_part(type_name, '.', 1) limit 1)))
    into category_id, type_id;
  -- New names are registered, and foreign ones refused, where a batch does it.
  if category_id is null then category_id := (log.category_ids(array[category_name]))[1]; end if;
  if type_id is null then type_id := (log.type_ids(array[type_name]))[1]; end if;

  if wait then perform pg_advisory_xact_lock(lane_lock, wanted_lane);
  else held := pg_try_advisory_xact_lock(lane_lock, wanted_lane);
  end if;

  now_at := log.clock();
  select
    (select true from log.events e where e.command_id = new_command and e.command_index = 0 limit 1), h.version, h.lane, h.party_id,
    (select e.position from log.events e where e.lane = wanted_lane order by e.position desc limit 1)
    into known, head, home_lane, home_party, tail
    from (select) as one
    left join lateral (select e.version, e.lane, e.party_id from log.events e where e.category = category_id and e.stream = new_stream order by e.version desc limit 1) as h on true;

  if known then
    select 'repeated', e.lane, e.position, e.version, e.recorded_at, (select c.name from log.categories c where c.id = e.category) || '-' || e.stream into result
      from log.events e where e.command_id = new_command order by e.command_index desc limit 1;
    return result;
  elsif not held then
    return ('busy', wanted_lane, null, null, now_at, null)::log.append_result;
  elsif expected >= 0 and expected <> coalesce(head, 0) then
    return ('conflict', wanted_lane, null, coalesce(head, 0), now_at, null)::log.append_result;
  elsif home_lane <> wanted_lane then
    return ('other-lane', wanted_lane, null, null, now_at, null)::log.append_result;
  end if;

  insert into log.events (position, occurred_at, recorded_at, version, lane, category, type, schema_version, command_index, stream, party_id, command_id, meta, data)
    values (coalesce(tail, 0) + 1, coalesce(event_occurred_at, now_at), now_at, coalesce(head, 0) + 1, wanted_lane, category_id, type_id, event_schema_version, 0, new_stream,
      case when head is null then party else home_party end, new_command, event_meta, event_data);

  return ('appended', wanted_lane, coalesce(tail, 0) + 1, coalesce(head, 0) + 1, now_at, null)::log.append_result;
end
$$;

revoke execute on function log.append_one_v1(text, text, uuid, uuid, int, uuid, smallint, timestamptz, text, text, boolean) from public;
`;
