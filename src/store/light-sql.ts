/** The light of a matter as SQL: the same answer as `lightOf`, from the instants that stand in the row. */

/** The light that a row, `m` or another of its columns, shows at an instant, which is an SQL expression. */
export function lightSql(at: string, row = 'm'): string {
  return `CASE WHEN ${row}.override_until >= ${at} THEN ${row}.override_light
               WHEN ${row}.red_from <= ${at} THEN 'red' WHEN ${row}.yellow_from <= ${at} THEN 'yellow'
               WHEN ${row}.blue_from <= ${at} THEN 'blue' ELSE 'green' END`;
}
