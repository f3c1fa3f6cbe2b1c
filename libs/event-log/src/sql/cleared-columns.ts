/**
 * What services cleared of erased subjects in their views, as the certificate of erasure tells it. It holds no word of what was cleared.
 *
 * A note is written before the batch that clears is committed: one that is tried again notes the same once more.
 */
export const clearedColumns = `
create table personal.cleared_columns (
  subject uuid not null,
  service text not null,
  view_name text not null,
  column_name text not null,
  row_count int not null check (row_count > 0),
  place text not null,
  primary key (subject, service, view_name, column_name)
);

create function personal.note_cleared(by_service text, subjects uuid[], views text[], columns text[], counts int[], places text[]) returns void
  language sql volatile security definer set search_path = pg_catalog
as $$
  insert into personal.cleared_columns as c (subject, service, view_name, column_name, row_count, place)
    select n.subject, by_service, n.view_name, n.column_name, n.row_count, n.place
      from unnest(subjects, views, columns, counts, places) as n(subject, view_name, column_name, row_count, place) order by 1, 3, 4
    on conflict on constraint cleared_columns_pkey do update set row_count = greatest(c.row_count, excluded.row_count), place = excluded.place
$$;

create function personal.cleared(subjects uuid[]) returns table (subject uuid, service text, view_name text, column_name text, row_count int, place text)
  language sql stable security definer set search_path = pg_catalog
as $$
  select c.subject, c.service, c.view_name, c.column_name, c.row_count, c.place from personal.cleared_columns c where c.subject = any (subjects) order by c.service, c.view_name, c.column_name, c.subject
$$;

revoke execute on function personal.note_cleared(text, uuid[], text[], text[], int[], text[]), personal.cleared(uuid[]) from public;
`;
