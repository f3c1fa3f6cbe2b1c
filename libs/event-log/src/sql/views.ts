/** What readers may select: the rows as they are with the names of their numbers, and a spelled-out form for people. */
export const views = `
create view log.recorded as
  select lane, position, category, stream, version, type, schema_version, party_id, command_id, command_index, occurred_at, recorded_at, meta, data from log.events;

create view log.category_names as select id, name from log.categories;
create view log.type_names as select id, name from log.types;
create view log.timer_states as select timer_id, lane, due_at, state, name, party_id from log.timers;
create view log.clock_state as select test_clock, ahead, log.clock() as now from log.clock;

create view log.events_readable as
  select
    e.lane, e.position, log.derived_id('event', e.command_id::text, e.command_index::text) as id, t.name as type, e.schema_version,
    c.name || '-' || e.stream as stream, e.version, e.party_id, e.occurred_at, e.recorded_at, e.command_id, e.command_index, e.meta::jsonb as meta, e.data::jsonb as data
  from log.events e join log.categories c on c.id = e.category join log.types t on t.id = e.type;
`;
