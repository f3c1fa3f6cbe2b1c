/**
 * The only door for writers: a batch of commands, each kept whole or not at all, none failing its neighbours.
 *
 * The order is what makes positions dense. First the locks of the lanes, ascending and by trying, so that appenders never wait for each other (`wait` takes the one lane
 * of the batch by waiting). Only then, in a statement of its own and so under a newer snapshot, tails and heads: a lock and its `max()` in one statement share a snapshot
 * from before the lock, and positions get lost. Then verdicts, then one INSERT.
 *
 * Every look-up ends in `limit 1`: without it the planner, who meets an empty table, prefers to read a whole index once per batch.
 *
 * Settings such as `search_path` are not pinned on the function, since each call would pay for it; every relation is qualified, and no writer may create anything here.
 */
export const append = `
create type log.append_result as (outcome text, lane smallint, "position" bigint, version int, recorded_at timestamptz, stream text);

create function log.append_v1(
  category_names text[], type_names text[],
  command_ids uuid[], command_categories smallint[], streams uuid[], expected_versions int[], parties uuid[], event_counts int[],
  guard_seens bigint[], guard_types text[],
  event_commands int[], event_indexes smallint[], event_types smallint[], schema_versions smallint[], occurred_ats timestamptz[], metas text[], datas text[],
  timer_commands int[], timer_ordinals int[], timer_names text[], timer_dues timestamptz[], timer_metas text[], timer_datas text[],
  wait boolean
) returns setof log.append_result
  language plpgsql volatile security definer
as $$
declare
  lane_lock constant int := 1;
  size constant int := cardinality(command_ids);
  category_ids smallint[];
  type_ids smallint[];
  lanes smallint[];
  lane_wanted smallint;
  held boolean[] := array_fill(false, array[64]);
  tails bigint[] := array_fill(null::bigint, array[64]);
  outcomes text[] := array_fill(null::text, array[size]);
  firsts bigint[] := array_fill(null::bigint, array[size]);
  positions bigint[] := array_fill(null::bigint, array[size]);
  heads int[] := array_fill(null::int, array[size]);
  versions int[] := array_fill(null::int, array[size]);
  command record;
  newer bigint;
  now_at timestamptz;
  result log.append_result;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append_v1 needs READ COMMITTED.' using errcode = 'invalid_transaction_state';
  end if;
  if size > 1 and (
    -- Ids alone are compared first: whole pairs cost more than the append of a small batch.
    (select count(distinct c.stream) < size or count(distinct c.id) < size from unnest(streams, command_ids) as c(stream, id))
      and (select count(distinct (c.category, c.stream)) < size or count(distinct c.id) < size from unnest(command_ids, command_categories, streams) as c(id, category, stream))
    or cardinality(array_remove(guard_seens, null)) > 0
      and exists (select from unnest(parties, guard_seens) as c(party, seen) where c.seen is not null and (select count(*) > 1 from unnest(parties) as o(party) where o.party = c.party))
  ) then
    raise exception 'A batch holds one command per stream and per command id, and a guarded command alone of its party.' using errcode = 'invalid_parameter_value';
  end if;

  category_ids := log.category_ids(category_names);
  type_ids := log.type_ids(type_names);
  lanes := array(
    select log.lane_of(coalesce(c.party::text, category_names[c.category] || '-' || c.stream)) from unnest(parties, command_categories, streams) as c(party, category, stream)
  );

  if wait and not lanes[1] = all (lanes) then
    raise exception 'A batch that waits has one lane.' using errcode = 'invalid_parameter_value';
  end if;
  foreach lane_wanted in array array_sort(lanes) loop
    if wait then perform pg_advisory_xact_lock(lane_lock, lane_wanted); end if;
    held[lane_wanted + 1] := wait or held[lane_wanted + 1] or pg_try_advisory_xact_lock(lane_lock, lane_wanted);
  end loop;

  now_at := log.clock();
  for command in
    select
      c.i, c.expected, c.party, c.seen, c.guarded_types, c.events, lanes[c.i] as lane,
      (select true from log.events e where e.command_id = c.id and e.command_index = 0 limit 1) as known,
      head.version as head, head.lane as home_lane, head.party_id as home_party,
      (select e.position from log.events e where e.lane = lanes[c.i] order by e.position desc limit 1) as tail
    from unnest(command_ids, command_categories, streams, expected_versions, parties, guard_seens, guard_types, event_counts)
      with ordinality as c(id, category, stream, expected, party, seen, guarded_types, events, i)
    left join lateral (
      select e.version, e.lane, e.party_id from log.events e where e.category = category_ids[c.category] and e.stream = c.stream order by e.version desc limit 1
    ) as head on true
  loop
    heads[command.i] := coalesce(command.head, 0);
    if command.known then
      outcomes[command.i] := 'repeated';
    elsif not held[command.lane + 1] then
      outcomes[command.i] := 'busy';
    elsif command.expected >= 0 and command.expected <> heads[command.i] then
      outcomes[command.i] := 'conflict';
      versions[command.i] := heads[command.i];
    elsif command.home_lane <> command.lane then
      outcomes[command.i] := 'other-lane';
    else
      newer := null;
      if command.seen is not null then
        select e.position into newer from log.events e
          where e.party_id = command.party and e.lane = command.lane and e.position > command.seen
            and e.type = any (array(select t.id from log.types t where t.name = any (string_to_array(command.guarded_types, ','))))
          order by e.position desc limit 1;
      end if;
      if newer is not null then
        outcomes[command.i] := 'guarded';
        positions[command.i] := newer;
      else
        outcomes[command.i] := 'appended';
        firsts[command.i] := coalesce(tails[command.lane + 1], command.tail, 0);
        positions[command.i] := firsts[command.i] + command.events;
        versions[command.i] := heads[command.i] + command.events;
        tails[command.lane + 1] := positions[command.i];
        if command.head is not null then parties[command.i] := command.home_party; end if;
      end if;
    end if;
  end loop;

  insert into log.events (position, occurred_at, recorded_at, version, lane, category, type, schema_version, command_index, stream, party_id, command_id, meta, data)
    select firsts[e.command] + e.index + 1, coalesce(e.occurred_at, now_at), now_at, heads[e.command] + e.index + 1, lanes[e.command], category_ids[command_categories[e.command]],
      type_ids[e.type], e.schema_version, e.index, streams[e.command], parties[e.command], command_ids[e.command], e.meta, e.data
    from unnest(event_commands, event_indexes, event_types, schema_versions, occurred_ats, metas, datas) as e(command, index, type, schema_version, occurred_at, meta, data)
    where firsts[e.command] is not null;

  if cardinality(timer_commands) > 0 then
    insert into log.timers (timer_id, due_at, lane, category, stream, party_id, name, meta, data)
      select log.derived_id('timer', command_ids[t.command]::text, t.ordinal::text), t.due_at, lanes[t.command], category_ids[command_categories[t.command]],
        streams[t.command], parties[t.command], t.name, t.meta, t.data
      from unnest(timer_commands, timer_ordinals, timer_names, timer_dues, timer_metas, timer_datas) as t(command, ordinal, name, due_at, meta, data)
      where firsts[t.command] is not null;
  end if;

  for i in 1..size loop
    if outcomes[i] = 'repeated' then
      select outcomes[i], e.lane, e.position, e.version, e.recorded_at, (select c.name from log.categories c where c.id = e.category) || '-' || e.stream into result
        from log.events e where e.command_id = command_ids[i] order by e.command_index desc limit 1;
    else
      result := (outcomes[i], lanes[i], positions[i], versions[i], now_at, null);
    end if;
    return next result;
  end loop;
end
$$;
`;
