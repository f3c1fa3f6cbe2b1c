/**
 * One key per subject, wrapped by a master key that never comes here. Erasing a subject leaves a tombstone: the row without its key, and which generation had wrapped it.
 *
 * The deleted bytes outlive the update in heap pages and WAL; they are of no use once the master generation that wrapped them is destroyed.
 */
export const subjectKeys = `
create schema personal;
create table personal.subject_keys (
  subject uuid primary key,
  generation int check (generation > 0),
  wrapped bytea,
  made_at timestamptz not null default clock_timestamp(),
  erased_at timestamptz,
  last_generation int,
  check ((wrapped is null) = (generation is null)),
  check ((wrapped is null) = (erased_at is not null))
);
create index keys_of_generation on personal.subject_keys (generation, subject) where generation is not null;

create function personal.keys_of(subjects uuid[]) returns table (subject uuid, generation int, wrapped bytea)
  language sql stable security definer set search_path = pg_catalog
as $$
  select k.subject, k.generation, k.wrapped from personal.subject_keys k where k.subject = any (subjects)
$$;

create function personal.make_keys(subjects uuid[], made_generation int, made bytea[]) returns table (subject uuid, generation int, wrapped bytea)
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  -- Once a newer master key wraps anything, the older one is about to be destroyed: what it wrapped now would be lost with it.
  if made_generation < (select k.generation from personal.subject_keys k where k.generation is not null order by k.generation desc limit 1) then
    raise exception 'Generation % of the master key wraps no new keys any more.', made_generation using errcode = 'object_not_in_prerequisite_state';
  end if;
  insert into personal.subject_keys (subject, generation, wrapped)
    select m.subject, made_generation, m.wrapped from unnest(subjects, made) as m(subject, wrapped) order by 1 on conflict do nothing;

  return query select k.subject, k.generation, k.wrapped from personal.subject_keys k where k.subject = any (subjects);
end
$$;

create function personal.erasures(subjects uuid[]) returns table (subject uuid, erased_at timestamptz, last_generation int)
  language sql stable security definer set search_path = pg_catalog
as $$
  select k.subject, k.erased_at, k.last_generation from personal.subject_keys k where k.subject = any (subjects) and k.erased_at is not null
$$;

create function personal.erase(subjects uuid[]) returns table (subject uuid, erased_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  insert into personal.subject_keys as k (subject, erased_at) select s, clock_timestamp() from unnest(subjects) as s order by 1
    on conflict on constraint subject_keys_pkey do update set wrapped = null, generation = null, last_generation = coalesce(k.last_generation, k.generation), erased_at = coalesce(k.erased_at, excluded.erased_at);

  return query select k.subject, k.erased_at from personal.subject_keys k where k.subject = any (subjects);
end
$$;

create function personal.wrapped_by_others(wanted int, most int) returns table (subject uuid, generation int, wrapped bytea)
  language sql stable security definer set search_path = pg_catalog
as $$
  select k.subject, k.generation, k.wrapped from personal.subject_keys k where k.generation <> wanted order by k.generation, k.subject limit most
$$;

create function personal.rewrap(subjects uuid[], generations int[], wanted int, rewrapped bytea[]) returns int
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  changed int;
begin
  update personal.subject_keys k set generation = wanted, wrapped = r.wrapped
    from unnest(subjects, generations, rewrapped) as r(subject, generation, wrapped) where k.subject = r.subject and k.generation = r.generation;
  get diagnostics changed = row_count;

  return changed;
end
$$;

revoke execute on all functions in schema personal from public;
`;
