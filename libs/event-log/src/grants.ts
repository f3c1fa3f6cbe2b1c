import pg from 'pg';

/** Anything that runs SQL: a client or a pool of `pg`. */
export interface Querying {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** What a service may write. */
export interface WriterGrant {
  readonly role: string;
  /** The service part of its event types: `tickets` allows `tickets.ticket-opened`. */
  readonly types: string;
  /** Categories of the streams it may append to. */
  readonly categories: readonly string[];
}

const { escapeIdentifier, escapeLiteral } = pg;

/**
 * Lets a role append its own event types to its own categories, and read. It never touches a table: `append_v1` and, for a command alone, `append_one_v1` are its only doors. Repeating it changes nothing.
 *
 * A writer's statements end after 5 s and its transactions after 6 s, so that a stuck one frees its lanes.
 */
export const grantWriter = async (client: Querying, { role, types, categories }: WriterGrant): Promise<void> => {
  await grantReader(client, role);
  await client.query(`do $$
    declare door regprocedure;
    begin
      for door in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'log'::regnamespace and p.proname in ('append_v1', 'append_one_v1') loop
        execute 'grant execute on function ' || door || ' to ' || ${escapeLiteral(escapeIdentifier(role))};
      end loop;
    end $$`);
  await client.query(
    `insert into log.grants (role, kind, value) select $1, 'types', $2::text union all select $1, 'category', c from unnest($3::text[]) as c on conflict do nothing`,
    [role, types.replace(/\.$/, ''), [...categories]],
  );
  await boundTransactions(client, role);
};

/** Lets a role read the log and share its lanes with its twins. */
export const grantReader = async (client: Querying, role: string): Promise<void> => {
  const grantee = escapeIdentifier(role);
  await client.query(`
    grant usage on schema log to ${grantee};
    grant select on log.recorded, log.events_readable, log.category_names, log.type_names, log.timer_states, log.clock_state, log.sealed_segments to ${grantee};
    grant execute on function log.clock(), log.lane_of(text), log.derived_id(text[]), log.join_consumer(text), log.consumer_members(text),
      log.take_lane_group(text, int), log.leave_lane_group(text, int) to ${grantee};
  `);
};

/** Lets the role of the log's own service fire timers, seal lanes and, where there is a test clock, advance it. It may write nothing else. */
export const grantKeeper = async (client: Querying, role: string): Promise<void> => {
  await grantReader(client, role);
  await client.query(`grant execute on function log.fire_due(smallint), log.seal_lane(smallint, int), log.advance_clock(bigint) to ${escapeIdentifier(role)};
    grant select on log.unsealed_lanes to ${escapeIdentifier(role)}`);
  await client.query(`insert into log.grants (role, kind, value) values ($1, 'types', 'event-log'), ($1, 'category', 'timer') on conflict do nothing`, [role]);
  await boundTransactions(client, role);
};

/** Lets a role seal and open personal data: the functions of database `keys` give it wrapped keys, which are of no use without a master key. */
export const grantKeyRing = async (client: Querying, role: string): Promise<void> => {
  const grantee = escapeIdentifier(role);
  await client.query(`grant usage on schema personal to ${grantee}; grant execute on function personal.keys_of(uuid[]), personal.make_keys(uuid[], int, bytea[]), personal.note_cleared(text, uuid[], text[], text[], int[], text[]) to ${grantee}`);
};

/** Lets a role destroy the keys of a subject. */
export const grantEraser = async (client: Querying, role: string): Promise<void> => {
  await client.query(`grant execute on function personal.erase(uuid[]), personal.erasures(uuid[]), personal.cleared(uuid[]) to ${escapeIdentifier(role)}`);
};

/** Lets a role wrap keys by another generation of the master key. */
export const grantRotation = async (client: Querying, role: string): Promise<void> => {
  await client.query(`grant execute on function personal.wrapped_by_others(int, int), personal.rewrap(uuid[], int[], int, bytea[]) to ${escapeIdentifier(role)}`);
};

/**
 * Takes the right to take advisory locks in this database from everybody but `owner`: who has it can stop the log. Run by a superuser, connected to database `log`,
 * before the migrations, where the owner is no superuser.
 */
export const protectAdvisoryLocks = async (client: Querying, { owner }: { readonly owner: string }): Promise<void> => {
  await client.query(`do $$
    declare lock_function regprocedure;
    begin
      for lock_function in
        select p.oid::regprocedure from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and (p.proname like 'pg\\_advisory\\_%' or p.proname like 'pg\\_try\\_advisory\\_%')
      loop
        execute format('revoke execute on function %s from public', lock_function);
        execute format('grant execute on function %s to %I', lock_function, ${escapeLiteral(owner)});
      end loop;
    end $$`);
};

/** Settings of a role need rights over the role; where the owner of the log has none, the connections bring them along themselves. */
const boundTransactions = (client: Querying, role: string) =>
  client.query(`do $$
    begin
      execute format('alter role %I in database %I set statement_timeout = %L', ${escapeLiteral(role)}, current_database(), '5s');
      execute format('alter role %I in database %I set transaction_timeout = %L', ${escapeLiteral(role)}, current_database(), '6s');
      execute format('alter role %I in database %I set idle_in_transaction_session_timeout = %L', ${escapeLiteral(role)}, current_database(), '5s');
    exception when insufficient_privilege then
      raise notice 'The time limits of role % are left to its connections.', ${escapeLiteral(role)};
    end $$`);
